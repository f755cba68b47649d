import Foundation
import Testing

/// What tests do with the archive of a ``SmallCommunity``.
extension Folder {
  /// The day on which tests publish, after the poll.
  static let now = "2024-05-20 12:00 UTC"

  /// Runs the program here.
  func hustings(_ arguments: String...) throws -> Program.Run {
    try Program.run(arguments, in: self)
  }

  /// Takes over a ballot file, by default the community's own.
  func importBallots(_ file: String = "ballots.cvotes", _ options: String...) throws -> Program.Run
  {
    try Program.run(["ballots", "import", SmallCommunity.contest, file] + options, in: self)
  }

  /// Publishes the contest.
  func publish(_ options: String...) throws -> Program.Run {
    try Program.run(["publish", SmallCommunity.contest, "--now", Self.now] + options, in: self)
  }

  /// Verifies the contest's archive.
  func verify() throws -> Program.Run { try hustings("verify", SmallCommunity.place) }

  /// Makes a key for each official and the list of them.
  func makeKeys() throws {
    var lines = ""
    for official in SmallCommunity.officials {
      let run = try Program.shell(
        "ssh-keygen -q -t ed25519 -N '' -C '' -f \(official).key", in: self)
      #expect(run.status == 0, "\(run.errors)")
      lines += "\(official) \(try text(of: "\(official).key.pub"))"
    }
    try write(lines, to: "allowed_signers")
  }

  /// The result as it was published.
  func result() throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(
        with: Data(try bytes(of: SmallCommunity.place + "/result.json"))) as? [String: Any])
  }

  /// The names of those who are elected, as published.
  func elected() throws -> [String] {
    let elected = try #require(try result()["elected"] as? [[String: Any]])
    return elected.compactMap { $0["name"] as? String }
  }

  /// All files below a folder, by path; those with a hidden part in their path only if asked for.
  func files(below place: String = "", hidden: Bool = false) -> [String: [UInt8]] {
    let root = place.isEmpty ? path : path(of: place)
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []
    var files: [String: [UInt8]] = [:]
    for name in names where hidden || !name.split(separator: "/").contains(where: Self.isHidden) {
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: root + "/" + name, isDirectory: &isFolder)
      guard exists, !isFolder.boolValue else { continue }
      files[name] = FileManager.default.contents(atPath: root + "/" + name).map { Array($0) }
    }
    return files
  }

  private static func isHidden(_ part: Substring) -> Bool { part.hasPrefix(".") }
}

/// Programs that tests use and a machine need not have.
enum Tool {
  static func isHere(_ name: String) -> Bool {
    ["/usr/bin/", "/bin/"].contains { FileManager.default.isExecutableFile(atPath: $0 + name) }
  }

  static let signs = isHere("ssh-keygen")
  static let compiles = isHere("cc")
}
