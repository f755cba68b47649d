/// What officials did in an election that its plain rules do not say: `record.yml`, which only grows.
package struct ElectionRecord: Hashable, Sendable {
  /// The entries in the order of the file, which is the order of time.
  package let entries: [RecordEntry]

  /// Nothing differs from the plain rules.
  package static let empty = ElectionRecord(entries: [])

  /// The entries about a contest, those about all contests included.
  package func entries(about contest: String) -> [RecordEntry] {
    entries.filter { $0.contest == nil || $0.contest?.value == contest }
  }
}

/// One thing that officials did, and why.
package struct RecordEntry: Hashable, Sendable {
  /// When it was done.
  package let date: Instant
  /// Who did it, by handle.
  package let official: Placed<String>
  /// What was done.
  package let event: RecordEvent
  /// The contest it is about; all of the election if there is none.
  package let contest: Placed<String>?
  /// Why it was done.
  package let reason: String
  /// Where it is written.
  package let place: Place
}

/// What can be done about an election beyond its plain rules.
package enum RecordEvent: Hashable, Sendable {
  /// A part of the timeline ends later.
  case extended(Timeline.Part, to: Instant)
  /// The poll is held anew; ballots of the one before do not count.
  case rerun(voting: Window)
  /// A person may do what the rule does not give: vote, stand, hand in late.
  case exception(person: Placed<String>)
  /// Somebody stands no more, although the time for withdrawals is over.
  case withdrawn(person: Placed<String>)
  /// A seat that the election left empty was filled by another body.
  case appointed(people: [Placed<String>], by: String)
  /// Somebody has left a seat before the end of the term.
  case vacated(person: Placed<String>)
  /// Somebody in the reserve takes a vacant seat.
  case inherited(person: Placed<String>)
  /// Somebody in the reserve does not want a vacant seat.
  case declined(person: Placed<String>)
  /// The seed of the lottery has become public.
  case lottery(seed: String)
  /// Something else that a reader of the result should know.
  case note

  /// The words under which `record.yml` has them.
  package enum Word: String, CaseIterable, Sendable {
    case extended, rerun, exception, withdrawn, appointed, vacated, inherited, declined, lottery
    case note
  }

  /// The word under which `record.yml` has it.
  package var word: Word {
    switch self {
    case .extended: .extended
    case .rerun: .rerun
    case .exception: .exception
    case .withdrawn: .withdrawn
    case .appointed: .appointed
    case .vacated: .vacated
    case .inherited: .inherited
    case .declined: .declined
    case .lottery: .lottery
    case .note: .note
    }
  }

  /// Those whom it is about.
  package var people: [Placed<String>] {
    switch self {
    case .exception(let person), .withdrawn(let person), .vacated(let person),
      .inherited(let person), .declined(let person):
      [person]
    case .appointed(let people, _): people
    case .extended, .rerun, .lottery, .note: []
    }
  }

  /// Whether it is about a time after the result: who leaves a seat, and who takes it then.
  package var isAboutVacancies: Bool {
    switch self {
    case .vacated, .inherited, .declined: true
    case .extended, .rerun, .exception, .withdrawn, .appointed, .lottery, .note: false
    }
  }
}
