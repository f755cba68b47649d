import Foundation
import Glibc
import Randomness
import Testing

/// A run that is killed leaves the old files or the new ones.
struct KilledRunTests {
  /// A command, and the folder as it is before it.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let arguments: [String]
    let prepare: @Sendable () throws -> Folder

    var testDescription: String { name }
  }

  private static let publish = ["publish", SmallCommunity.contest, "--now", Folder.now]

  static let cases = [
    Case(
      name: "ballots import",
      arguments: ["ballots", "import", SmallCommunity.contest, "ballots.cvotes"]
    ) { try SmallCommunity().folder() },
    Case(name: "publish", arguments: publish) {
      let folder = try SmallCommunity().folder()
      #expect(try folder.importBallots().status == 0)
      return folder
    },
    Case(name: "publish --force", arguments: publish + ["--force"]) {
      let folder = try SmallCommunity().folder()
      #expect(try folder.importBallots().status == 0)
      #expect(try folder.publish().status == 0)
      let path = "elections/amber/election.yml"
      try folder.write(
        try folder.text(of: path).replacing("title: Council\n", with: "title: The Council\n"),
        to: path)
      return folder
    },
    Case(
      name: "roll build --force",
      arguments: ["roll", "build", SmallCommunity.contest, "--now", Folder.now, "--force"]
    ) { try HistoryCommunity.withOldRoll() },
  ]

  @Test("fifty kills leave all old files or all new ones", arguments: cases)
  func kills(example: Case) throws {
    let folder = try example.prepare()
    let old = folder.files(below: SmallCommunity.place)
    let twin = try example.prepare(of: folder)
    let whole = try Self.turns(of: example, in: twin)
    let new = twin.files(below: SmallCommunity.place)
    #expect(old != new)
    var random = RepeatableRandom(seed: 50)
    var interrupted = 0
    // A run that was looked at while the machine was busy seems longer than those that follow.
    var scale = (all: whole.all, writing: max(whole.writing, 1))
    for number in 0..<50 {
      // Every other kill waits for the writing to begin, for that is a small part of a run.
      let isWriting = number.isMultiple(of: 2)
      let turns = Int.random(
        in: 0..<(isWriting ? scale.writing : scale.all), using: &random)
      if try Self.kill(example, in: folder, after: turns, ofWriting: isWriting) {
        interrupted += 1
      } else if isWriting {
        scale.writing = max(turns, 1)
      } else {
        scale.all = max(turns, 1)
      }
      let now = folder.files(below: SmallCommunity.place)
      #expect(now == old || now == new, "kill \(number): \(now.keys.sorted())")
      if number % 10 == 9 {
        try Self.expectRecovery(of: example, in: folder, to: new, from: old)
      }
      try Self.restore(old, in: folder)
    }
    #expect(interrupted >= 10, "\(interrupted) of 50 runs were still going on")
  }

  /// The next run that nobody disturbs does its work, and clears up.
  private static func expectRecovery(
    of example: Case, in folder: Folder, to new: [String: [UInt8]], from old: [String: [UInt8]]
  ) throws {
    try restore(old, in: folder)
    let run = try Program.run(example.arguments, in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(folder.files(below: SmallCommunity.place) == new)
    let left = try FileManager.default.contentsOfDirectory(
      atPath: folder.path(of: "elections/amber"))
    #expect(left.filter { $0.hasPrefix(".") } == [])
  }

  private static func restore(_ files: [String: [UInt8]], in folder: Folder) throws {
    try FileManager.default.removeItem(atPath: folder.path(of: SmallCommunity.place))
    try FileManager.default.createDirectory(
      atPath: folder.path(of: SmallCommunity.place), withIntermediateDirectories: true)
    for (name, bytes) in files { try folder.write(bytes, to: SmallCommunity.place + "/" + name) }
  }

  private static func start(_ example: Case, in folder: Folder) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: Program.path)
    process.arguments = example.arguments
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = ["PATH": "/usr/bin:/bin"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Whether a run has begun to write: the hidden copy of the folder is there.
  private static func hasCopy(_ process: Process, in folder: Folder) -> Bool {
    access(folder.path(of: "elections/amber/.council.\(process.processIdentifier).tmp"), F_OK) == 0
  }

  /// How often one can look during a run, and during its writing: a measure of time without a clock.
  private static func turns(
    of example: Case, in folder: Folder
  ) throws -> (all: Int, writing: Int) {
    let process = try start(example, in: folder)
    var (all, writing) = (0, 0)
    while process.isRunning {
      all += 1
      if hasCopy(process, in: folder) { writing += 1 }
    }
    #expect(process.terminationStatus == 0)
    return (all, writing)
  }

  /// Kills a run after some turns; tells whether it was still going on.
  private static func kill(
    _ example: Case, in folder: Folder, after turns: Int, ofWriting: Bool
  ) throws -> Bool {
    let process = try start(example, in: folder)
    var count = 0
    while process.isRunning, count < turns || (ofWriting && count == 0) {
      if hasCopy(process, in: folder) || !ofWriting { count += 1 }
    }
    if process.isRunning { Glibc.kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    return process.terminationReason == .uncaughtSignal
  }
}

extension KilledRunTests.Case {
  /// The same folder once more.
  func prepare(of folder: Folder) throws -> Folder {
    let twin = try Folder()
    try FileManager.default.removeItem(atPath: twin.path)
    try FileManager.default.copyItem(atPath: folder.path, toPath: twin.path)
    return twin
  }
}

/// A ``SmallCommunity`` with a repository, for rolls to be built from.
enum HistoryCommunity {
  /// A roll of the first month is frozen; the second month brings another person.
  static func withOldRoll() throws -> Folder {
    var community = SmallCommunity()
    community.roll = nil
    let folder = try community.folder()
    let path = "community.yml"
    try folder.write(
      try folder.text(of: path)
        + "projects:\n  lamp: {title: Lamp, repositories: [lamp]}\n", to: path)
    let commits = [("ada", "2024-04-10"), ("ben", "2024-04-12"), ("cem", "2024-06-01")].map {
      "GIT_COMMITTER_DATE=\($1)T12:00:00Z git -C lamp -c user.name=\($0) "
        + "-c user.email=\($0)@example.org commit -q --allow-empty --date \($1)T12:00:00Z -m work"
    }
    let run = try Program.shell(
      (["git init -q -b main lamp"] + commits).joined(separator: " && "), in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let built = try folder.hustings(
      "roll", "build", SmallCommunity.contest, "--until", "2024-05-01 12:00 UTC")
    #expect(built.status == 0, "\(built.errors)")
    return folder
  }
}
