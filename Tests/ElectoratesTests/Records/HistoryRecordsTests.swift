@testable import Electorates
import GitHistory
@testable import Records
import Testing

/// What is kept of histories between runs.
@Suite struct HistoryRecordsTests {
  private func repository() throws -> HandMadeRepository {
    var repository = HandMadeRepository("beacon")
    for number in 0..<5 {
      try repository.commit("Work \(number)", at: day(number), trailers: [changeID("a")])
    }
    return repository
  }

  /// A ledger as text.
  private func text(_ ledger: CommitLedger) -> [String]? {
    ledger.packs(from: 0)?.map { "\($0)" }
  }

  /// Writes records of a ledger below the sandbox, in two instalments.
  private func keep(in sandbox: Sandbox) throws -> CommitLedger {
    let commits = try repository().commits
    var ledger = CommitLedger()
    let records = try HistoryRecords(inFolder: sandbox.path + "/.hustings")
    for commit in commits.prefix(3) { ledger.add(commit) }
    try records.keep(ledger, from: 0, of: "beacon")
    for commit in commits.dropFirst(3) { ledger.add(commit) }
    try records.keep(ledger, from: 3, of: "beacon")
    return ledger
  }

  /// The ledger that is kept below the sandbox.
  private func kept(in sandbox: Sandbox) throws -> CommitLedger {
    try HistoryRecords(inFolder: sandbox.path + "/.hustings").ledger(of: "beacon")
  }

  @Test func `a second run finds what the first has kept, and only that`() async throws {
    try await Sandbox.lend { sandbox in
      let ledger = try keep(in: sandbox)
      #expect(try text(kept(in: sandbox)) == text(ledger))
      let records = try HistoryRecords(inFolder: sandbox.path + "/.hustings")
      #expect(records.ledger(of: "wick").count == 0)
      #expect(try await sandbox.shell("cat .hustings/.gitignore") == "*\n")
      #expect(try await sandbox.shell("stat -c %a .hustings/history.sqlite") == "600\n")
    }
  }

  @Test(arguments: [
    "printf x > history.sqlite", "head -c 3000 history.sqlite > h; cat h > history.sqlite",
    "cp history.sqlite copy; mv copy history.sqlite",
  ])
  func `a file that is damaged or was brought along is begun anew`(damage: String) async throws {
    try await Sandbox.lend { sandbox in
      _ = try keep(in: sandbox)
      try await sandbox.shell("cd .hustings; \(damage)")
      #expect(try kept(in: sandbox).count == 0)
      let ledger = try keep(in: sandbox)
      #expect(try text(kept(in: sandbox)) == text(ledger))
    }
  }

  @Test(arguments: [
    "ln -s other .hustings; mkdir other", "ln -s nowhere .hustings", "touch .hustings",
    "mkdir .hustings other; touch other/file; ln -s ../other/file .hustings/history.sqlite",
    "mkdir -p .hustings/history.sqlite",
  ])
  func `a link or something else in the place of the records is refused`(
    script: String
  ) async throws {
    try await Sandbox.lend { sandbox in
      try await sandbox.shell(script)
      #expect(throws: RecordsUnusable(path: sandbox.path + "/.hustings/history.sqlite")) {
        _ = try HistoryRecords(inFolder: sandbox.path + "/.hustings")
      }
      #expect(try await sandbox.shell("find . -type f -size +0") == "")
    }
  }

  @Test func `a folder that cannot be made is told`() {
    #expect(throws: RecordsUnusable(path: "/nowhere/.hustings/history.sqlite")) {
      _ = try HistoryRecords(inFolder: "/nowhere/.hustings")
    }
  }
}
