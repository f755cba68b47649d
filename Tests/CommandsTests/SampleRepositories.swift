import Foundation

/// The git repositories of the sample community, written once for all tests by the sample's own script.
enum SampleRepositories {
  struct Failure: Error {
    let complaint: String
  }

  /// The folder that holds them.
  static let path = Result { () throws -> String in
    let folder = RunningFolder.root + "/.build/sample-history"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    let process = Process()
    process.executableURL = URL(filePath: RunningFolder.root + "/scripts/sample-history")
    process.arguments = [folder]
    let errors = Pipe()
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors
    try process.run()
    let complaint = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(complaint: String(decoding: complaint, as: UTF8.self))
    }
    return folder + "/repositories"
  }
}
