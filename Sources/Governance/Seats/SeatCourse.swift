// Everything that happens to the seats of a body is put in the order of time and played: contests when
// those elected take office, entries of the record at their dates. So a seat always knows the contest
// that filled it last, whose reserve inherits it, and when its term ends, which an heir or somebody
// elected in a special contest takes over. An entry about a term that has not begun waits for it.

/// The seats of a body or project as they are at a moment.
struct SeatCourse {
  /// A seat, and who is in it.
  struct Seat {
    /// Whether somebody is in it.
    enum State: Hashable {
      /// Somebody is, since a moment; without a handle it is not on file who.
      case held(Placed<String>?, since: Instant?, by: SeatHolding.Origin)
      /// Somebody left it.
      case left(Placed<String>, on: Instant)
      /// Nobody was elected to it.
      case unfilled
    }

    var state: State
    /// The contest that filled it last; nothing before the first one.
    var source: SeatSource?
    /// When it is up.
    let end: TermEnd

    /// The handle of who holds it, if somebody does and it is on file.
    var handle: Placed<String>? {
      if case .held(let handle, _, _) = state { handle } else { nil }
    }

    var isHeld: Bool {
      if case .held = state { true } else { false }
    }

    /// The handle of who held it last, if it is on file.
    var lastHandle: Placed<String>? {
      switch state {
      case .held(let handle, _, _): handle
      case .left(let handle, _): handle
      case .unfilled: nil
      }
    }
  }

  /// Somebody of a reserve who does not want a seat.
  struct Refusal {
    let source: SeatSource
    let identity: String
    let date: Instant
  }

  /// The seats whose term lasts, those filled first first.
  private(set) var seats: [Seat] = []
  /// The seats whose term is over, the latest last.
  private(set) var ended: [Seat] = []
  /// How many seats there are.
  private(set) var size: Int
  /// Whether a contest on file has filled seats yet.
  private(set) var hasBegun = false
  /// Who left a seat, and when, by identity.
  private(set) var leavers: [String: Instant] = [:]
  /// Who declined a seat.
  private(set) var refusals: [Refusal] = []

  private let folder: CommunityFolder
  private let charter: Charter?

  /// Plays what happened to some seats.
  ///
  /// - Parameters:
  ///   - subject: the body or project.
  ///   - folder: what results and charters are read from.
  ///   - elections: those to look at, in the order of time.
  ///   - moment: up to when; to the end if there is none.
  ///   - known: entries of the record after this moment are not looked at.
  init(
    of subject: ContestSubject, in folder: CommunityFolder, among elections: [Election],
    upTo moment: Instant? = nil, known: Instant? = nil
  ) {
    self.folder = folder
    charter = folder.community.charter(for: subject)
    var leads: [String] = []
    if case .project(let id) = subject {
      let project = folder.community.project(id.value)
      leads = (project?.leads ?? []).uniqued(by: folder.people.identity)
      seats = leads.map { lead in
        Seat(
          state: .held(
            Placed(lead, at: project?.place ?? id.place), since: nil, by: .leading),
          source: nil, end: .unstated)
      }
    }
    size = max(charter?.seats ?? 1, leads.count)
    let events = SeatEvent.all(for: subject, among: elections, in: folder.community)
    for event in events where event.isBefore(moment, known: known) { play(event) }
    if let moment { endTerms(at: moment) }
  }

  /// The places of vacant seats in the order in which they fell vacant, those never filled last.
  var vacant: [Int] {
    func date(_ place: Int) -> Int {
      if case .left(_, let date) = seats[place].state { date.seconds } else { .max }
    }
    return seats.indices.filter { !seats[$0].isHeld }.sorted {
      (date($0), $0) < (date($1), $1)
    }
  }

  /// The places of vacant seats, those that a contest filled before the others.
  private func vacant(preferring source: SeatSource) -> [Int] {
    let places = vacant
    let own = places.filter { seats[$0].source?.isSame(as: source) == true }
    return own + places.filter { !own.contains($0) }
  }

  private mutating func play(_ event: SeatEvent) {
    let source = event.source
    guard let entry = event.entry else {
      hasBegun = true
      endTerms(at: event.time)
      if source.contest.isSpecial {
        fillRest(by: source, at: event.time)
      } else {
        fill(by: source, at: event.time)
      }
      return
    }
    switch entry.event {
    case .vacated(let person): vacate(person, source, on: entry.date)
    case .inherited(let person): inherit(person, source, at: event.time)
    case .declined(let person):
      refusals.append(
        Refusal(
          source: source, identity: folder.people.identity(person.value), date: entry.date))
    case .appointed(let people, let body):
      for person in people { appoint(person, by: body, source, at: event.time) }
    case .extended, .rerun, .exception, .withdrawn, .lottery, .note: break
    }
  }

  private mutating func endTerms(at moment: Instant) {
    ended += seats.filter { $0.end.isOver(at: moment) }
    seats.removeAll { $0.end.isOver(at: moment) }
  }
}

extension SeatCourse {
  /// Those elected in a contest besides those whom another body appointed; nothing if it is not on file.
  private func elected(_ source: SeatSource) -> [Placed<String>]? {
    let appointed = Set(
      source.election.appointed(to: source.contest).map { folder.people.identity($0.value) })
    let record = folder.record(of: source.contest, in: source.election)
    return record.map { record in
      Array(
        record.elected.filter { !appointed.contains(folder.people.identity($0.value)) }
          .uniqued { folder.people.identity($0.value) }.prefix(source.contest.seats.value))
    }
  }

