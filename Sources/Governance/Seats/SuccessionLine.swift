// The reserve of a contest inherits the seats that the contest filled. Its tiers are taken in order;
// of a tier, whoever can take a seat is asked, and if more can than there are seats, a lot decides.
// The cap is that of the published result, and everybody who is in the body now counts against it, as
// do those who are asked for a seat that fell vacant before: they are taken to accept.

/// Who is asked for the vacant seats of a body, one seat after the other.
struct SuccessionLine {
  private let folder: CommunityFolder
  private let course: SeatCourse
  private let affiliations: SeatAffiliations
  /// The identities and affiliations of all members.
  private let members: [(identity: String, key: String?)]
  /// Those asked for seats so far.
  private var asked: [SeatPerson] = []
  /// How many seats of each contest are left to give.
  private var open: [String: Int] = [:]

  init(_ course: SeatCourse, in folder: CommunityFolder, at now: Instant) {
    self.folder = folder
    self.course = course
    let affiliations = SeatAffiliations(folder: folder, moment: now)
    self.affiliations = affiliations
    members = course.seats.compactMap { seat in
      seat.handle.map { handle in
        let affiliation = affiliations.affiliation(of: handle.value, from: seat.source)
        return (folder.people.identity(handle.value), affiliation.map(Affiliations.key))
      }
    }
    for seat in course.seats {
      guard case .left = seat.state, let source = seat.source else { continue }
      open[source.name, default: 0] += 1
    }
  }

  /// Tells who is asked for the next vacant seat of a contest.
  mutating func next(for source: SeatSource?) -> Succession {
    guard let source, let result = folder.result(of: source.contest, in: source.election) else {
      return Succession(next: .nobody(.notPublished), passedOver: [])
    }
    let places = open[source.name, default: 1]
    var passedOver: [Succession.PassedOver] = []
    for tier in result.reserves {
      var fitting: [SeatPerson] = []
      for candidate in tier {
        let person = affiliations.person(candidate, from: source)
        if let reason = reason(against: person, source, result.cap?.limit) {
          passedOver.append(.init(person: person, reason: reason))
        } else {
          fitting.append(person)
        }
      }
      guard let heir = fitting.first else { continue }
      guard fitting.count == 1 || fits(fitting, into: places, under: result.cap?.limit) else {
        return Succession(next: .lotNeeded(fitting, seats: places), passedOver: passedOver)
      }
      asked.append(heir)
      open[source.name] = places - 1
      return Succession(next: .heir(heir), passedOver: passedOver)
    }
    return Succession(next: .nobody(.exhausted), passedOver: passedOver)
  }

  /// Why somebody cannot take a seat; nothing if nothing stands against it.
  private func reason(
    against person: SeatPerson, _ source: SeatSource, _ limit: Int?
  ) -> Succession.Reason? {
    let identity = folder.people.identity(person.handle)
    if members.contains(where: { $0.identity == identity }) { return .member }
    if asked.contains(where: { folder.people.identity($0.handle) == identity }) { return .offered }
    let refusal = course.refusals.first { $0.source.isSame(as: source) && $0.identity == identity }
    if let refusal { return .declined(refusal.date) }
    if let left = course.leavers[identity] { return .left(left) }
    let withdrawn = source.election.recordedWithdrawals(from: source.contest)
    if withdrawn.contains(where: { folder.people.identity($0.value) == identity }) {
      return .withdrew
    }
    guard let limit, let affiliation = person.affiliation else { return nil }
    let (holding, awaiting) = counted(Affiliations.key(affiliation))
    guard holding + awaiting.count >= limit else { return nil }
    return .capped(
      affiliation: affiliation, limit: limit, awaiting: holding >= limit ? [] : awaiting)
  }

  /// How many members share an affiliation, and who will if they accept.
  private func counted(_ key: String) -> (holding: Int, awaiting: [SeatPerson]) {
    (
      members.count { $0.key == key },
      asked.filter { $0.affiliation.map(Affiliations.key) == key }
    )
  }

  /// Whether there is a seat for each of some people, the cap allowing.
  private func fits(_ people: [SeatPerson], into places: Int, under limit: Int?) -> Bool {
    guard people.count <= places else { return false }
    guard let limit else { return true }
    let keys = people.compactMap { $0.affiliation.map(Affiliations.key) }
    return keys.allSatisfy { key in
      let (holding, awaiting) = counted(key)
      return holding + awaiting.count + keys.count { $0 == key } <= limit
    }
  }
}
