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
    let text = String(decoding: bytes, as: UTF8.self)
    var lines = text.split(whereSeparator: \.isNewline).makeIterator()
    guard let header = lines.next(),
      let column = fields(header).firstIndex(where: { $0.lowercased() == "handle" })
    else { return nil }
    var handles: Set<String> = []
    while let line = lines.next() {
      let row = fields(line)
      if row.indices.contains(column) { handles.insert(row[column].lowercased()) }
    }
    return RollOnFile(
      election: election, contest: contest, handles: handles, place: Place(file: file))
  }

  /// Whether a person is on the roll, under any handle on file.
  package func contains(_ handle: String, in people: People) -> Bool {
    if handles.contains(handle.lowercased()) { return true }
    guard let person = people[handle] else { return false }
    return ([person.handle] + person.otherHandles).contains { handles.contains($0.lowercased()) }
  }

  /// Splits a line at its commas; a quoted field may hold commas, and doubled quotes.
  private static func fields(_ line: Substring) -> [String] {
    var fields = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields.map { $0.trimmed() }
  }
}
