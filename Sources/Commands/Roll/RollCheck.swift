internal import ArgumentParser
internal import Electorates
internal import Governance

/// The command `hustings roll check`.
struct RollCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Look for one person twice, shared addresses, handles alike, and programs on a roll.",
    discussion: """
      A roll is a CSV file, or a contest whose roll is frozen; a frozen one is also held against its \
      manifest. Ends with status 1 if something was found.

      Example:
        hustings roll check hyssop/tc
      """)

  @Argument(help: ArgumentHelp("The roll.", valueName: "file|election/contest"))
  var roll: String

  @OptionGroup var place: CommunityArguments

  func run() throws {
    var findings = Findings()
    let community = RollDiff.community(place.community)
    let source = try RollSource(roll, in: community, findings: &findings)
    let folder = community?.folder
    let review = RollReview(
      people: folder?.people ?? .none, bots: BotPatterns(folder?.community.bots ?? []))
    findings.append(review.findings(in: source.table))
    if let community, let addresses = addresses(beside: source, in: community) {
      findings.append(review.findings(in: addresses))
    }
    for finding in findings.sorted { Terminal.standardError.write(finding.description) }
    var isChanged = false
    if let manifest = source.manifest, !manifest.isAbout(source.bytes) {
      isChanged = true
      Terminal.standardError.write(
        "\(source.path.printable): error: the roll is not the one that its manifest is about; it was "
          + "changed after it was frozen")
    }
    if !findings.isEmpty || isChanged { throw ExitStatus.somethingFound }
  }

  /// The private addresses of a frozen roll, if they are on this machine.
  private func addresses(beside source: RollSource, in community: InputCommunity) -> RollTable? {
    guard
      let inside = RelativePath.path(
        source.path, inside: community.path.isEmpty ? "." : community.path),
      inside.hasPrefix("elections/")
    else { return nil }
    let name = inside.dropLast("roll.csv".count) + "addresses.csv"
    let path = InputCommunity.onDisk(".hustings/\(name)", below: community.path)
    guard let file = try? InputFile(path) else { return nil }
    var passed = Findings()
    return RollTable.reading(Array(file.data), file: path, findings: &passed)
  }
}
