internal import FoundationEssentials

// Beside imported ballots lies `ballots.json`, which says where they came from.

extension BallotSourceRecord {
  /// The version of the layout of ``text(version:)``.
  package static let schema = "hustings/ballots/1"

  /// The file that lies beside the ballots.
  ///
  /// - Parameters:
  ///   - version: the program's version.
  ///   - poll: which poll of the contest they were cast in, counted from 1; more if it was held anew.
  /// - Returns: the text.
  package func text(version: String, poll: Int) -> String {
    JSONText.object(
      [("schema", .string(Self.schema)), ("tool", SavedTally.tool(version)), ("source", json)]
        + (poll > 1 ? [("poll", .number(poll))] : [])
    ).text
  }

  /// Which poll of the contest the ballots beside a `ballots.json` were cast in; nothing if it is none.
  package static func poll(ofFile bytes: [UInt8]) -> Int? {
    guard let layout = try? JSONDecoder().decode(FileLayout.self, from: Data(bytes)) else {
      return nil
    }
    return layout.poll ?? 1
  }

  /// Reads a `ballots.json`; nothing if it is none.
  package init?(file bytes: [UInt8]) {
    guard let layout = try? JSONDecoder().decode(FileLayout.self, from: Data(bytes)),
      layout.schema == Self.schema
    else { return nil }
    self = layout.source.value
  }

  private struct FileLayout: Decodable {
    let schema: String
    let source: BallotSourceLayout
    let poll: Int?
  }
}
