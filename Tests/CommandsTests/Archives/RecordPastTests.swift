import Foundation
import Testing

/// `check` compares records with their past in git.
struct RecordPastTests {
  private static let path = "elections/amber/record.yml"
  private static let entries = [
    "# What officials did.\n" + SmallCommunity.entry("what: note", day: 1),
    SmallCommunity.entry("what: lottery, seed: 4 8 15", day: 2),
  ]

  /// A community in git, its record committed entry by entry.
  private static func folder() throws -> Folder {
    let folder = try SmallCommunity().folder()
    try git("init -q -b main && git add .", in: folder)
    var text = ""
    for entry in entries {
      text += entry
      try folder.write(text, to: path)
      try commit(folder)
    }
    return folder
  }

  private static func git(_ line: String, in folder: Folder) throws {
    let run = try Program.shell(
      "export HOME='\(folder.path)' GIT_CONFIG_NOSYSTEM=1; git config --global user.name pia; "
        + "git config --global user.email pia@example.org; git \(line)", in: folder)
    #expect(run.status == 0, "\(line): \(run.errors)")
  }

  private static func commit(_ folder: Folder) throws {
    try git("add -A && git commit -q -m change", in: folder)
  }

  /// Ways to rewrite the record, each with the line that is found.
  static let rewrites: [(name: String, change: @Sendable (String) -> String?, line: Int)] = [
    ("an entry changed", { $0.replacing("seed: 4 8 15", with: "seed: 16 23 42") }, 3),
    ("a line deleted", { $0.replacing(RecordPastTests.entries[1], with: "") }, 3),
    ("a comment changed", { $0.replacing("# What officials did.", with: "# What was done.") }, 1),
    ("an entry put before others", { SmallCommunity.entry("what: note", day: 1) + $0 }, 1),
    ("a line end changed", { $0.replacing("\n", with: "\r\n") }, 1),
    ("the file deleted", { _ in nil }, 0),
  ]

  private static func write(_ text: String?, to folder: Folder) throws {
    if let text { return try folder.write(text, to: path) }
    try FileManager.default.removeItem(atPath: folder.path(of: path))
  }

  private static func expectRefusal(
    of folder: Folder, line: Int, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let run = try folder.hustings("check", "--now", Folder.now)
    #expect(run.status == 1, "\(run.output)\(run.errors)", sourceLocation: sourceLocation)
    #expect(run.output.contains("[record-rewritten]"), sourceLocation: sourceLocation)
    #expect(
      run.output.contains("\(path):\(max(line, 1)):1: error: "), "\(run.output)",
      sourceLocation: sourceLocation)
  }

  private static func expectPeace(
    in folder: Folder, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let run = try folder.hustings("check", "--now", Folder.now)
    #expect(run.status == 0, "\(run.output)\(run.errors)", sourceLocation: sourceLocation)
  }

  @Test func `an entry at the end is fine, committed or not`() throws {
    let folder = try Self.folder()
    try Self.expectPeace(in: folder)
    try folder.write(
      try folder.text(of: Self.path) + SmallCommunity.entry("what: note", day: 3), to: Self.path)
    try Self.expectPeace(in: folder)
    try Self.commit(folder)
    try Self.expectPeace(in: folder)
  }

  @Test(arguments: rewrites.indices)
  func `a rewritten past is refused before and after it is committed, until it is put back`(
    number: Int
  ) throws {
    let rewrite = Self.rewrites[number]
    let folder = try Self.folder()
    let text = try folder.text(of: Self.path)
    try Self.write(rewrite.change(text), to: folder)
    try Self.expectRefusal(of: folder, line: rewrite.line)
    try Self.commit(folder)
    try Self.expectRefusal(of: folder, line: rewrite.line)
    // Going on as if nothing had been does not help.
    if let rewritten = rewrite.change(text) {
      try folder.write(rewritten + SmallCommunity.entry("what: note", day: 4), to: Self.path)
      try Self.commit(folder)
      try Self.expectRefusal(of: folder, line: rewrite.line)
    }
    try folder.write(text + SmallCommunity.entry("what: note", day: 5), to: Self.path)
    try Self.expectPeace(in: folder)
    try Self.commit(folder)
    try Self.expectPeace(in: folder)
  }

  @Test func `a merge cannot bring a rewritten past in`() throws {
    let folder = try Self.folder()
    try Self.git("checkout -q -b side HEAD~1", in: folder)
    let text = try folder.text(of: Self.path)
    try folder.write(text.replacing("it had to be", with: "it was so"), to: Self.path)
    try Self.commit(folder)
    try Self.git("checkout -q main && git merge -q -X theirs -m merge side", in: folder)
    #expect(try folder.text(of: Self.path).contains("it was so"))
    try Self.expectRefusal(of: folder, line: 2)
  }

  @Test func `a branch that appends can be merged`() throws {
    let folder = try Self.folder()
    try Self.git("checkout -q -b side", in: folder)
    try folder.write(
      try folder.text(of: Self.path) + SmallCommunity.entry("what: note", day: 3), to: Self.path)
    try Self.commit(folder)
    try Self.git("checkout -q main && git merge -q --no-ff -m merge side", in: folder)
    try Self.expectPeace(in: folder)
  }
}
