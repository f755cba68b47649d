/// Something that happens to the seats of a body or project.
struct SeatEvent {
  /// When it takes effect.
  let time: Instant
  /// The contest that it is, or is about.
  let source: SeatSource
  /// The entry of the record; nothing if it is that those elected take their seats.
  let entry: RecordEntry?

  /// All that happens to some seats, in the order of time.
  ///
  /// At one moment contests come first, those for vacancies after the others, and then entries;
  /// otherwise the order of elections and files stays.
  static func all(
    for subject: ContestSubject, among elections: [Election], in community: Community
  ) -> [SeatEvent] {
    var events: [SeatEvent] = []
    for election in elections {
      for contest in election.contests where contest.subject.isSame(as: subject) {
        let source = SeatSource(election: election, contest: contest)
        let start = source.start(in: community)
        events.append(SeatEvent(time: start, source: source, entry: nil))
        for entry in election.record.entries(about: contest.id)
        where entry.event.isAboutVacancies || entry.event.word == .appointed {
          events.append(SeatEvent(time: max(start, entry.date), source: source, entry: entry))
        }
      }
    }
    return events.enumerated().sorted { first, second in
      let (one, other) = (first.element, second.element)
      return (one.time.seconds, one.rank, one.date.seconds, first.offset)
        < (other.time.seconds, other.rank, other.date.seconds, second.offset)
    }.map(\.element)
  }

  private var rank: Int { entry == nil ? (source.contest.isSpecial ? 1 : 0) : 2 }

  /// When it was put on record, or else when it takes effect.
  private var date: Instant { entry?.date ?? time }

  /// Whether it has taken effect at a moment, and was on record by then.
  func isBefore(_ moment: Instant?, known: Instant?) -> Bool {
    time <= moment ?? time && (entry.map { $0.date <= known ?? $0.date } ?? true)
  }
}
