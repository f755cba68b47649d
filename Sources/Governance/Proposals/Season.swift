/// The contests of a new election while they are put together.
struct Season {
  let folder: CommunityFolder
  /// The new election's name in files.
  let election: String
  /// The number of its cycle.
  let cycle: Int
  /// The elections before it, in the order of time.
  let earlier: [Election]
  private(set) var contests: [ContestProposal] = []
  private(set) var leftOut: [String] = []

  init(folder: CommunityFolder, election: String, cycle: Int, earlier: [Election]) {
    self.folder = folder
    self.election = election
    self.cycle = cycle
    self.earlier = earlier
  }

  /// Adds a contest for the seats that are up, or says why none is.
  mutating func add(_ subject: ContestSubject) {
    let past = past { $0.isSame(as: subject) }
    let charter = folder.community.charter(for: subject)
    let held = SeatsHeld(
      of: subject, among: earlier, at: folder.community.cycles[cycle], in: folder
    ).holders
    let all = charter?.seats ?? past.first { !$0.contest.isSpecial }?.contest.seats.value ?? 1
    guard held.count < all else {
      leftOut += held.prefix(all).map { "\(subject.name): \(Self.term(of: $0))" }
      return
    }
    let isProject = if case .project = subject { true } else { false }
    let model = isProject ? self.past { $0.charterBody == subject.charterBody }.first : nil
    var contest = ContestProposal(
      .init(
        folder: folder, election: election, cycle: cycle, subject: subject,
        id: id(for: subject, past),
        seats: all - held.count, continuing: held.compactMap { continuing($0) }, past: past,
        model: model))
    contest.notes += held.map(Self.term)
    contests.append(contest)
  }

  /// Earlier contests for some seats, latest first.
  private func past(
    _ isMeant: (ContestSubject) -> Bool
  ) -> [(election: Election, contest: Contest)] {
    earlier.reversed().flatMap { election in
      election.contests.filter { isMeant($0.subject) }.map { (election, $0) }
    }
  }

  /// The name that the contest had before, or that of its body or project; none is given twice.
  private func id(
    for subject: ContestSubject, _ past: [(election: Election, contest: Contest)]
  ) -> String {
    var id = past.first?.contest.id ?? subject.name
    let taken = Set(contests.map { $0.id.lowercased() })
    while taken.contains(id.lowercased()) { id += "-lead" }
    return id
  }

  private func continuing(_ holder: SeatsHeld.Holder) -> ContinuingMember? {
    guard let handle = holder.handle else { return nil }
    let identity = folder.people.identity(handle.value)
    let source = holder.source
    let statement = folder.candidacies(for: source.contest, in: source.election).first {
      $0.identity == identity
    }?.statement.affiliation?.value
    // What people.yml says at the time of the election counts, if it says anything.
    let start = folder.community.cycles[cycle].window.start
    let isKnown = folder.people[handle.value]?.affiliation(at: start) != nil
    return ContinuingMember(person: handle, affiliation: isKnown ? nil : statement)
  }

  private static func term(of holder: SeatsHeld.Holder) -> String {
    guard let handle = holder.handle?.value else {
      return "the term of whoever was elected in \(quoted(holder.source.election.id)) lasts "
        + "\(holder.lasting); elected.yml does not tell who that is"
    }
    return "the term of \(quoted(handle)), elected in \(quoted(holder.source.election.id)), lasts "
      + holder.lasting
  }
}
