internal import BallotFormats
internal import Voting

extension ContestResult {
  /// The outcome in a sentence.
  package var sentence: String {
    let appointed = declaration.record.contains { $0.event.word == .appointed }
    if let poll {
      if poll.missingForQuorum > 0 {
        return
          "Too few voted: \(counted(poll.missingForQuorum, "ballot")) more were needed for the "
          + "quorum of \(declaration.quorum ?? 0), so nobody is elected." + filled
      }
      return OutcomeSentence(poll.record.count, wording: poll.record.wording).text + filled
    }
    switch manner {
    case .acclaimed:
      let names = listed(elected.map(\.person.name))
      let verb = elected.count == 1 ? "is" : "are"
      return "\(names) \(verb) elected without a poll: \(declaration.standing.count) stood for "
        + "\(counted(declaration.seats, "seat"))." + (appointed ? filled : "")
    case .appointed, .unfilled, .poll:
      return "Nobody stood for \(counted(declaration.seats, "seat"))." + filled
    }
  }

  /// Who was appointed to seats that stayed empty.
  private var filled: String {
    let appointments = declaration.record.compactMap { entry -> String? in
      guard case .appointed(let people, let body) = entry.event else { return nil }
      return " \(body) appointed \(listed(people.map(\.value)))."
    }
    return appointments.joined()
  }

  /// How many voted of how many, in a sentence; nothing if no poll was held.
  package var turnoutSentence: String? {
    guard let poll else { return nil }
    let ballots = poll.record.ballots.accepted / poll.record.ballots.unit
    guard let roll = declaration.roll?.people else {
      return
        "\(counted(ballots, "ballot")) \(ballots == 1 ? "was" : "were") cast; no roll is on file."
    }
    let share = Turnout(ballots: ballots, roll: roll).percent.map { " (\($0) %)" } ?? ""
    return "\(ballots) of \(roll) on the roll voted\(share)."
  }

  /// The rules by which the ballots were counted, in a few words; nothing if no poll was held.
  package var rulesSentence: String? {
    guard let rules = poll?.record.count.rules else { return nil }
    var parts = [rules.method.title]
    if !rules.method.strengths.isEmpty { parts.append("strength \(rules.strength.rawValue)") }
    if rules.method.readsBlanks { parts.append("blanks \(rules.unranked.rawValue)") }
    if let cap = rules.capRule {
      let limit = cap.limit(seats: declaration.seats)
      parts.append("\(cap.cap.phrase) of one affiliation, here \(limit)")
    }
    if let option = declaration.defaultOption { parts.append("no seat for or below '\(option)'") }
    if let quorum = declaration.quorum { parts.append("quorum \(quorum)") }
    return "Counted by \(parts.joined(separator: ", "))."
  }
}
