internal import Electorates
internal import FoundationEssentials
internal import Governance

/// A roll that a command was given: a file, or the frozen one of a contest.
struct RollSource {
  let path: String
  let bytes: [UInt8]
  let table: RollTable
  /// Beside a frozen roll, what it was built from.
  let manifest: ManifestOnFile?

  /// Reads a roll; problems of single lines go to `findings`.
  ///
  /// - Throws: ``WorkFailure`` if there is none.
  init(_ text: String, in community: InputCommunity?, findings: inout Findings) throws {
    path = Self.path(of: text, in: community)
    bytes = Array(try InputFile(path).data)
    guard let table = RollTable.reading(bytes, file: path, findings: &findings) else {
      for finding in findings.sorted { Terminal.standardError.write(finding.description) }
      throw WorkFailure(message: "'\(path.printable)' cannot be read as a roll")
    }
    self.table = table
    let beside = (path.hasSuffix(".csv") ? String(path.dropLast(4)) : path) + ".json"
    manifest = (try? InputFile(beside)).flatMap { ManifestOnFile(Array($0.data)) }
  }

  /// A file that exists, or the roll of the contest that a text names.
  private static func path(of text: String, in community: InputCommunity?) -> String {
    guard case .missing = FileKind(text), let community,
      let (election, contest) = try? community.contests(text).first, text.contains("/")
    else { return text }
    let name = "elections/\(election.id)/\(contest.id)/roll.csv"
    let path = InputCommunity.onDisk(name, below: community.path)
    guard case .missing = FileKind(path) else { return path }
    return InputCommunity.onDisk(".hustings/\(name)", below: community.path)
  }
}
