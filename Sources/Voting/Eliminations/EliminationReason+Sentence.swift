extension EliminationReason {
  /// The reason in words, as a phrase that goes with the candidate's name.
  func sentence(_ wording: Wording) -> String {
    switch self {
    case .lastLeft:
      "the last one left"
    case .eliminated(let round, let cause):
      "eliminated in round \(round): " + cause.phrase(wording)
    case .level(let round):
      "level in round \(round) with all others left"
    case .won(let place, let win):
      (place == 1 ? "wins the count" : "wins the count among those not placed yet") + ": "
        + win.phrase
    case .tied:
      "tied: its place depends on how ties between equal counts are settled"
    }
  }
}

extension EliminationCause {
  /// The cause in words, to follow a colon.
  func phrase(_ wording: Wording) -> String {
    switch self {
    case .fewestFirstPreferences(let votes):
      "the fewest first preferences (\(wording.votes(votes)))"
    case .lowestBordaScore(let points):
      "the lowest Borda score (\(wording.votes(points)))"
    case .belowAverage(let points, let average):
      "a Borda score of \(wording.votes(points)), below the average of \(wording.votes(average))"
    case .lostRunoff(let winner, let votes, let opposing):
      (votes < opposing ? "loses to " : "does not beat ")
        + "\(wording.name(winner)) (\(wording.votes(votes)) to \(wording.votes(opposing)))"
    case .outsideSmithSet:
      "loses to everybody in the Smith set"
    }
  }
}

extension EliminationWin {
  /// The end of the count in words, to follow a colon.
  var phrase: String {
    switch self {
    case .beatsAllLeft(1): "beats everybody else"
    case .beatsAllLeft(let round): "beats everybody left in round \(round)"
    case .lastLeft: "is the last one left"
    }
  }
}
