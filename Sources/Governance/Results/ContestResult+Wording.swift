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

/// How many voted of how many.
package struct Turnout: Hashable, Sendable {
  /// How many ballots were cast.
  package let ballots: Int
  /// How many may vote.
  package let roll: Int

  /// Creates a turnout.
  package init(ballots: Int, roll: Int) {
    self.ballots = ballots
    self.roll = roll
  }

  /// The share in percent with one decimal, rounded half up; nothing without anybody on the roll.
  package var percent: String? {
    guard let tenths else { return nil }
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// The share in tenths of a percent, rounded half up.
  package var tenths: Int? {
    guard roll > 0, ballots >= 0 else { return nil }
    let (product, overflows) = ballots.multipliedReportingOverflow(by: 2_000)
    return overflows ? nil : (product / roll + 1) / 2
  }
}

extension RecordEntry {
  /// What was done, in a sentence, with who did it and why.
  package var sentence: String {
    "\(date.utcText), \(official.value): \(event.phrase(contest: contest?.value)): \(reason)"
  }
}

extension RecordEvent {
  fileprivate func phrase(contest: String?) -> String {
    let scope = contest.map { " for \($0)" } ?? ""
    return switch self {
    case .extended(let part, let end): "\(part.rawValue)\(scope) extended to \(end.utcText)"
    case .rerun(let voting):
      "poll\(scope) held anew from \(voting.start.utcText) to \(voting.end.utcText)"
    case .exception(let person): "exception granted to \(person.value)\(scope)"
    case .withdrawn(let person): "\(person.value) withdrew\(scope)"
    case .appointed(let people, let body):
      "\(body) appointed \(listed(people.map(\.value)))\(scope)"
    case .vacated(let person): "\(person.value) left the seat\(scope)"
    case .inherited(let person): "\(person.value) took a vacant seat\(scope)"
    case .declined(let person): "\(person.value) declined a vacant seat\(scope)"
    case .lottery(let seed): "lottery\(scope) drawn with the seed '\(seed)'"
    case .note: "note\(scope)"
    }
  }
}
