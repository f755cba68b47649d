/// What the record says is about contests and people that exist, was done by somebody in office, and
/// fits the timeline.
enum RecordEntries {
  static func check(_ input: CheckedFolder, _ findings: inout Findings) {
    let officials = Set(
      input.folder.elections.flatMap(\.officials).map { input.folder.people.identity($0.value) })
    for election in input.folder.elections {
      for entry in election.record.entries {
        demandOfficial(entry, officials, input, &findings)
        guard let contest = entry.contest else { continue }
        guard let known = election.contest(contest.value) else {
          guard !election.flawedContests.contains(contest.value) else { continue }
          findings.error(
            .unknownContest, at: contest.place,
            "election \(quoted(election.id)) has no contest \(quoted(contest.value))"
              + suggestion(for: contest.value, among: election.contests.map(\.id)))
          continue
        }
        check(entry, of: known, in: election, input.folder, &findings)
      }
      checkTimes(of: election, &findings)
      checkSeeds(of: election, &findings)
    }
  }

  private static func demandOfficial(
    _ entry: RecordEntry, _ officials: Set<String>, _ input: CheckedFolder,
    _ findings: inout Findings
  ) {
    guard !officials.contains(input.folder.people.identity(entry.official.value)) else { return }
    findings.error(
      .recordEntry, at: entry.official.place,
      "\(quoted(entry.official.value)) is no official of any election here, and only officials "
        + "write the record" + suggestion(for: entry.official.value, among: officials.sorted()))
  }

  /// What an entry says of people: only who stood can withdraw, only who has a seat can leave it.
  private static func check(
    _ entry: RecordEntry, of contest: Contest, in election: Election, _ folder: CommunityFolder,
    _ findings: inout Findings
  ) {
    let stood = folder.candidacies(for: contest, in: election).filter { $0.kind == .candidacy }
    func demand(_ person: Placed<String>, among known: [String], _ message: String) {
      let identities = Set(known.map(folder.people.identity))
      guard !identities.contains(folder.people.identity(person.value)) else { return }
      findings.error(
        .recordEntry, at: person.place,
        "\(quoted(person.value)) \(message)" + suggestion(for: person.value, among: known))
    }
    switch entry.event {
    case .withdrawn(let person):
      demand(person, among: stood.map(\.handle), "did not stand in contest \(quoted(contest.id))")
    case .inherited(let person), .declined(let person):
      guard let result = folder.result(of: contest, in: election) else { return }
      demand(
        person, among: result.reserves.joined().map(\.handle),
        "is not in the reserve of contest \(quoted(contest.id))")
    case .vacated(let person):
      guard let record = folder.record(of: contest, in: election) else { return }
      let heirs = election.record.entries(about: contest.id).compactMap { entry -> String? in
        if case .inherited(let heir) = entry.event { heir.value } else { nil }
      }
      demand(
        person, among: record.elected.map(\.value) + heirs + contest.continuing.map(\.person.value),
        "has no seat from contest \(quoted(contest.id))")
    case .appointed, .exception, .extended, .rerun, .lottery, .note: break
    }
  }

  /// The seed of a lottery becomes public when nobody can vote by it any more.
  private static func checkSeeds(of election: Election, _ findings: inout Findings) {
    for entry in election.record.entries {
      guard case .lottery = entry.event else { continue }
      let contest = entry.contest.flatMap { election.contest($0.value) }
      let end = (contest.map(election.timeline(of:)) ?? election.timeline).voting.end
      guard entry.date < end else { continue }
      findings.error(
        .recordEntry, at: entry.place,
        "the seed of a lottery is on record at \(entry.date.utcText), and ballots can be cast until "
          + "\(end.utcText); who knows the lot can vote by it, so take what is drawn after that")
    }
  }

  /// Parts that end later still end before the next begins.
  private static func checkTimes(of election: Election, _ findings: inout Findings) {
    for contest in election.contests {
      let timeline = election.timeline(of: contest)
      guard timeline != election.timeline else { continue }
      let changes = election.record.entries(about: contest.id).filter {
        $0.event.word == .extended || $0.event.word == .rerun
      }
      guard let place = changes.last?.place else { continue }
      func demand(_ part: Timeline.Part, before next: Timeline.Part) {
        guard let window = timeline[part], let following = timeline[next],
          window.end > following.start, part != .nominations || next != .campaign
        else { return }
        findings.error(
          .recordEntry, at: place,
          "with this, \(part.named("close")) for contest \(quoted(contest.id)) at "
            + "\(window.end.utcText), after \(next.named("open")) at \(following.start.utcText); "
            + "put on record that \(next.rawValue) moves, too")
      }
      demand(.nominations, before: .voting)
      demand(.campaign, before: .voting)
      demand(.voting, before: .complaints)
    }
    for entry in election.record.entries {
      guard case .extended(let part, let end) = entry.event, let plain = election.timeline[part],
        end <= plain.end
      else { continue }
      findings.error(
        .recordEntry, at: entry.place,
        "\(part.named("close")) at \(plain.end.utcText) anyway, and an extension to \(end.utcText) "
          + "is none; write a later time")
    }
  }
}
