/// The seats of a body or project: who holds which, which are vacant, and who takes those.
package struct BodySeats: Sendable {
  /// The body or project.
  package let subject: ContestSubject
  /// Its name on pages.
  package let title: String
  /// How many seats there are.
  package let size: Int
  /// Who holds seats, those filled first first.
  package private(set) var holdings: [SeatHolding] = []
  /// The seats that nobody holds, those vacant first first.
  package private(set) var vacancies: [SeatVacancy] = []
  /// Who takes a seat later, having been elected already.
  package private(set) var coming: [SeatHolding] = []

  /// Computes the seats at a moment.
  package init(of subject: ContestSubject, in folder: CommunityFolder, at now: Instant) {
    self.subject = subject
    title = folder.title(of: subject)
    let course = SeatCourse(
      of: subject, in: folder, among: folder.elections, upTo: now, known: now)
    size = course.size
    let names = SeatAffiliations(folder: folder, moment: now)
    holdings = course.seats.compactMap { SeatHolding($0, names) }
    let missing = max(0, course.size - course.seats.count)
    let later = Self.later(than: now, for: subject, in: folder)
    if course.hasBegun {
      var line = SuccessionLine(course, in: folder, at: now)
      let fillers = later.filter(\.source.contest.isSpecial).flatMap { event in
        Array(repeating: event, count: event.source.contest.seats.value)
      }
      let over = Array(course.ended.suffix(missing))
      vacancies = course.vacant.enumerated().map { number, place in
        SeatVacancy(
          course.seats[place], names, filler: number < fillers.count ? fillers[number] : nil, &line)
      }
      vacancies += (0..<missing).map { place in
        SeatVacancy(
          ended: place < over.count ? over[place] : nil, names, filler: later.first)
      }
    } else {
      holdings += Array(repeating: .unknown, count: missing)
    }
    coming = Self.coming(later, folder, names, now)
  }

  /// The contests for these seats that are declared and have not filled them yet.
  private static func later(
    than now: Instant, for subject: ContestSubject, in folder: CommunityFolder
  ) -> [SeatEvent] {
    SeatEvent.all(for: subject, among: folder.elections, in: folder.community)
      .filter { $0.entry == nil && $0.time > now }
  }

  /// Those whose poll is over and whose term has not begun.
  private static func coming(
    _ later: [SeatEvent], _ folder: CommunityFolder,
    _ names: SeatAffiliations, _ now: Instant
  ) -> [SeatHolding] {
    guard let next = later.first(where: { $0.source.timeline.voting.end <= now }) else { return [] }
    let then = SeatCourse(
      of: next.source.contest.subject, in: folder, among: folder.elections, upTo: next.time,
      known: now)
    return then.seats.filter { $0.handle != nil && $0.source?.isSame(as: next.source) == true }
      .compactMap { SeatHolding($0, names) }
      .filter { $0.since.map { $0 > now } ?? false }
  }
}

extension SeatHolding {
  /// A seat before the first election on file.
  static let unknown = SeatHolding(
    handle: nil, name: nil, affiliation: nil, since: nil, until: .unstated, origin: .unknown,
    election: nil, contest: nil)

  init?(_ seat: SeatCourse.Seat, _ names: SeatAffiliations) {
    guard case .held(let handle, let since, let origin) = seat.state else { return nil }
    let person = handle.map { names.person($0.value, from: seat.source) }
    self.init(
      handle: handle, name: person?.name, affiliation: person?.affiliation, since: since,
      until: seat.end, origin: origin, election: seat.source?.election.id,
      contest: seat.source?.contest.id)
  }
}

extension SeatVacancy {
  fileprivate init(
    _ seat: SeatCourse.Seat, _ names: SeatAffiliations, filler: SeatEvent?,
    _ line: inout SuccessionLine
  ) {
    // A special contest for the seat is the community's decision against the reserve.
    let special = filler.map { Succession.Next.contest($0.source.name, from: $0.time) }
    switch seat.state {
    case .left(let handle, let date):
      cause = .left(names.person(handle.value, from: seat.source), on: date)
      succession =
        special.map { Succession(next: $0, passedOver: []) } ?? line.next(for: seat.source)
    case .unfilled, .held:
      cause = .unfilled
      succession = Succession(next: special ?? .nobody(.noReserve), passedOver: [])
    }
    until = seat.end
    election = seat.source?.election.id
    contest = seat.source?.contest.id
  }

  fileprivate init(ended seat: SeatCourse.Seat?, _ names: SeatAffiliations, filler: SeatEvent?) {
    let person = seat.flatMap { seat in
      seat.lastHandle.map { names.person($0.value, from: seat.source) }
    }
    cause = .ended(person, on: seat?.end.instant)
    until = seat?.end ?? .unstated
    election = seat?.source?.election.id
    contest = seat?.source?.contest.id
    succession = Succession(
      next: filler.map { .contest($0.source.name, from: $0.time) } ?? .nobody(.noReserve),
      passedOver: [])
  }
}
