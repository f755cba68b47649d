import Randomness
import RandomElections
import Testing
import Voting

@Suite struct DebianVoteTests {
  @Test(.enabled(if: PublishedElections.arePresent, "HUSTINGS_SHARED names no folder with ballots"))
  func `Debian 2006 elects Anthony Towns`() throws {
    let votes = try #require(try PublishedElections.debianSheet("debian-leader-2006.tally.txt"))
    let (mcIntyre, towns, noneOfTheAbove) = (2, 3, 7)
    let matrix = PairwiseMatrix(votes, unranked: .last)
    #expect(matrix[towns, mcIntyre] == 190)
    #expect(matrix[mcIntyre, towns] == 184)
    // With 972 developers Q is half of √972, and an election for leader has a quorum of 3Q: 46.8.
    let rules = DebianRules(defaultOption: noneOfTheAbove, quorum: 47)
    let outcome = DebianVote.outcome(of: matrix, rules: rules)
    #expect(outcome.tiers.prefix(2) == [[towns], [mcIntyre]])
  }

  @Test func `an option below the quorum is dropped, whatever it defeats`() throws {
    let votes = try profile("ABD", [(3, "A>D>B"), (4, "B=A=D")])
    let outcome = DebianVote.outcome(
      of: PairwiseMatrix(votes, unranked: .last),
      rules: DebianRules(defaultOption: 2, quorum: 4))
    #expect(outcome.tiers == [[2], [0, 1]])
    #expect(
      outcome.reasons[0] == .debian(.belowQuorum(votes: 3, quorum: 4)))
  }

  @Test(arguments: [(2, [[0], [1], [2]]), (3, [[1], [2], [0]])])
  func `an option needs its majority over the default option`(
    ratio: Int, tiers: [[Candidate]]
  ) throws {
    // A is everybody's favourite but for the 10 who find it unacceptable; 20 to 10 is 2:1.
    let votes = try profile("ABD", [(20, "A>B>D"), (10, "B>D>A")])
    let outcome = DebianVote.outcome(
      of: PairwiseMatrix(votes, unranked: .last),
      rules: DebianRules(defaultOption: 2, majorities: [0: Fraction(ratio)]))
    #expect(outcome.tiers == tiers)
  }

  @Test func `as many votes for the default option as against it are no majority`() throws {
    let votes = try profile("AD", [(5, "A>D"), (5, "D>A")])
    let outcome = DebianVote.outcome(
      of: PairwiseMatrix(votes, unranked: .last), rules: DebianRules(defaultOption: 1))
    #expect(outcome.tiers == [[1], [0]])
  }

  /// A over B 7–4, B over C 8–3, C over A 6–5: the weakest is dropped, and A is unbeaten.
  @Test func `the weakest defeat of a cycle is dropped`() throws {
    let votes = try profile("ABCD", [(5, "A>B>C>D"), (4, "B>C>A>D"), (2, "C>A>B>D")])
    let outcome = DebianVote.outcome(
      of: PairwiseMatrix(votes, unranked: .last), rules: DebianRules(defaultOption: 3))
    let wording = Wording(names: ["A", "B", "C", "D"])
    #expect(outcome.tiers == [[0], [1], [2], [3]])
    #expect(
      outcome.steps.prefix(3).compactMap { step in
        if case .debian(let step) = step { step.sentence(wording) } else { nil }
      } == [
        "place 1: the Schwartz set is A, B and C; weakest defeats, dropped: C over A (6 to 5)",
        "place 1: the Schwartz set is A, without defeats within it",
        "place 1: A",
      ])
  }

  /// Both defeats have 5 winning votes; the one with more votes against it is the weaker: A.5.7.1.
  @Test func `of equal winning votes the defeat with more losing votes is weaker`() {
    let over = DebianDefeat(winner: 0, loser: 1, votes: 5, against: 2)
    let close = DebianDefeat(winner: 1, loser: 2, votes: 5, against: 4)
    let strong = DebianDefeat(winner: 2, loser: 0, votes: 6, against: 5)
    #expect(close.isWeaker(than: over))
    #expect(!over.isWeaker(than: close))
    #expect(over.isWeaker(than: strong))
    #expect(!over.isWeaker(than: over))
  }

  @Test func `the casting vote chooses among those left`() throws {
    let votes = try profile("ABD", [(5, "A>B>D"), (5, "B>A>D")])
    let matrix = PairwiseMatrix(votes, unranked: .last)
    let rules = DebianRules(defaultOption: 2)
    #expect(DebianVote.outcome(of: matrix, rules: rules).tiers == [[0, 1], [2]])
    let lot = try #require(Lot(order: [2, 1, 0]))
    #expect(DebianVote.outcome(of: matrix, rules: rules, lot: lot).tiers == [[1], [0], [2]])
  }

  /// Where no two defeats are equally strong, both methods drop to the same winner.
  ///
  /// Source: Markus Schulze, "A new monotonic, clone-independent, reversal symmetric, and
  /// Condorcet-consistent single-winner election method" (2011), on Schwartz sequential dropping.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func `without equal defeats it elects Schulze's winner`(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    let election = RandomElection.impartial(candidates: 5, ballots: 299, using: &random)
    // A default option that everybody ranks last drops nobody.
    var votes = Profile(candidates: 6)
    for ballot in election.ballots { try votes.add(Ballot(ranks: ballot.ranks + [[5]])) }
    let matrix = PairwiseMatrix(votes, unranked: .last)
    let strengths = matrix.defeats(by: .winningVotes).filter { $0.loser != 5 }.map(\.strength)
    guard Set(strengths).count == strengths.count else { return }
    let outcome = DebianVote.outcome(of: matrix, rules: DebianRules(defaultOption: 5))
    #expect(
      outcome.tiers.first == Schulze.outcome(of: matrix, strength: .winningVotes).tiers.first)
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `new numbers for the options only rename the result`(seed: UInt64) throws {
    let election = RandomElection.small(seed: seed, candidates: 2...6, ballots: 0...12)
    var random = RepeatableRandom(seed: seed)
    let numbers = Array(0..<election.candidates).shuffled(using: &random)
    let straight = DebianVote.outcome(
      of: PairwiseMatrix(try election.profile(), unranked: .last),
      rules: DebianRules(defaultOption: 0, quorum: 2, majorities: [1: Fraction(3, over: 2)]))
    let renamed = DebianVote.outcome(
      of: PairwiseMatrix(try election.renamed(numbers).profile(), unranked: .last),
      rules: DebianRules(
        defaultOption: numbers[0], quorum: 2, majorities: [numbers[1]: Fraction(3, over: 2)]))
    #expect(renamed.tiers == straight.tiers.map { $0.map { numbers[$0] }.sorted() })
  }
}
