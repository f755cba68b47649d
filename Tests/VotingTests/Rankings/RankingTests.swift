import Randomness
import RandomElections
import Testing

@testable import Voting

/// The methods that give points, for what holds for all of them.
enum ScoringMethod: CaseIterable {
  case borda, black, copeland, firstPreferences

  func outcome(of profile: Profile, unranked: UnrankedRule) -> Outcome {
    switch self {
    case .borda: Borda.outcome(of: profile, unranked: unranked)
    case .black: Black.outcome(of: profile, unranked: unranked)
    case .copeland: Copeland.outcome(of: profile, unranked: unranked)
    case .firstPreferences: FirstPreferences.outcome(of: profile, unranked: unranked)
    }
  }
}

struct RankingTests {
  @Test(
    "renaming candidates and shuffling or repeating ballots change nothing but names",
    arguments: ScoringMethod.allCases, 0..<20 as Range<UInt64>)
  func namesDoNotMatter(method: ScoringMethod, seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    let election = RandomElection.small(seed: seed, candidates: 1...8, ballots: 0...15)
    let numbers = (0..<election.candidates).shuffled(using: &random)
    let renamed = election.repeated().renamed(numbers).shuffled(using: &random)
    for unranked in UnrankedRule.allCases {
      let outcome = method.outcome(of: try election.profile(), unranked: unranked)
      let other = method.outcome(of: try renamed.profile(), unranked: unranked)
      #expect(other.tiers == outcome.tiers.map { $0.map { numbers[$0] }.sorted() })
      #expect(numbers.map { other.reasons[$0] } == outcome.reasons)
    }
  }
}