  private func origin(_ source: SeatSource) -> SeatHolding.Origin {
    switch folder.record(of: source.contest, in: source.election)?.manner {
    case .acclaimed: .acclaimed
    case .appointed: .appointed(by: nil)
    case .poll, .unfilled: .polled
    case nil: .unknown
    }
  }

  private mutating func fill(by source: SeatSource, at start: Instant) {
    let contest = source.contest
    let continuing = contest.continuing.map(\.person)
    let staying = Set(continuing.map { folder.people.identity($0.value) })
    let elected = elected(source)
    let anew = Set((elected ?? []).map { folder.people.identity($0.value) })
    size = max(charter?.seats ?? 0, contest.seats.value + (charter == nil ? continuing.count : 0))
    seats.removeAll { seat in
      let identity = seat.handle.map { folder.people.identity($0.value) }
      let isUp = seat.end == .unstated && !(identity.map(staying.contains) ?? false)
      return isUp || identity.map(anew.contains) ?? false
    }
    for person in continuing where !isMember(person) && !anew.contains(identity(person)) {
      seats.append(
        Seat(
          state: .held(person, since: nil, by: .continuing), source: source, end: .unstated))
    }
    makeRoom(for: contest.seats.value, keeping: staying)
    let end = TermEnd(of: charter?.term, from: source, in: folder.community)
    for place in 0..<contest.seats.value {
      var state = Seat.State.unfilled
      if let elected {
        if place < elected.count {
          state = .held(elected[place], since: start, by: origin(source))
        }
      } else {
        state = .held(nil, since: start, by: .unknown)
      }
      seats.append(Seat(state: state, source: source, end: end))
    }
  }

  /// Leaves no more seats than fit beside those of a contest: what it declares wins over terms.
  private mutating func makeRoom(for newcomers: Int, keeping staying: Set<String>) {
    while seats.count > max(0, size - newcomers) {
      let leaving =
        seats.firstIndex { !$0.isHeld }
        ?? seats.firstIndex { seat in
          !(seat.handle.map { staying.contains(identity($0)) } ?? false)
        } ?? 0
      seats.remove(at: leaving)
    }
  }

  /// Fills vacant seats for the rest of their terms, or else those of members who do not continue, or
  /// of whom it is not on file who they are.
  private mutating func fillRest(by source: SeatSource, at start: Instant) {
    let elected = elected(source)
    let staying = Set((source.contest.continuing.map(\.person) + (elected ?? [])).map(identity))
    let newcomers: [Placed<String>?] =
      elected?.filter { !isMember($0) }.map(Optional.some)
      ?? Array(repeating: nil, count: source.contest.seats.value)
    let given = seats.indices.filter { place in
      seats[place].handle.map { !staying.contains(identity($0)) } ?? false
    }
    let origin = origin(source)
    let unknown = seats.indices.filter { seats[$0].isHeld && seats[$0].handle == nil }
    let places = vacant + given + unknown
    for (number, newcomer) in newcomers.enumerated() {
      let state = Seat.State.held(newcomer, since: start, by: origin)
      if number < places.count {
        seats[places[number]].state = state
        seats[places[number]].source = source
      } else if seats.count < size {
        seats.append(Seat(state: state, source: source, end: .unstated))
      }
    }
  }

  private func identity(_ handle: Placed<String>) -> String { folder.people.identity(handle.value) }

  private func isMember(_ handle: Placed<String>) -> Bool {
    seats.contains { $0.handle.map(identity) == identity(handle) }
  }
}

extension SeatCourse {
  private mutating func vacate(_ person: Placed<String>, _ source: SeatSource, on date: Instant) {
    let held = seats.indices.filter { seats[$0].handle.map(identity) == identity(person) }
    guard let place = held.first else { return }
    // A seat that no contest on file filled is inherited from the contest that the entry names.
    if case .held(_, _, .leading) = seats[place].state { seats[place].source = source }
    if case .held(_, _, .continuing) = seats[place].state { seats[place].source = source }
    seats[place].state = .left(person, on: date)
    leavers[identity(person)] = date
  }

  private mutating func inherit(_ person: Placed<String>, _ source: SeatSource, at time: Instant) {
    guard !isMember(person) else { return }
    for place in vacant(preferring: source) {
      guard case .left(let leaver, _) = seats[place].state else { continue }
      seats[place].state = .held(person, since: time, by: .inherited(from: leaver.value))
      return
    }
  }

  private mutating func appoint(
    _ person: Placed<String>, by body: String, _ source: SeatSource, at time: Instant
  ) {
    guard !isMember(person) else { return }
    let open = vacant(preferring: source)
    let unfilled = open.first {
      seats[$0].state == .unfilled && seats[$0].source?.isSame(as: source) == true
    }
    guard let place = unfilled ?? open.first else { return }
    seats[place].state = .held(person, since: time, by: .appointed(by: body))
  }
}

extension Array {
  /// The elements without those whose key occurred before.
  func uniqued(by key: (Element) -> String) -> [Element] {
    var seen: Set<String> = []
    return filter { seen.insert(key($0)).inserted }
  }
}
