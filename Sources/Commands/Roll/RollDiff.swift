internal import ArgumentParser
internal import Electorates
internal import Governance

/// The command `hustings roll diff`.
struct RollDiff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compare two rolls: who was added, who is gone, and what they were built from.",
    discussion: """
      A roll is a CSV file, or a contest whose roll is frozen. Ends with status 1 if they differ.

      Example:
        hustings roll diff ginger/tc hyssop/tc
      """)

  @Argument(help: ArgumentHelp("The first roll.", valueName: "file|election/contest"))
  var first: String

  @Argument(help: ArgumentHelp("The second roll.", valueName: "file|election/contest"))
  var second: String

  @OptionGroup var place: CommunityArguments

  func run() throws {
    var findings = Findings()
    let community = RollDiff.community(place.community)
    let before = try RollSource(first, in: community, findings: &findings)
    let after = try RollSource(second, in: community, findings: &findings)
    for finding in findings.sorted { Terminal.standardError.write(finding.description) }
    let difference = RollDifference(from: before.table, to: after.table)
    var lines = difference.removed.map { "- \($0.described)" }
    lines += difference.added.map { "+ \($0.described)" }
    lines += difference.changed.map {
      "~ \($0.before.described) → \($0.after.because) \($0.after.changes)"
    }
    if let old = before.manifest, let new = after.manifest {
      lines += new.differences(from: old).map { "from other things: \($0)" }
    }
    lines.append(
      "\(before.table.rows.count) → \(after.table.rows.count): \(difference.counts)")
    try Terminal.standardOutput.write(lines.map(\.printable).joined(separator: "\n"))
    if !difference.isEmpty { throw ExitStatus.somethingFound }
  }

  /// The community folder, if there is one: two files can be compared anywhere.
  static func community(_ path: String) -> InputCommunity? {
    guard case .regular = FileKind(InputCommunity.onDisk("community.yml", below: path)) else {
      return nil
    }
    return try? InputCommunity(path)
  }
}

extension RollDifference {
  /// How many people are concerned.
  var counts: String { "\(added.count) added, \(removed.count) gone, \(changed.count) changed" }
}

extension RollTable.Row {
  /// The line in words, without addresses.
  fileprivate var described: String {
    let names = [handle, name].filter { !$0.isEmpty }
    let title = names.isEmpty ? title : names.joined(separator: ", ")
    return [title, because, changes].filter { !$0.isEmpty }.joined(separator: "  ")
  }
}
