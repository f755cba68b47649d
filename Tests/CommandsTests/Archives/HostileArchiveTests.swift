import Foundation
import Testing

/// Archives that were made to hurt end in an error, and never in a crash.
struct HostileArchiveTests {
  /// All files of a community with an archive, made once.
  private static let made = Result { () throws -> [String: [UInt8]] in
    let folder = try SmallCommunity().folder()
    #expect(try folder.importBallots().status == 0)
    #expect(try folder.publish().status == 0)
    return folder.files(hidden: true)
  }

  private static func archive() throws -> Folder {
    let folder = try Folder()
    for (name, bytes) in try made.get() { try folder.write(bytes, to: name) }
    return folder
  }

  private static let place = SmallCommunity.place

  /// The text of a JSON object with many candidates, as the program lays it out.
  private static func crowd(_ text: String) -> String {
    let start = text.range(of: "    {\n      \"name\": \"Ada")?.lowerBound ?? text.startIndex
    let end = text[start...].range(of: "    },\n")?.upperBound ?? text.endIndex
    let one = String(text[start..<end])
    let many = (0..<100_000).map { one.replacing("\"ada\"", with: "\"ada\($0)\"") }.joined()
    return text.replacing(one, with: many)
  }

  static let texts: [(file: String, change: @Sendable (String) -> String)] = [
    ("SHA256SUMS", { _ in String(repeating: "nonsense\u{0}", count: 1_200_000) }),
    ("SHA256SUMS", { $0.replacing("  roll.csv", with: "  ../../etc/passwd") }),
    ("SHA256SUMS", { $0.replacing("  roll.csv", with: "  /etc/passwd") }),
    ("SHA256SUMS", { $0 + $0 }), ("SHA256SUMS", { _ in "" }),
    ("contest.json", { $0.replacing("\"seats\": 2", with: "\"seats\": 1000000000000000000") }),
    ("contest.json", { $0.replacing("\"seats\": 2", with: "\"seats\": -2") }),
    ("contest.json", { $0.replacing("\"seats\": 2", with: "\"seats\": 1e400") }),
    ("contest.json", { $0.replacing(/"accepted": [0-9]+/, with: "\"accepted\": -45") }),
    (
      "contest.json",
      { $0.replacing(/"accepted": [0-9]+/, with: "\"accepted\": 9223372036854775807") }
    ),
    ("contest.json", { $0.replacing("\"quorum\": null", with: "\"quorum\": -1") }),
    ("contest.json", { $0.replacing("\"cap\": \"none\"", with: "\"cap\": \"-1\"") }),
    ("contest.json", { $0.replacing("\"people\": 60", with: "\"people\": -60") }),
    ("contest.json", { $0.replacing("2024-03-26T", with: "99999-03-26T") }),
    ("contest.json", { $0.replacing("\"Ada Marsh\"", with: "\"Ben Okoye\"") }),
    ("contest.json", { HostileArchiveTests.crowd($0) }),
    ("contest.json", { _ in String(repeating: "[", count: 300_000) }),
    ("contest.json", { _ in String(repeating: "{\"a\":", count: 100_000) }),
    ("ballots.json", { _ in String(repeating: "[", count: 300_000) }),
    ("roll.json", { _ in String(repeating: "{\"people\":", count: 300_000) }),
    ("result.json", { _ in String(repeating: "[", count: 300_000) }),
    ("ballots.cvotes", { _ in "Ada Marsh > Ben Okoye * 9223372036854775807\n" }),
    ("ballots.cvotes", { $0.replacing("Ada Marsh", with: "Eve") }),
  ]

  @Test(arguments: texts.indices)
  func `a changed text is an error that names its file`(number: Int) throws {
    let (file, change) = Self.texts[number]
    let folder = try Self.archive()
    let text = try folder.text(of: Self.place + "/" + file)
    #expect(change(text) != text)
    try folder.write(change(text), to: Self.place + "/" + file)
    let run = try folder.verify()
    #expect(run.status == 1, "\(run.output.prefix(600))\(run.errors.prefix(600))")
    #expect(run.output.contains(file), "\(run.output.prefix(600))")
    #expect(run.output.count < 20_000)
    #expect(!run.output.contains("root:"))
    // Nothing else reads the list of digests or what was declared.
    guard !["SHA256SUMS", "contest.json"].contains(file) else { return }
    for arguments in [["check"], ["publish", SmallCommunity.contest, "--dry-run"]] {
      let other = try Program.run(arguments + ["--now", Folder.now], in: folder)
      #expect([0, 1, 2].contains(other.status), "\(arguments): \(other.errors.prefix(600))")
    }
  }

  /// The digests agree with the changed file, as a forger would make them.
  @Test(arguments: texts.indices.filter { texts[$0].file != "SHA256SUMS" })
  func `a changed text is found even where its digest is listed`(number: Int) throws {
    let (file, change) = Self.texts[number]
    let folder = try Self.archive()
    let text = try folder.text(of: Self.place + "/" + file)
    try folder.write(change(text), to: Self.place + "/" + file)
    let listed = try Program.shell(
      "cd \(Self.place) && sha256sum $(ls -I SHA256SUMS | LC_ALL=C sort) > ../sums "
        + "&& mv ../sums SHA256SUMS", in: folder)
    #expect(listed.status == 0, "\(listed.errors)")
    let run = try folder.verify()
    #expect(run.status == 1, "\(run.output.prefix(600))\(run.errors.prefix(600))")
    #expect(!run.output.contains("has changed: its SHA-256"))
  }

  @Test(arguments: ["result.json", "contest.json", "roll.csv", "ballots.cvotes", "SHA256SUMS"])
  func `a link or a folder in the place of a file is not read`(file: String) throws {
    let folder = try Self.archive()
    let path = folder.path(of: Self.place + "/" + file)
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/etc/passwd")
    for _ in 0..<2 {
      for arguments in [
        ["verify", Self.place],
        ["publish", SmallCommunity.contest, "--force", "--now", Folder.now],
      ] {
        let run = try Program.run(arguments, in: folder)
        if arguments[0] == "verify" || file == "roll.csv" || file == "ballots.cvotes" {
          #expect(run.status == 2, "\(arguments): \(run.output)\(run.errors)")
          #expect(run.errors.contains("'\(Self.place)/\(file)'"), "\(run.errors)")
        }
        #expect(!(run.output + run.errors).contains("root:"))
      }
      try FileManager.default.removeItem(atPath: path)
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
  }
}
