import Randomness
@testable import Electorates
import GitHistory
import Testing

/// Ledgers that are kept as packs and read back.
@Suite struct PackTests {
  /// All that a ledger knows, commit by commit, in its own order.
  private func facts(_ ledger: CommitLedger) -> [String] {
    (0..<ledger.count).map { number in
      let signature = ledger.signatures[ledger.author(of: number)]
      let coauthors = (ledger.coauthors[number] ?? []).map { ledger.signatures[$0] }
      return "\(ledger.graph.ids[number]) \(Array(ledger.graph.parents(of: number))) \(signature) "
        + "\(coauthors) \(String(describing: ledger.authored(number))) "
        + "\(String(describing: ledger.committed(number))) \(ledger.subject(of: number)) "
        + "\(String(describing: ledger.changeID(of: number))) \(ledger.isRevert(number)) "
        + "\(ledger.oddities[number] ?? [])"
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `packs of several instalments give the ledger back`(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    for repository in try RandomWorld(seed: seed).repositories {
      var (ledger, restored) = (CommitLedger(), CommitLedger())
      var kept = 0
      for commit in repository.commits {
        ledger.add(commit)
        guard Int.random(in: 0..<4, using: &random) == 0 else { continue }
        for pack in try #require(ledger.packs(from: kept)) {
          let isRestored = restored.restore(pack)
          #expect(isRestored)
        }
        kept = ledger.count
      }
      for pack in try #require(ledger.packs(from: kept)) {
        let isRestored = restored.restore(pack)
        #expect(isRestored)
      }
      #expect(facts(restored) == facts(ledger))
      #expect(restored.signatures == ledger.signatures)
    }
  }

  /// A pack of two commits that have everything.
  private func pack() throws -> [UInt8] {
    var repository = HandMadeRepository("a")
    try repository.commit("Revert \"x\"", at: nil, authored: .some(Timestamp.latest))
    try repository.commit(
      "Lösen", at: 0,
      trailers: [
        changeID("a"), "Co-authored-by: Ben <ben@example.org>", "Co-authored-by: broken",
      ])
    return try #require(repository.history().ledger.packs(from: 0)?.first)
  }

  @Test func `a pack with any byte changed is refused`() throws {
    let pack = try pack()
    for index in pack.indices {
      for change in [1, 0x80, 0xff] as [UInt8] {
        var damaged = pack
        damaged[index] ^= change
        var ledger = CommitLedger()
        let isRestored = ledger.restore(damaged)
        #expect(!isRestored, "byte \(index)")
      }
    }
  }

  @Test func `a pack that ends early or goes on is refused`() throws {
    let pack = try pack()
    for count in pack.indices {
      var ledger = CommitLedger()
      let isRestored = ledger.restore(Array(pack.prefix(count)))
      #expect(!isRestored, "\(count) bytes")
    }
    var ledger = CommitLedger()
    let isRestored = ledger.restore(pack + [0])
    #expect(!isRestored)
  }

  @Test func `a pack that is sealed but senseless is refused and traps nothing`() throws {
    let pack = Array(try pack().dropLast(8))
    var random = RepeatableRandom(seed: 7)
    for index in pack.indices {
      var writer = PackedWriter()
      var damaged = pack
      damaged[index] = UInt8.random(in: .min ... .max, using: &random)
      writer.bytes += damaged
      if index % 2 == 1 { writer.bytes.append(0xff) }
      writer.seal()
      var ledger = CommitLedger()
      if ledger.restore(writer.bytes), ledger.graph.isWhole {
        #expect(ledger.graph.landings(on: ledger.graph.ids).count == 2)
      }
    }
  }

  @Test func `the same pack is not restored twice, nor one before its time`() throws {
    var repository = HandMadeRepository("a")
    for number in 0..<4 { try repository.commit(at: day(number)) }
    let ledger = repository.history().ledger
    let first = try #require(ledger.packs(from: 0)?.first)
    let later = try #require(ledger.packs(from: 2)?.first)
    var (twice, early) = (CommitLedger(), CommitLedger())
    let results = [twice.restore(first), twice.restore(first), early.restore(later)]
    #expect(results == [true, false, false])
  }

  @Test func `a ledger that lacks a parent is not packed`() throws {
    var repository = HandMadeRepository("a")
    for number in 0..<2 { try repository.commit(at: day(number)) }
    #expect(repository.history(order: [1]).ledger.packs(from: 0) == nil)
  }
}
