internal import ArgumentParser
internal import Governance

/// Writes the start of a statement.
struct NominateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nominate",
    abstract: "Write the start of a statement where it belongs.",
    discussion: """
      What no option says is asked on a terminal.

      Example:
        hustings nominate --election birch --contest tc --handle ada --name "Ada Example" \\
          --affiliation Acme
      """)

  @OptionGroup var place: CommunityArguments

  @Option(help: "The election, by the name of its folder.")
  var election: String?

  @Option(help: "The contest.")
  var contest: String?

  @Option(help: "The author's handle; the file is named after it.")
  var handle: String?

  @Option(help: "The author's name; that in people.yml if there is one.")
  var name: String?

  @Option(help: "Employer or funder, 'none' for nobody's; that in people.yml if there is one.")
  var affiliation: String?

  @Option(help: "What the statement does: candidacy, non-candidacy, or withdrawal.")
  var kind = StatementKind.candidacy

  @Flag(help: "Replace the statement if there is one.")
  var force = false

  @OptionGroup var clock: ClockArguments

  func run() throws {
    let folder = try InputCommunity(place.community)
    let questions = Questions()
    let now = clock.instant
    let election = try self.election(in: folder, questions, at: now)
    let contest = try contest(in: election, questions)
    let handle = try questions.answer(handle, "handle")
    if let objection = StatementSkeleton.objection(to: handle) {
      throw WorkFailure(message: "no statement can be named after \(quoted(handle)): \(objection)")
    }
    let person = folder.folder.people[handle]
    let name = try questions.answer(name ?? person?.name, "name")
    let known = affiliation ?? person?.affiliation(at: now)
    let affiliation =
      kind == .candidacy ? try questions.answer(known, "affiliation") : known
    guard
      let skeleton = StatementSkeleton(
        for: contest, in: election, handle: handle, name: name, affiliation: affiliation,
        kind: kind)
    else { return }
    try demandRoom(for: skeleton, of: handle, contest, election, in: folder.folder)
    if kind == .candidacy { warnOfficial(handle, of: election, in: folder.folder.people) }
    let writer = FolderWriter(root: place.community)
    try writer.write([(skeleton.path, Array(skeleton.text.utf8))], replacing: force)
    try tell(writer.onDisk(skeleton.path).printable, contest, election, at: now)
  }

  /// The election that is named; the only one that can still have candidates is not asked for.
  private func election(
    in folder: InputCommunity, _ questions: Questions, at now: Instant
  ) throws -> Election {
    let elections = folder.folder.elections
    let open = elections.filter { now < $0.timeline.voting.start }
    if election == nil, open.count == 1 { return open[0] }
    let known = (open.isEmpty ? elections : open).map(\.id)
    return try folder.election(questions.answer(election, "election", among: known))
  }

  /// Refuses a second statement under another file name, and a retreat from nothing.
  private func demandRoom(
    for skeleton: StatementSkeleton, of handle: String, _ contest: Contest, _ election: Election,
    in folder: CommunityFolder
  ) throws {
    let own = folder.candidacies(for: contest, in: election).filter {
      $0.identity == folder.people.identity(handle)
    }
    if kind == .withdrawal, !own.contains(where: { $0.kind == .candidacy }) {
      throw WorkFailure(
        message:
          "\(quoted(handle)) has no candidacy for contest \(quoted(contest.id)) to withdraw; "
          + "'--kind non-candidacy' says that somebody does not stand")
    }
    let others = own.filter {
      ($0.kind == .withdrawal) == (kind == .withdrawal)
        && !$0.path.utf8.elementsEqual(skeleton.path.utf8)
    }
    guard let other = others.first else { return }
    throw WorkFailure(
      message: "\(quoted(handle)) has a statement for contest \(quoted(contest.id)) already, in "
        + "'\(other.path.printable)'; edit that file")
  }

  /// Tells an official what `check` would object to.
  private func warnOfficial(_ handle: String, of election: Election, in people: People) {
    let officials = election.officials.map { people.identity($0.value) }
    guard officials.contains(people.identity(handle)) else { return }
    Terminal.standardError.write(
      "warning: \(quoted(handle)) is an official of election \(quoted(election.id)) and cannot stand "
        + "in it; replace the official")
  }

  private func contest(in election: Election, _ questions: Questions) throws -> Contest {
    let known = election.contests.map(\.id)
    let id = try questions.answer(contest, "contest", among: known)
    if let contest = election.contest(id) { return contest }
    if election.flawedContests.contains(id) {
      throw WorkFailure(
        message: "contest \(quoted(id)) cannot be read; 'hustings check' says why")
    }
    let offer = suggestion(for: id, among: known)
    throw WorkFailure(
      message: "election \(quoted(election.id)) has no contest \(quoted(id))"
        + (offer.isEmpty ? "; known are \(listed(known.map { quoted($0) }))" : offer))
  }

  /// Says what was written, what comes next, and whether it is the time for it.
  private func tell(_ path: String, _ contest: Contest, _ election: Election, at now: Instant)
    throws
  {
    let (start, end) = (election.timeline.nominations.start, election.nominationsEnd(of: contest))
    if kind == .candidacy, now < start {
      Terminal.standardError.write("warning: nominations open only at \(start.utcText)")
    } else if kind == .candidacy, end <= now {
      Terminal.standardError.write("warning: nominations have closed at \(end.utcText)")
    }
    let output = Terminal.standardOutput
    try output.write("wrote \(path)")
    let task = kind == .candidacy ? "Write why you stand below the header, then run:" : "Now run:"
    let option = place.community == "." ? "" : "--community \(place.community.printable) "
    try output.write("\(task)\n  hustings check \(option)\(path)")
    if kind == .candidacy { try output.write("Hand it in until \(end.utcText).") }
  }
}

extension StatementKind: ExpressibleByArgument {}
