extension EliminationStep {
  /// The step in words.
  func sentence(_ wording: Wording) -> String {
    let count = place.map { "place \($0), round \(round): " } ?? "round \(round): "
    return count + event.sentence(wording)
  }
}

extension EliminationEvent {
  /// The event in words.
  fileprivate func sentence(_ wording: Wording) -> String {
    switch self {
    case .tied(let tied, let settlement):
      "\(wording.list(tied)) are tied; " + settlement.phrase
    case .eliminated(let group, let cause):
      eliminated(group, cause, wording)
    case .level(let left):
      "nothing tells \(wording.list(left)) apart, so they share a place"
    case .won(let winner, let win):
      "\(wording.name(winner)) \(win.phrase)"
    case .tooManyWays(let left):
      "ties can be settled in more ways than can be followed, so \(wording.list(left)) share a place"
    }
  }

  private func eliminated(
    _ group: [Candidate], _ cause: EliminationCause, _ wording: Wording
  ) -> String {
    let names = wording.list(group)
    let areSeveral = group.count > 1
    let each = areSeveral ? " each" : ""
    switch cause {
    case .fewestFirstPreferences(let votes):
      return "\(names) \(areSeveral ? "have" : "has") the fewest first preferences"
        + " (\(wording.votes(votes))\(each)), eliminated"
    case .lowestBordaScore(let points):
      return "\(names) \(areSeveral ? "have" : "has") the lowest Borda score"
        + " (\(wording.votes(points))\(each)), eliminated"
    case .belowAverage(let points, let average):
      return "\(names) \(areSeveral ? "are" : "is") below the average Borda score"
        + " (\(wording.votes(points))\(each), the average is \(wording.votes(average))), eliminated"
    case .lostRunoff:
      return "\(names), of the two with the fewest first preferences,"
        + " \(cause.phrase(wording)), eliminated"
    case .outsideSmithSet:
      return "\(names) \(areSeveral ? "are" : "is") outside the Smith set, eliminated"
    }
  }
}

extension EliminationSettlement {
  /// The settlement in words, to follow the tie.
  fileprivate var phrase: String {
    switch self {
    case .lot: "the lot decides"
    case .everyWay: "every way to settle it counts, and this account follows one of them"
    case .together: "they go together, as their order affects nobody else"
    }
  }
}
