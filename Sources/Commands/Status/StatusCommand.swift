internal import ArgumentParser
internal import Governance

/// Says where elections stand.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Say where elections stand, what comes next, and who has to act.",
    discussion: """
      Computed from the clock and the files, never stored. Without an election, all are shown, the \
      latest first.

      Example:
        hustings status
      """)

  /// How the state is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: ArgumentHelp("The election, by the name of its folder.", valueName: "election"))
  var election: String?

  @OptionGroup var place: CommunityArguments

  @OptionGroup var clock: ClockArguments

  @Option(help: "How the state is printed: text, or json.")
  var format = Format.text

  func run() throws {
    let community = try InputCommunity(place.community)
    let folder = community.folder
    let now = clock.instant
    let elections = try election.map { [try community.election($0)] } ?? folder.elections.reversed()
    let states = elections.map { ElectionState(of: $0, in: folder, at: now) }
    switch format {
    case .json:
      try Terminal.standardOutput.write(String(StatusJSON.json(states, at: now).text.dropLast()))
    case .text: try write(states, at: now, flawed: election == nil ? folder.flawedElections : [])
    }
  }

  private func write(_ states: [ElectionState], at now: Instant, flawed: [String]) throws {
    let output = Terminal.standardOutput
    let paragraphs = states.map { state in
      let text = StatusText(state, at: now, on: output)
      let isShort = election == nil && state.isFinished
      return (isShort, (isShort ? text.summary : text.lines).joined(separator: "\n"))
    }
    var text = ""
    for (index, paragraph) in paragraphs.enumerated() {
      if index > 0 { text += paragraph.0 && paragraphs[index - 1].0 ? "\n" : "\n\n" }
      text += paragraph.1
    }
    if !text.isEmpty { try output.write(text) }
    for id in flawed {
      Terminal.standardError.write(
        "election \(quoted(id)) cannot be read; 'hustings check' says why")
    }
    if states.isEmpty, flawed.isEmpty { Terminal.standardError.write("there are no elections yet") }
  }
}
