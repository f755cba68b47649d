extension DebianReason {
  /// The reason in words.
  public func sentence(_ wording: Wording) -> String {
    switch self {
    case .belowQuorum(let votes, let quorum):
      return "dropped: \(wording.votes(votes)) votes above the default option, the quorum is "
        + wording.votes(quorum)
    case .withoutMajority(let votes, let against, let majority):
      return "dropped: \(wording.votes(votes)) votes to \(wording.votes(against)) against the "
        + "default option are no majority of \(majority.numerator):\(majority.denominator)"
    case .placed(let place, let besides, let over, let rounds):
      let among = place == 1 ? "in the Schwartz set" : "in the Schwartz set of those left"
      let after =
        switch rounds {
        case 0: ""
        case 1: " after one round of dropped defeats"
        default: " after \(rounds) rounds of dropped defeats"
        }
      if !over.isEmpty { return "chosen by lot over \(wording.list(over)) \(among)\(after)" }
      if besides.isEmpty { return "alone \(among)\(after)" }
      return "tied with \(wording.list(besides)) \(among)\(after)"
    }
  }
}

extension DebianStep {
  /// The step in words.
  public func sentence(_ wording: Wording) -> String {
    switch self {
    case .dropped(let option, let reason):
      return "\(wording.name(option)): \(reason.sentence(wording))"
    case .round(let place, let round):
      let start = "place \(place): the Schwartz set is \(wording.list(round.schwartzSet))"
      guard !round.dropped.isEmpty else { return start + ", without defeats within it" }
      let defeats = round.dropped.map { defeat in
        "\(wording.name(defeat.winner)) over \(wording.name(defeat.loser)) "
          + "(\(wording.votes(defeat.votes)) to \(wording.votes(defeat.against)))"
      }
      return start + "; weakest defeats, dropped: " + defeats.joined(separator: ", ")
    case .placed(let place, let options, let casting):
      if !casting.isEmpty {
        return "place \(place): \(wording.list(options)), chosen by lot among "
          + wording.list(casting)
      }
      return "place \(place): \(wording.list(options))" + (options.count > 1 ? ", tied" : "")
    }
  }
}
