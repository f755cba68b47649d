import Randomness
@testable import Electorates
@testable import Governance
import Testing

/// Who may vote in random communities, held against the words of the rule.
@Suite struct EligibilityOracleTests {
  @Test(arguments: 0..<60 as Range<UInt64>)
  func `whoever has enough changes in the period and the projects is on the roll`(
    seed: UInt64
  ) throws {
    var world = try RandomWorld(seed: seed)
    let naive = NaiveCount(world)
    let windows: [(text: String, from: Int, to: Int)] = [
      ("cycles: [amber]", day(10), day(20)), ("cycles: [birch, cedar]", day(20), day(40)),
      ("from: 1970-01-20 00:00:00 UTC, to: 1970-01-31 00:00:00 UTC", day(19), day(30)),
    ]
    let projects = [("all", [0, 1, 2]), ("[beacon]", [0, 1]), ("[wick]", [0, 2])]
    var random = RepeatableRandom(seed: seed)
    for _ in 0..<6 {
      guard let (period, start, end) = windows.randomElement(using: &random),
        let (names, repositories) = projects.randomElement(using: &random)
      else { continue }
      let least = Int.random(in: 1...3, using: &random)
      let coAuthors = Bool.random(using: &random)
      world.community.electorate =
        "{\(period), changes: \(least), projects: \(names), co-authors: "
        + "\(coAuthors ? "yes" : "no")}"
      var changes: [String: Int] = [:]
      for entry in naive.entries where entry.opensChange {
        guard [.ordinary, .revert].contains(entry.kind), let landed = entry.landed,
          repositories.contains(entry.repository), start <= landed, landed < end
        else { continue }
        for writer in entry.writers where coAuthors || writer == entry.author {
          changes[writer, default: 0] += 1
        }
      }
      let electorate = try world.community.folder().electorate(of: world.repositories)
      let all = electorate.activity.contributors.all
      let eligible = all.indices.filter {
        electorate.eligibility(ofContributor: $0).isOnRoll
      }
      #expect(
        Set(eligible.map { all[$0].identity })
          == Set(changes.filter { $0.value >= least }.keys), "\(world.community.electorate)")
      #expect(Roll(electorate).lines.count == eligible.count)
      for number in all.indices {
        let found = electorate.eligibility(ofContributor: number).changes.count
        #expect(found == changes[all[number].identity] ?? 0)
      }
    }
  }
}
