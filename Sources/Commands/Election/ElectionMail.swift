internal import ArgumentParser
internal import Governance
internal import Publishing

/// The command `hustings election mail`.
struct ElectionMail: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mail",
    abstract: "Write the messages that officials send; it sends none.",
    discussion: """
      Messages about voting go to everybody on the frozen rolls, 'no-candidate' to whoever holds the \
      seat, all others to the list that community.yml names. A community's own text for a kind lies \
      in site/templates/mail/KIND.mustache.

      Ends with status 1 if a message does not fit the moment, or an address was refused.

      Example:
        hustings election mail nominations-open hyssop --now '2026-02-16 12:00 UTC'
      """)

  @Argument(
    help: ArgumentHelp("What to write about.", valueName: "kind"))
  var kind: MailKind

  @Argument(
    help: ArgumentHelp(
      "The election, for all of its contests, or one contest.", valueName: "election[/contest]"))
  var contest: String

  @Option(
    help: "How they are written: text is for reading, eml is a file for each.")
  var format = MailOutput.Format.text

  @Option(
    help: ArgumentHelp(
      "The file to write to, or the folder for eml; standard output if left out.",
      valueName: "path"))
  var output: String?

  @Flag(help: "Say what would be written, and write nothing.")
  var dryRun = false

  @Flag(help: "Replace files that exist.")
  var force = false

  @OptionGroup var place: CommunityArguments
  @OptionGroup var clock: ClockArguments

  func validate() throws {
    if format == .eml, output == nil {
      throw ValidationError("--output is missing; '--format eml' needs a folder for its files")
    }
    if output?.isEmpty == true { throw ValidationError("--output is empty") }
  }

  func run() throws {
    let community = try InputCommunity(place.community)
    let occasion = try occasion(in: community)
    let target = try output.map { try MailOutput($0, as: format, keptFrom: community) }
    let files = MailFiles(in: community)
    let template = try files.template(for: kind)
    var findings = Findings()
    let voters = try files.voters(for: occasion, findings: &findings)
    let mailing: Mailing
    do {
      mailing = try Mailing(for: occasion, template: template, voters: voters)
    } catch {
      throw WorkFailure(message: error.message)
    }
    findings.append(mailing.findings)
    for finding in findings.sorted {
      Terminal.standardError.write(InputCommunity.line(finding, below: community.path))
    }
    if let objection = occasion.objection {
      Terminal.standardError.write("warning: it is not the moment for this: \(objection)")
    }
    if mailing.messages.isEmpty {
      Terminal.standardError.write("there is nobody to write to")
    } else {
      try write(mailing.messages, to: target)
    }
    if !findings.isEmpty || occasion.objection != nil { throw ExitStatus.somethingFound }
  }

  /// What to write about.
  private func occasion(in community: InputCommunity) throws -> MailOccasion {
    let contests = try community.contests(contest)
    let election = try community.election(String(contest.prefix { $0 != "/" }))
    guard let settings = community.folder.community.mail else {
      throw WorkFailure(
        message: "community.yml does not say in whose name to write, or not readably; write "
          + "'mail: {from: Elections <elections@example.org>, announce: list@example.org}' with "
          + "your addresses")
    }
    return MailOccasion(
      kind, of: election, contest: contest.contains("/") ? contests.first?.contest : nil,
      in: community.folder, settings: settings, now: clock.instant)
  }

  private func write(_ messages: [MailMessage], to target: MailOutput?) throws {
    let count = counted(messages.count, "message")
    guard let target else {
      if dryRun {
        return try Terminal.standardOutput.write("would write \(count) to standard output")
      }
      return try Terminal.standardOutput.write(bytes: format.bytes(of: messages))
    }
    let files = target.files(for: messages)
    if !dryRun { try target.write(files, replacing: force) }
    let verb = dryRun ? "would write" : "wrote"
    for path in dryRun ? target.paths(of: files) : target.paths(of: Array(files.prefix(1)))
    where files.count == 1 || dryRun {
      try Terminal.standardOutput.write("\(verb) \(path.printable)")
    }
    try Terminal.standardOutput.write("\(verb) \(count)")
  }
}

extension MailKind: ExpressibleByArgument {}
