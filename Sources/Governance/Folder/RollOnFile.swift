internal import BallotFormats

/// The handles on a contest's frozen roll, `roll.csv`.
package struct RollOnFile: Sendable {
  /// The election.
  package let election: String
  /// The contest.
  package let contest: String
  /// The handles, in lower case.
  package let handles: Set<String>
  /// Where the roll is.
  package let place: Place

  /// Reads the column `handle`; a roll without one tells nothing about handles.
  static func reading(
    _ bytes: [UInt8], election: String, contest: String, file: String
  ) -> RollOnFile? {
    let rows = CSVTable.rows(bytes.span).rows
    guard let column = rows.first?.fields.firstIndex(where: { $0.lowercased() == "handle" }) else {
      return nil
    }
    let handles = Set(
      rows.dropFirst().compactMap { row in
        row.fields.indices.contains(column) && !row.fields[column].isEmpty
          ? row.fields[column].lowercased() : nil
      })
    return RollOnFile(
      election: election, contest: contest, handles: handles, place: Place(file: file))
  }

  /// Whether a person is on the roll, under any handle on file.
  package func contains(_ handle: String, in people: People) -> Bool {
    if handles.contains(handle.lowercased()) { return true }
    guard let person = people[handle] else { return false }
    return ([person.handle] + person.otherHandles).contains { handles.contains($0.lowercased()) }
  }
}
