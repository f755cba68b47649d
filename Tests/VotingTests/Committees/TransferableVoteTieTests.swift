import RandomElections
import Testing
import Voting

@Suite struct TransferableVoteTieTests {
  @Test(arguments: TransferableVoteMethod.allCases)
  func `a tie for the last seat is left open without a lot`(method: TransferableVoteMethod) throws {
    let votes = try profile("ABC", [(5, "A"), (3, "B"), (3, "C")])
    let count = method.count(votes, seats: 2)
    #expect(count.elected == [0])
    #expect(count.tied == [1, 2])
    #expect(count.seatsLeft == 1)
    #expect(count.outcome.tiers == [[0], [1, 2]])
    let sentences = count.outcome.sentences("ABC").suffix(2)
    #expect(
      Array(sentences) == [
        "stage \(count.stages.count + 1): B and C are tied at 3 votes, and who is elected depends "
          + "on who is excluded",
        "B and C are tied; seats left open: 1",
      ])
    let assignment = SeatAssignment(count)
    #expect(assignment.elected == [0])
    #expect(assignment.ties.map(\.candidates) == [[1, 2]])
  }

  @Test(arguments: TransferableVoteMethod.allCases)
  func `the lot elects whom it favours`(method: TransferableVoteMethod) throws {
    let votes = try profile("ABC", [(5, "A"), (3, "B"), (3, "C")])
    let count = method.count(votes, seats: 2, lot: Lot(order: [2, 1, 0]))
    #expect(count.elected == [0, 2])
    #expect(count.tied.isEmpty)
  }

  /// Whichever of C and D goes first, its ballots go to nobody that matters.
  @Test(arguments: TransferableVoteMethod.allCases)
  func `a tie that changes nothing is only a step`(method: TransferableVoteMethod) throws {
    let votes = try profile("ABCD", [(9, "A"), (6, "B"), (2, "C>A"), (2, "D>A")])
    let count = method.count(votes, seats: 1)
    #expect(count.elected == [0])
    #expect(count.tied.isEmpty)
    #expect(count.outcome.tiers == [[0], [1], [2, 3]])
    #expect(
      count.outcome.sentences("ABCD").contains(
        "stage 2: C and D are tied at 2 votes; either order elects the same, shown for C"))
  }

  @Test(arguments: TransferableVoteMethod.allCases)
  func `candidates without votes are excluded in any order`(method: TransferableVoteMethod) throws {
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    let votes = try profile(letters, [(4, "A>B"), (3, "B"), (2, "C>B")])
    let count = method.count(votes, seats: 1)
    #expect(count.elected == [1])
    #expect(count.outcome.tiers == [[1], [0], [2], Array(3..<26)])
  }

  @Test(arguments: TransferableVoteMethod.allCases)
  func `too many ways leave everybody in play tied`(method: TransferableVoteMethod) throws {
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    let votes = try profile(letters, letters.dropFirst().map { (1, "\($0)") } + [(60, "A")])
    let count = method.count(votes, seats: 2, mostWays: 100)
    #expect(count.elected == [0])
    #expect(count.tied == Array(1..<26))
    #expect(count.seatsLeft == 1)
    #expect(
      count.outcome.sentences(letters).contains { $0.contains("there are more than 100 ways") })
  }

  /// The oracle: every order of the candidates as a lot.
  ///
  /// Those elected under all are elected. One lot cannot favour a candidate in one tie and not in the next, so it shows some of the ways.
  @Test(arguments: TransferableVoteMethod.allCases, 0..<120 as Range<UInt64>)
  func `whatever the lot, it elects the elected and some of the tied`(
    method: TransferableVoteMethod, seed: UInt64
  ) throws {
    let election = RandomElection.small(seed: seed)
    let votes = try election.profile()
    let seats = 1 + Int(seed % 3)
    let open = method.count(votes, seats: seats)
    var always = Set(0..<election.candidates)
    var ever: Set<Candidate> = []
    for order in EverySmallElection.orders(of: election.candidates) {
      let count = method.count(votes, seats: seats, lot: Lot(order: order))
      #expect(count.tied.isEmpty)
      #expect(isRefinement(count.outcome.places, of: open))
      always.formIntersection(count.elected)
      ever.formUnion(count.elected)
    }
    #expect(always.isSuperset(of: open.elected))
    #expect(ever.isSubset(of: open.elected + open.tied))
    #expect(open.tied.isEmpty || open.tied.count > open.seatsLeft)
    // Up to two tied need one lot only, which the orders try both ways.
    if open.tied.count == 2 { #expect(ever.isSuperset(of: open.tied)) }
  }

  /// Whether those in different tiers are in that order here too, but for the tied: those who lose
  /// can finish anywhere behind the elected.
  private func isRefinement(_ places: [Int], of count: TransferableVoteCount) -> Bool {
    let open = count.outcome.places
    let others = places.indices.filter { !count.tied.contains($0) }
    return others.allSatisfy { first in
      others.allSatisfy { open[first] >= open[$0] || places[first] < places[$0] }
    }
  }
}
