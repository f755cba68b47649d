internal import ArgumentParser
internal import Governance
internal import Voting

/// The command `hustings publish`.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Write a contest's archive: the result and all that it takes to count again.",
    discussion: """
      The archive is the contest's folder: result.json, what was declared (contest.json), the ballots \
      as far as they are published, the roll, a text to announce, and SHA256SUMS, which officials sign \
      with 'hustings certify'. A tie that a declared lottery settles is not published before the \
      seed is in record.yml.

      Example:
        hustings publish ginger --dry-run
      """)

  @Argument(
    help: ArgumentHelp(
      "The election, for all of its contests, or one contest.", valueName: "election[/contest]"))
  var contest: String

  @Flag(help: "Say what would be published, and write nothing.")
  var dryRun = false

  @Flag(help: "Replace what was published before.")
  var force = false

  @OptionGroup var place: CommunityArguments
  @OptionGroup var clock: ClockArguments

  func run() throws {
    let community = try InputCommunity(place.community)
    var ending = TallyEnding()
    for files in try community.contestFiles(contest) {
      do {
        try publish(files, &ending)
      } catch let failure as WorkFailure {
        Terminal.standardError.write("error: \(failure.message)")
        ending.note(.failed)
      }
    }
    try ending.end()
  }

  private func publish(_ files: ContestFiles, _ ending: inout TallyEnding) throws {
    try demandEnd(of: files)
    let made = try ContestArchive(files)
    try made.demandPrivateBallots()
    try made.demandNoAddresses()
    let result = made.archive.result
    let output = Terminal.standardOutput
    let sentence = "\(files.id.printable): \(result.sentence.printable)"
    try output.write(sentence.broken(at: output.width, indentation: "  ").joined(separator: "\n"))
    if result.isTied {
      ending.note(.tieLeftOpen)
      if case .lottery(let seed) = files.contest.ties {
        Terminal.standardError.write(
          "\(files.id.printable) is not published: a lot decides, and its seed is not in record.yml "
            + "yet: \(seed.printable)")
        return
      }
    }
    warn(made, result)
    guard !made.isUnchanged else {
      return Terminal.standardError.write("unchanged \(files.onDisk("result.json").printable)")
    }
    if dryRun {
      return Terminal.standardError.write(
        "would write \(made.written.map(\.name).joined(separator: ", ")) to "
          + files.onDisk("").printable)
    }
    try write(made)
  }

  private func write(_ made: ContestArchive) throws {
    let files = made.files
    let path = files.onDisk(ArchiveFile.result.rawValue)
    if FolderWriter.kind(of: path) != nil, !force {
      throw WorkFailure(
        message: "'\(path.printable)' was published before and would change; it is left as it is, "
          + "--force replaces it")
    }
    let dropped = made.dropped
    try FolderWriter(root: place.community).write(
      made.written, dropping: dropped, inFolder: files.folder, replacing: true)
    if dropped.contains(ArchiveFile.signatures) {
      Terminal.standardError.write(
        "\(files.id.printable): the signatures over what was published before are gone; certify anew"
      )
    }
    Terminal.standardError.write(
      "wrote \(path.printable) and \(made.written.count - 1) files beside it; their digest is "
        + SHA256Digest(of: Array(made.archive.digests.text.utf8)).hexadecimal)
  }

  private func warn(_ made: ContestArchive, _ result: ContestResult) {
    if let poll = result.poll, let robustness = poll.robustness, !robustness.differing.isEmpty {
      Terminal.standardError.write(
        "\(made.files.id.printable): note: \(robustness.sentence(poll.record.wording).printable)")
    }
    if let needed = made.files.election.signatures, made.keyCount < needed {
      Terminal.standardError.write(
        "\(made.files.id.printable): warning: \(counted(needed, "signature")) are needed, and "
          + "\(AllowedSigners.fileName) has keys of \(counted(made.keyCount, "official")); add theirs "
          + "before they sign, and publish again")
    }
    guard let ballots = result.declaration.ballots, result.poll != nil else { return }
    if ballots.tier == .full, let privacy = result.poll?.privacy, privacy.exposesVoters {
      Terminal.standardError.write("\(made.files.id.printable): \(privacy.warning)")
    }
    if let roll = result.declaration.roll, ballots.count.accepted > roll.people {
      Terminal.standardError.write(
        "\(made.files.id.printable): warning: \(ballots.count.accepted) ballots, and only "
          + "\(roll.people) on the roll")
    }
  }

  /// Nothing is published while ballots can still be cast, or people can still come forward.
  private func demandEnd(of files: ContestFiles) throws {
    let timeline = files.election.timeline(of: files.contest)
    let needsPoll = files.community.folder.needsPoll(files.contest, in: files.election)
    let end = needsPoll ? timeline.voting.end : timeline.nominations.end
    guard clock.instant < end else { return }
    throw WorkFailure(
      message: "\(files.id.printable) is not over before \(end.utcText): "
        + (needsPoll ? "ballots can be cast until then" : "candidacies are taken until then"))
  }
}
