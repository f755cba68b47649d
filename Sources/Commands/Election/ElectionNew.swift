internal import ArgumentParser
internal import Governance

/// The command `hustings election new`.
struct ElectionNew: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Propose an election: its dates, its contests and their rules.",
    discussion: """
      Dates are computed backwards from the release by the charter in community.yml, rules are those \
      of the election before. Comments in the file give the reason for each and say what to confirm. \
      What 'hustings check' would refuse is not written.

      Example:
        hustings election new iris --now '2026-07-01 12:00 UTC' --dry-run
      """)

  @Argument(help: ArgumentHelp("The election's name; its folder is named so.", valueName: "name"))
  var name: String

  @Option(
    help: ArgumentHelp(
      "The cycle that those elected serve from; the one of the election's name, or the next.",
      valueName: "name"))
  var cycle: String?

  @Option(
    help: ArgumentHelp("The release, as in 2026-10-01; the start of the cycle.", valueName: "date"),
    transform: ElectionNew.release)
  var release: Instant?

  @Option(
    help: ArgumentHelp(
      "Who runs it; can be repeated. Those of the election before.", valueName: "handle"))
  var official: [String] = []

  @Flag(help: "Print what would be written, and write nothing.")
  var dryRun = false

  @Flag(help: "Replace the election if it is there.")
  var force = false

  @OptionGroup var place: CommunityArguments
  @OptionGroup var clock: ClockArguments

  /// A release as it is written in arguments.
  @Sendable static func release(_ text: String) throws -> Instant {
    do throws(UnreadableTime) {
      return try Instant(text, for: .day)
    } catch {
      throw ValidationError(error.message)
    }
  }

  func run() throws {
    let input = try InputCommunity(place.community)
    let proposal = try proposal(in: input.folder)
    let writer = FolderWriter(root: place.community)
    // A list of exceptions that is there is somebody's work, which no proposal replaces.
    let files = proposal.files.enumerated().filter {
      $0.offset == 0 || !writer.has($0.element.path)
    }
    .map(\.element)
    if let file = files.first, !force, writer.has(file.path) {
      throw WorkFailure(
        message: "'\(writer.onDisk(file.path).printable)' exists; nothing is written, --force "
          + "replaces it")
    }
    let errors = tellFindings(files)
    if dryRun { try show(files, writer) }
    tellCautions(proposal)
    if errors > 0 {
      Terminal.standardError.write("\(counted(errors, "error")); nothing is written")
      throw ExitStatus.somethingFound
    }
    guard !dryRun else { return }
    try writer.write(files.map { ($0.path, $0.bytes) }, replacing: force)
    let output = Terminal.standardOutput
    for file in files { try output.write("wrote \(writer.onDisk(file.path).printable)") }
    let option = place.community == "." ? "" : " --community \(place.community.printable)"
    try output.write("Confirm what its comments ask for, then run:\n  hustings check\(option)")
  }

  private func proposal(in folder: CommunityFolder) throws -> ElectionProposal {
    let cycle = try cycle(in: folder.community)
    do throws(UnproposableElection) {
      return try ElectionProposal(
        name, for: cycle, release: release ?? cycle.window.start, officials: official, in: folder)
    } catch {
      throw WorkFailure(message: error.message)
    }
  }

  private func cycle(in community: Community) throws -> Cycle {
    if let name = cycle {
      if let cycle = community.cycle(name) { return cycle }
      throw InputCommunity.unknown(
        "cycle \(quoted(name))", like: name, among: community.cycles.map(\.name))
    }
    let found = ElectionProposal.cycle(
      named: name, release: release, after: clock.instant, in: community)
    if let found { return found }
    throw WorkFailure(
      message: "no cycle has the name \(quoted(name)) or starts then; add it to community.yml, or "
        + "name one with --cycle")
  }

  /// Tells what a check of the folder would find that it does not find now.
  ///
  /// - Returns: how many of the findings are errors.
  private func tellFindings(_ drafts: [SourceFile]) -> Int {
    func findings(_ drafts: [SourceFile]) -> [Finding] {
      var (folder, findings) = CommunityReader.read(place.community, drafts: drafts)
      if let folder { findings.append(CheckedFolder(folder).findings()) }
      return findings.sorted
    }
    let known = Set(findings([]))
    let new = findings(drafts).filter { !known.contains($0) }
    for finding in new {
      Terminal.standardError.write(InputCommunity.line(finding, below: place.community))
    }
    return new.count { $0.severity == .error }
  }

  private func show(_ files: [SourceFile], _ writer: FolderWriter) throws {
    for file in files {
      try Terminal.standardOutput.write("would write \(writer.onDisk(file.path).printable):\n")
      let lines = String(decoding: file.bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false)
      try Terminal.standardOutput.write(lines.map { String($0).printable }.joined(separator: "\n"))
    }
  }

  private func tellCautions(_ proposal: ElectionProposal) {
    let cautions = [proposal.timeline.lateness(at: clock.instant), proposal.timeline.caution]
    for caution in cautions.compactMap(\.self) {
      Terminal.standardError.write("warning: \(caution)")
    }
    if proposal.officials.isEmpty {
      Terminal.standardError.write("warning: nobody runs the election; name officials in the file")
    }
  }
}
