import Governance
import Testing
import Voting

struct LotteryTests {
  /// Recorded from `printf '%s\n%s\n%s\n' "$seed" "$contest" "$candidate" | sha256sum`.
  @Test(arguments: [
    ("A", "f9912080917843cf76515bbc8cd37a34b4adab85df6a17428f5166efe3617112"),
    ("B", "2a02686c4789f4e0b4b031cd61e258125601bd4141d010303e882014c4636acf"),
  ])
  func `the digest is the one that sha256sum prints`(candidate: String, digest: String) throws {
    let lottery = try #require(Lottery(seed: "xyz", contest: "tie"))
    #expect(lottery.digest(of: candidate) == digest)
  }

  @Test func `names are digested as UTF-8`() throws {
    let lottery = try #require(Lottery(seed: "Würfel 2026", contest: "council"))
    #expect(
      lottery.digest(of: "Zoë")
        == "b2ae034a83c9ab6abd43cd044771730ec6db0a35b769b147403afd05433acd5a")
  }

  @Test func `the smallest digest comes first`() throws {
    let lottery = try #require(Lottery(seed: "xyz", contest: "tie"))
    let names = ["A", "B", "C", "D", "E"]
    let order = try #require(lottery.lot(for: names)).order
    let digests = order.map { lottery.digest(of: names[$0]) }
    #expect(digests == digests.sorted())
    #expect(Set(order) == Set(names.indices))
  }

  @Test func `the order of the names decides nothing`() throws {
    let lottery = try #require(Lottery(seed: "s", contest: "c"))
    let names = ["Ada", "Ben", "Cem", "Dan"]
    let straight = try #require(lottery.lot(for: names)).order.map { names[$0] }
    let reversed = try #require(lottery.lot(for: names.reversed())).order.map {
      Array(names.reversed())[$0]
    }
    #expect(straight == reversed)
  }

  @Test func `one seed draws each contest anew`() throws {
    let names = (0..<12).map { "candidate \($0)" }
    let council = try #require(Lottery(seed: "s", contest: "council")?.lot(for: names))
    let board = try #require(Lottery(seed: "s", contest: "board")?.lot(for: names))
    #expect(council.order != board.order)
  }

  @Test(arguments: [
    ("", "council"), ("seed", ""), ("two\nlines", "council"), ("seed", "two\nlines"),
    ("seed\r", "council"), ("seed\0", "council"), ("seed", "\u{7F}"),
  ])
  func `a seed or contest that is empty or breaks its line draws nothing`(
    seed: String, contest: String
  ) {
    #expect(Lottery(seed: seed, contest: contest) == nil)
  }

  @Test func `two candidates of one name cannot be drawn`() {
    #expect(Lottery(seed: "s", contest: "c")?.lot(for: ["Ada", "Ada"]) == nil)
  }
}
