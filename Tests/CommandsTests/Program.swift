import Foundation
import Testing

/// The built program, which stands beside the tests' own executable.
enum Program {
  /// What a run left behind.
  struct Run {
    /// The exit status; the signal's number below zero if a signal ended the run.
    let status: Int32
    let output: String
    let errors: String

    /// Standard output as JSON.
    func json() throws -> [String: Any] {
      try #require(
        try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    }
  }

  static let path = URL(filePath: CommandLine.arguments[0])
    .deletingLastPathComponent().appending(path: "hustings").path

  /// Runs the program without any environment but the search path and what is given.
  static func run(
    _ arguments: [String], in folder: Folder, environment: [String: String] = [:]
  ) throws -> Run {
    try run(path, arguments, in: folder, environment: environment)
  }

  /// Runs a line of shell in which `hustings` is the program.
  static func shell(
    _ line: String, in folder: Folder, environment: [String: String] = [:]
  ) throws -> Run {
    let search = URL(filePath: path).deletingLastPathComponent().path
    return try run(
      "/bin/bash", ["-c", "PATH=\"\(search):$PATH\"; " + line], in: folder,
      environment: environment)
  }

  private static func run(
    _ executable: String, _ arguments: [String], in folder: Folder, environment: [String: String]
  ) throws -> Run {
    let process = Process()
    process.executableURL = URL(filePath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    // Files, as two pipes read one after the other can block each other.
    let streams = try Folder()
    let names = ["output", "errors"]
    for name in names { try streams.write("", to: name) }
    let handles = try names.map { name in
      try FileHandle(forWritingTo: URL(filePath: streams.path(of: name)))
    }
    process.standardOutput = handles[0]
    process.standardError = handles[1]
    try process.run()
    process.waitUntilExit()
    for handle in handles { try handle.close() }
    let wasSignalled = process.terminationReason == .uncaughtSignal
    return Run(
      status: wasSignalled ? -process.terminationStatus : process.terminationStatus,
      output: try streams.text(of: names[0]), errors: try streams.text(of: names[1]))
  }
}

/// A folder of a test's own, which goes when the test does.
final class Folder: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  /// A folder with files in it.
  convenience init(_ files: [String: String]) throws {
    try self.init()
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func path(of name: String) -> String { path + "/" + name }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  func write(_ bytes: [UInt8], to name: String) throws {
    let file = URL(filePath: path(of: name))
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func text(of name: String) throws -> String {
    String(decoding: try bytes(of: name), as: UTF8.self)
  }

  func bytes(of name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path(of: name))))
  }

  /// The names of all files, hidden ones too, in order.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }
}
