internal import ArgumentParser
internal import Governance

/// The command `hustings election calendar`.
struct ElectionCalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: "Write the dates of elections as iCalendar.",
    discussion: """
      The same files give the same calendar, so it can be published and compared.

      Example:
        hustings election calendar hyssop
      """)

  @Argument(
    help: ArgumentHelp(
      "The elections, by the names of their folders; all if none is named.",
      valueName: "election"))
  var elections: [String] = []

  @Option(
    help: ArgumentHelp("The file to write, instead of standard output.", valueName: "file"))
  var output: String?

  @Flag(help: "Say what would be written, and write nothing.")
  var dryRun = false

  @Flag(help: "Replace the file if it exists.")
  var force = false

  @OptionGroup var place: CommunityArguments

  func run() throws {
    let input = try InputCommunity(place.community)
    let named = try elections.map { try input.election($0).id }
    let meant = input.folder.elections.filter { named.isEmpty || named.contains($0.id) }
    let text = ElectionCalendar(of: meant, in: input.folder.community).text
    guard let output else { return try Terminal.standardOutput.write(bytes: Array(text.utf8)) }
    if dryRun { return try Terminal.standardOutput.write("would write \(output.printable)") }
    try WholeFile.write(Array(text.utf8), to: output, replacing: force, sparing: [])
    try Terminal.standardOutput.write("wrote \(output.printable)")
  }
}
