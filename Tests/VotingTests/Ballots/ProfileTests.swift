import RandomElections
import Testing
import Voting

@Suite struct ProfileTests {
  @Test func `equal rankings are kept once, and gaps between ranks do not count`() throws {
    var profile = Profile(candidates: 3)
    try profile.add([1, 7, 7].span, weight: 2)
    try profile.add([2, 3, 3].span, weight: 1)
    try profile.add(Ballot(ranks: [[0], [1, 2]]))
    #expect(profile.count == 1)
    #expect(profile.ballot(at: 0) == Ballot(ranks: [[0], [1, 2]], weight: 4))
    #expect(profile.total == 4)
  }

  @Test func `ranks far apart keep their order`() throws {
    var profile = Profile(candidates: 4)
    try profile.add([900, 0, 70, 30_000].span, weight: 1)
    #expect(profile.ballot(at: 0).ranks == [[2], [0], [3]])
  }

  @Test func `what does not fit is refused and changes nothing`() {
    var profile = Profile(candidates: 2)
    #expect(throws: ProfileError.unknownCandidate(2)) { try profile.add(Ballot(ranks: [[2]])) }
    #expect(throws: ProfileError.rankedTwice(0)) { try profile.add(Ballot(ranks: [[0], [0]])) }
    #expect(throws: ProfileError.weightNotPositive(0)) {
      try profile.add(Ballot(ranks: [[0]], weight: 0))
    }
    #expect(throws: ProfileError.tooManyVotes) {
      try profile.add(Ballot(ranks: [[0]], weight: .max))
    }
    #expect(throws: ProfileError.wrongSize(3)) { try profile.add([1, 2, 3].span, weight: 1) }
    #expect(profile.count == 0 && profile.total == 0)
  }

  @Test("a profile counts like its ballots one by one", arguments: 0..<40 as Range<UInt64>)
  func countsLikeItsBallots(seed: UInt64) throws {
    let election = RandomElection.small(seed: seed, candidates: 1...20, ballots: 0...60)
    let profile = try election.profile()
    for unranked in UnrankedRule.allCases {
      let matrix = PairwiseMatrix(profile, unranked: unranked)
      var votes = Array(repeating: 0, count: election.candidates * election.candidates)
      for ballot in election.ballots {
        for first in 0..<election.candidates {
          for second in 0..<election.candidates {
            let above = ballot.ranks.firstIndex { $0.contains(first) }
            let below = ballot.ranks.firstIndex { $0.contains(second) }
            let counts =
              switch (above, below) {
              case (let above?, let below?): above < below
              case (_?, nil): unranked == .last
              case (nil, _): false
              }
            if counts { votes[first * election.candidates + second] += ballot.weight }
          }
        }
      }
      #expect(matrix.votes == votes)
    }
    #expect(profile.total == election.ballots.map(\.weight).reduce(0, +))
  }

  @Test("two halves merged count like the whole", arguments: 0..<20 as Range<UInt64>)
  func merging(seed: UInt64) throws {
    let election = RandomElection.small(seed: seed, candidates: 2...6, ballots: 4...20)
    let half = election.ballots.count / 2
    var left = try RandomElection(
      candidates: election.candidates, ballots: Array(election.ballots[..<half])
    ).profile()
    let right = try RandomElection(
      candidates: election.candidates, ballots: Array(election.ballots[half...])
    ).profile()
    let whole = try election.profile()
    var tally = PairwiseTally(left)
    tally.merge(PairwiseTally(right))
    try left.merge(right)
    for unranked in UnrankedRule.allCases {
      #expect(PairwiseMatrix(left, unranked: unranked) == PairwiseMatrix(whole, unranked: unranked))
      #expect(tally.matrix(unranked) == PairwiseMatrix(whole, unranked: unranked))
    }
    #expect(Set(left.ballots) == Set(whole.ballots))
  }

  @Test func `a tally survives more ballots than its lanes can hold`() {
    var tally = PairwiseTally(candidates: 17)
    let ranks: [UInt16] = [2, 1] + Array(repeating: 0, count: 15)
    for _ in 0..<70_000 { tally.add(ranks.span, weight: 1) }
    tally.add(ranks.span, weight: 30_000)
    #expect(tally.matrix(.last)[1, 0] == 100_000)
    #expect(tally.matrix(.last)[0, 16] == 100_000)
    #expect(tally.matrix(.noOpinion)[0, 16] == 0)
    #expect(tally.keeping([0, 16]).matrix(.last)[0, 1] == 100_000)
  }
}
