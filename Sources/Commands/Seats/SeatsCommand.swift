internal import ArgumentParser
internal import BallotFormats
internal import Governance

/// Says who holds which seat.
struct SeatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seats",
    abstract: "Say who holds which seat until when, and who inherits a vacant one.",
    discussion: """
      Computed from all elections, the terms of the charter, and what record.yml says of people who \
      left, inherited, declined or were appointed. For a vacant seat it names who is next in the \
      reserve, who is passed over and why, and the entry to put on record.

      Example:
        hustings seats tc --now '2025-12-01 12:00 UTC'
      """)

  /// How the seats are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
  }

  @Argument(
    help: ArgumentHelp(
      "The body or project; all without one, all projects for 'project-lead'.",
      valueName: "body"))
  var body: String?

  @OptionGroup var place: CommunityArguments

  @OptionGroup var clock: ClockArguments

  @Option(help: "How the seats are printed: text, json, or csv.")
  var format = Format.text

  func run() throws {
    let community = try InputCommunity(place.community)
    let now = clock.instant
    let bodies = try community.seatSubjects(body).map {
      BodySeats(of: $0, in: community.folder, at: now)
    }
    let output = Terminal.standardOutput
    switch format {
    case .json: try output.write(bytes: Array(SeatsJSON.json(bodies, at: now).text.utf8))
    case .csv: try output.write(bytes: Array(CSVTable.text(SeatsCSV.rows(bodies)).utf8))
    case .text:
      guard !bodies.isEmpty else {
        return Terminal.standardError.write("there are no bodies and no projects yet")
      }
      let text = SeatsText(bodies, in: community.folder, at: now, on: output)
      try output.write(text.lines.joined(separator: "\n"))
    }
    for id in community.folder.flawedElections {
      Terminal.standardError.write(
        "election \(quoted(id)) cannot be read and does not count; 'hustings check' says why")
    }
  }
}
