internal import Governance

/// The state of an election for a terminal.
struct StatusText {
  private let state: ElectionState
  private let now: Instant
  private let terminal: Terminal

  init(_ state: ElectionState, at now: Instant, on terminal: Terminal) {
    self.state = state
    self.now = now
    self.terminal = terminal
  }

  /// The state in full: phase, next deadline, and a table of the contests.
  var lines: [String] {
    [heading] + deadline + [""] + table.lines(width: terminal.width, on: terminal)
      + state.election.flawedContests.map {
        "contest \(quoted($0)) cannot be read; 'hustings check' says why"
      }
  }

  /// A finished election in one line, or in as few as the width allows.
  var summary: [String] {
    let elected = state.contests.map { contest in
      "\(contest.contest.id): \(contest.electedText)"
    }
    let text =
      "\(state.election.name) (\(state.election.id)): closed. \(elected.joined(separator: "; "))"
    return text.printable.broken(at: terminal.width, indentation: "  ")
  }

  private var heading: String {
    let name = "\(state.election.name) (\(state.election.id))".printable
    return "\(name.emphasized(.strong, on: terminal)): \(state.phase.sentence)"
  }

  private var deadline: [String] {
    guard let next = state.nextDeadline else { return [] }
    let left = duration(seconds: now.seconds(until: next.instant))
    return [
      "\(next.event.printable) in \(left.isEmpty ? "a moment" : left):",
      "  \(next.instant.utcText) = \(next.instant.anywhereOnEarthText)",
    ]
  }

  private var table: TextTable {
    var table = TextTable(columns: [
      .init(title: "contest"), .init(title: "field"), .init(title: "seats", isNumeric: true),
      .init(title: "candidates", wraps: true), .init(title: "next", wraps: true),
    ])
    for contest in state.contests {
      table.rows.append([
        contest.contest.id, contest.fieldText, String(contest.contest.seats.value),
        contest.standing.isEmpty ? "–" : contest.standing.map(\.handle).joined(separator: ", "),
        contest.nextText,
      ])
    }
    return table
  }
}

extension Phase {
  /// The phase in a few words.
  var sentence: String {
    switch self {
    case .beforeNominations: "nominations are not open yet"
    case .nominations: "nominations are open"
    case .campaign: "campaign"
    case .beforeVoting: "nominations are over, voting is not open yet"
    case .voting: "voting is open"
    case .counting: "voting is over"
    case .complaints: "the result can be challenged"
    case .closed: "closed"
    }
  }
}

extension ContestState {
  /// The field in a few words; "so far" while it can change.
  fileprivate var fieldText: String {
    if extendedTo != nil { return "extended" }
    let word = field == .noCandidate ? "no candidate" : field.rawValue
    return isFinal ? word : "\(word) so far"
  }

  fileprivate var electedText: String {
    guard let record else { return "not on file" }
    let names = record.elected.map(\.value).joined(separator: ", ")
    return "\(names.isEmpty ? "nobody" : names) (\(record.manner.rawValue))"
  }

  fileprivate var nextText: String {
    if record != nil { return "elected: \(electedText)" }
    return next.actor == .nobody ? "–" : "\(next.actor.rawValue): \(next.action)"
  }
}
