import Testing

@testable import Voting

struct EliminationSentenceTests {
  private static let wording = Wording(names: ["Ada", "Ben", "Cem"], unit: 10)

  @Test(arguments: [
    (EliminationReason.lastLeft, "the last one left"),
    (
      .eliminated(round: 2, .fewestFirstPreferences(Fraction(35))),
      "eliminated in round 2: the fewest first preferences (3.5)"
    ),
    (
      .eliminated(round: 1, .lostRunoff(to: 1, votes: 40, opposing: 70)),
      "eliminated in round 1: loses to Ben (4 to 7)"
    ),
    (
      .eliminated(round: 1, .belowAverage(Fraction(5), average: Fraction(25, over: 2))),
      "eliminated in round 1: a Borda score of 0.5, below the average of 1.25"
    ),
    (.level(round: 3), "level in round 3 with all others left"),
    (
      .won(place: 2, .lastLeft),
      "wins the count among those not placed yet: is the last one left"
    ),
    (.tied, "tied: its place depends on how ties between equal counts are settled"),
  ])
  func `a reason is a phrase that goes with the name`(reason: EliminationReason, words: String) {
    #expect(reason.sentence(Self.wording) == words)
  }

  @Test(arguments: [
    (
      EliminationEvent.eliminated([0, 2], .fewestFirstPreferences(Fraction(30))),
      "round 4: Ada and Cem have the fewest first preferences (3 each), eliminated"
    ),
    (
      .eliminated([0, 2], .outsideSmithSet),
      "round 4: Ada and Cem are outside the Smith set, eliminated"
    ),
    (
      .eliminated([1], .lostRunoff(to: 0, votes: 50, opposing: 50)),
      """
      round 4: Ben, of the two with the fewest first preferences, does not beat Ada (5 to 5), \
      eliminated
      """
    ),
    (
      .tied([0, 1], .together),
      "round 4: Ada and Ben are tied; they go together, as their order affects nobody else"
    ),
    (.won(1, .lastLeft), "round 4: Ben is the last one left"),
    (
      .tooManyWays([0, 1, 2]),
      """
      round 4: ties can be settled in more ways than can be followed, so Ada, Ben and Cem share a \
      place
      """
    ),
  ])
  func `a step is a sentence with its round`(event: EliminationEvent, words: String) {
    #expect(EliminationStep(round: 4, event: event).sentence(Self.wording) == words)
  }
}
