internal import FoundationEssentials

// Beside imported ballots lies `ballots.json`, which says where they came from.

extension BallotSourceRecord {
  /// The version of the layout of ``text(version:)``.
  package static let schema = "hustings/ballots/1"

  /// The file that lies beside the ballots.
  package func text(version: String) -> String {
    JSONText.object([
      ("schema", .string(Self.schema)), ("tool", SavedTally.tool(version)), ("source", json),
    ]).text
  }

  /// Reads a `ballots.json`; nothing if it is none.
  package init?(file bytes: [UInt8]) {
    guard let layout = try? JSONDecoder().decode(FileLayout.self, from: Data(bytes)),
      layout.schema == Self.schema, let record = layout.source.value
    else { return nil }
    self = record
  }

  private struct FileLayout: Decodable {
    let schema: String
    let source: BallotSourceLayout
  }
}
