internal import ArgumentParser
internal import BallotFormats
internal import Governance

/// Lists what is still to be done.
struct ActionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actions",
    abstract: "List what summaries of events say is still to be done.",
    discussion: """
      Reads the posts below site/posts, the latest first: boxes to tick, lists of actions, and marks \
      such as 'ACTION:' and 'AR:'.

      Example:
        hustings actions
      """)

  /// How the items are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
  }

  @OptionGroup var place: CommunityArguments

  @Flag(help: "Include what is done.")
  var all = false

  @Option(help: "How the items are printed: text, json, or csv.")
  var format = Format.text

  func run() throws {
    let community = try InputCommunity(place.community, includingPosts: true)
    let actions = community.folder.actions().filter { all || !$0.item.isDone }
    let output = Terminal.standardOutput
    switch format {
    case .json: try output.write(String(json(actions).text.dropLast()))
    case .csv: try output.write(csv(actions).joined(separator: "\n"))
    case .text:
      let lines = lines(actions, on: output)
      if !lines.isEmpty { try output.write(lines.joined(separator: "\n")) }
    }
  }

  private func lines(_ actions: [RecordedAction], on terminal: Terminal) -> [String] {
    var lines: [String] = []
    var file: String?
    for action in actions {
      if action.place.file != file {
        if file != nil { lines.append("") }
        file = action.place.file
        lines.append("\(action.title.printable) (\(action.date))".emphasized(.strong, on: terminal))
      }
      let who = action.item.assignees.joined(separator: ", ")
      let task = who.isEmpty ? action.item.task : "\(who): \(action.item.task)"
      let box = action.item.isDone ? "[x] " : "[ ] "
      lines += "\(box)\(task.printable)".broken(at: terminal.width, indentation: "    ")
      let path = InputCommunity.onDisk(action.place.file, below: place.community).printable
      lines.append("    \(path):\(action.place.line)".emphasized(.faint, on: terminal))
    }
    return lines
  }

  private func csv(_ actions: [RecordedAction]) -> [String] {
    let rows = actions.map { action in
      [
        action.item.isDone ? "done" : "open", action.item.assignees.joined(separator: "; "),
        action.item.task, action.title, action.date.description, action.place.file,
        String(action.place.line),
      ]
    }
    return ([["state", "assignees", "task", "event", "date", "file", "line"]] + rows)
      .map(CSVTable.line)
  }

  private func json(_ actions: [RecordedAction]) -> JSONText {
    let items = actions.map { action in
      JSONText.object([
        ("is-done", .bool(action.item.isDone)), ("assignees", .strings(action.item.assignees)),
        ("task", .string(action.item.task)), ("event", .string(action.title)),
        ("date", .string(action.date.description)), ("file", .string(action.place.file)),
        ("line", .number(action.place.line)),
      ])
    }
    return .object([("schema", .string("hustings/actions/1")), ("actions", .array(items))])
  }
}
