import Randomness
import Testing
import Voting

@testable import BallotFormats

// The tally counts 64 ballots at a time, so the numbers of ballots lie around multiples of 64.

@Suite struct CollectorTests {
  private struct Cast {
    let row: [UInt16]
    let weight: Int
  }

  private static func ballots(seed: UInt64) -> (size: Int, cast: [Cast]) {
    var random = RepeatableRandom(seed: seed)
    let size = Int.random(in: 1...40, using: &random)
    let highest: UInt16 = [3, 40, 70, .max].randomElement(using: &random) ?? 3
    let count = [0, 1, 63, 64, 65, 128, 150].randomElement(using: &random) ?? 0
    let cast = (0..<count).map { _ in
      let row = (0..<size).map { _ in
        Bool.random(using: &random) ? UInt16.random(in: 0...highest, using: &random) : 0
      }
      return Cast(row: row, weight: Int.random(in: -9...4, using: &random))
    }
    return (size, cast.map { Cast(row: $0.row, weight: max(1, $0.weight)) })
  }

  private static func collected(_ size: Int, _ cast: some Sequence<Cast>) -> Collector {
    var collector = Collector(candidates: size, options: ReadingOptions(keep: .ballots))
    for ballot in cast {
      collector.row = ballot.row
      let isAccepted = collector.accept(weight: ballot.weight)
      #expect(isAccepted)
    }
    return collector
  }

  /// The pairs, counted as their definition says.
  private static func pairs(
    _ size: Int, _ cast: [Cast], _ unranked: UnrankedRule
  ) -> PairwiseMatrix {
    var votes = Array(repeating: 0, count: size * size)
    for ballot in cast {
      for first in 0..<size where ballot.row[first] != 0 {
        for second in 0..<size {
          let isBlank = ballot.row[second] == 0
          let isAbove =
            isBlank ? unranked == .last : ballot.row[first] < ballot.row[second]
          if isAbove { votes[first * size + second] += ballot.weight }
        }
      }
    }
    return PairwiseMatrix(size: size, votes: votes)
  }

  @Test("pairs are those of the definition", arguments: 0..<60 as Range<UInt64>)
  func pairsAgree(seed: UInt64) {
    let (size, cast) = Self.ballots(seed: seed)
    let collector = Self.collected(size, cast)
    for unranked in UnrankedRule.allCases {
      let expected = Self.pairs(size, cast, unranked)
      #expect(collector.pairs.matrix(unranked) == expected)
      #expect(collector.profile.map { PairwiseMatrix($0, unranked: unranked) } == expected)
      var merged = Self.collected(size, cast.prefix(cast.count / 3)).pairs
      merged.merge(Self.collected(size, cast.dropFirst(cast.count / 3)).pairs)
      #expect(merged.matrix(unranked) == expected)
    }
  }

  @Test("distinct rankings and single ballots tell the same", arguments: 0..<60 as Range<UInt64>)
  func rankingsAgree(seed: UInt64) {
    let (size, cast) = Self.ballots(seed: seed)
    let collector = Self.collected(size, cast)
    func weights(_ ballots: [Ballot]) -> [Ballot: Int] {
      ballots.reduce(into: [:]) { $0[Ballot(ranks: $1.ranks), default: 0] += $1.weight }
    }
    let distinct = collector.profile?.ballots ?? []
    #expect(weights(distinct) == weights((collector.ballots ?? []).map(\.ballot)))
    #expect(weights(distinct).count == distinct.count)
    #expect(collector.count.accepted == cast.reduce(0) { $0 + $1.weight })
    let blank = cast.filter { $0.row.allSatisfy { $0 == 0 } }
    #expect(collector.count.blank == blank.reduce(0) { $0 + $1.weight })
  }

  @Test func `more votes than can be counted are not accepted`() {
    var collector = Collector(candidates: 1, options: ReadingOptions())
    let accepted = [Profile.Limit.weight, 1, 0].map { collector.accept(weight: $0) }
    #expect(accepted == [true, false, false])
    #expect(collector.count.accepted == Profile.Limit.weight)
  }
}
