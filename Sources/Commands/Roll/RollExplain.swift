internal import ArgumentParser
internal import Electorates
internal import Governance

/// The command `hustings roll explain`.
struct RollExplain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say why somebody may vote or may not, with the commits behind it.",
    discussion: """
      A person is named by handle, name or address, or by the id of one of their commits. Without \
      --contest, all contests of the latest election are gone through.

      Example:
        hustings roll explain ada --contest hyssop/tc
      """)

  @Argument(help: ArgumentHelp("The person.", valueName: "person"))
  var person: String

  @Option(
    help: ArgumentHelp("The election, or one contest.", valueName: "election[/contest]"))
  var contest: String?

  @OptionGroup var freeze: FreezeArguments
  @OptionGroup var place: CommunityArguments
  @OptionGroup var history: HistoryArguments

  @Option(help: "How the explanation is printed: text, or json.")
  var format = Format.text

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  func run() async throws {
    let community = try InputCommunity(place.community)
    guard let asked = contest ?? community.folder.elections.last?.id else {
      throw WorkFailure(message: "there are no elections yet")
    }
    let contests = try community.contests(asked)
    let electorates = try await ContestElectorates(
      of: contests, in: community, until: freeze.until, options: history)
    var explained: [ExplainedPlace] = []
    for (election, contest) in contests {
      let electorate = try electorates.electorate(of: contest, in: election)
      explained += try places(in: electorate, contest, election, community.folder)
    }
    guard !explained.isEmpty else {
      throw WorkFailure(
        message: "nobody is on file, has commits or an exception as "
          + "\(quoted(Email.masked(person).text))"
          + suggestion(for: person, among: community.folder.people.all.map(\.handle)))
    }
    switch format {
    case .json:
      let document = JSONText.object([
        ("schema", .string("hustings/roll-explanation/1")),
        ("places", .array(explained.map(\.json))),
      ])
      try Terminal.standardOutput.write(bytes: Array(document.text.utf8))
    case .text:
      let output = Terminal.standardOutput
      try output.write(
        explained.map { $0.lines(on: output).joined(separator: "\n") }.joined(separator: "\n\n"))
    }
  }

  /// The places in a roll of those whom the text may mean.
  private func places(
    in electorate: Electorate, _ contest: Contest, _ election: Election, _ folder: CommunityFolder
  ) throws -> [ExplainedPlace] {
    let activity = electorate.activity
    let frozen = folder.roll(of: contest, in: election)
    func place(_ title: String, _ handle: String?, _ explanation: Explanation) -> ExplainedPlace {
      ExplainedPlace(
        title: title, contest: "\(election.id)/\(contest.id)", explanation: explanation,
        frozen: handle.flatMap { handle in
          frozen.map { ($0.place.file, $0.contains(handle, in: folder.people)) }
        })
    }
    let found = activity.contributors(named: person, people: folder.people)
    if !found.isEmpty {
      return found.map { number in
        let contributor = activity.contributors.all[number]
        return place(
          contributor.title, contributor.handle, electorate.explanation(ofContributor: number))
      }
    }
    let isException = electorate.terms.exceptions.contains {
      folder.people.identity($0.handle) == folder.people.identity(person)
    }
    let known = folder.people[person] ?? Email(person).flatMap { folder.people[$0] }
    guard known != nil || isException else { return [] }
    let handle = known?.handle ?? person
    return [place(known?.name ?? person, handle, electorate.explanation(ofHandle: handle))]
  }
}

/// Somebody's place in a roll, explained.
private struct ExplainedPlace {
  let title: String
  let contest: String
  let explanation: Explanation
  /// The frozen roll, and whether the person is on it.
  let frozen: (file: String, isOn: Bool)?

  func lines(on terminal: Terminal) -> [String] {
    let heading = "\(contest): \(title) is \(explanation.verdict)"
    var lines = heading.printable.broken(at: terminal.width).map {
      $0.emphasized(.strong, on: terminal)
    }
    lines += "Needed: \(explanation.rule)".printable.broken(at: terminal.width, indentation: "  ")
      .map { $0 }
    for change in explanation.changes {
      let line =
        "  \(change.landed.date)  \(change.repository)  \(change.commit.prefix(12))  "
        + change.subject
      lines.append(line.printable.shortened(to: terminal.width))
    }
    for sentence in explanation.passedOver {
      lines += "Not counted: \(sentence)".printable.broken(at: terminal.width, indentation: "  ")
    }
    if let frozen, frozen.isOn != explanation.isOnRoll {
      lines.append(
        "The frozen roll \(frozen.file) \(frozen.isOn ? "has" : "lacks") this person: it was built "
          + "from other things.")
    }
    return lines
  }

  var json: JSONText {
    .object([
      ("contest", .string(contest)), ("person", .string(title)),
      ("on", .bool(explanation.isOnRoll)), ("verdict", .string(explanation.verdict)),
      ("rule", .string(explanation.rule)),
      (
        "changes",
        .array(
          explanation.changes.map { change in
            .object([
              ("landed", .string(change.landed.timestamp)),
              ("repository", .string(change.repository)), ("commit", .string(change.commit)),
              ("subject", .string(change.subject)),
            ])
          })
      ),
      ("not-counted", .strings(explanation.passedOver)),
      ("frozen", frozen.map { .bool($0.isOn) } ?? .null),
    ])
  }
}
