internal import BallotFormats

/// Somebody who may vote without what the rule asks for, and why.
package struct RollException: Hashable, Sendable {
  /// The person's handle.
  package let handle: String
  /// The name, if the list has it.
  package let name: String?
  /// Why the exception was made.
  package let reason: String
  /// When it was made.
  package let date: CivilDate
  /// Where it is written.
  package let place: Place
}

extension RollException {
  /// Reads a table with the columns `handle`, `reason`, `date` and, if wanted, `name`.
  ///
  /// All of it may be published, so addresses in reasons and names are masked, and one in the place of a
  /// handle is refused.
  package static func reading(_ file: SourceFile, findings: inout Findings) -> [RollException] {
    let table = ListTable(file, findings: &findings)
    guard
      let columns = table.columns(["handle", "reason", "date"], findings: &findings)
    else { return [] }
    var seen: Set<String> = []
    return table.rows.compactMap { row in
      let place = Place(file: file.path, line: row.line)
      let fields = columns.map { row.fields.indices.contains($0) ? row.fields[$0] : "" }
      guard fields.allSatisfy({ !$0.isEmpty }) else {
        findings.error(
          .listRow, at: place,
          "an exception needs a handle, a reason and a date; fill the empty field")
        return nil
      }
      guard Email.masked(fields[0]).count == 0 else {
        findings.error(
          .listRow, at: place,
          "the handle is an address, which must not be published; write the handle from people.yml")
        return nil
      }
      guard let date = try? Instant(fields[2], for: .day).date else {
        findings.error(
          .wrongDate, at: place, "\(quoted(fields[2])) is no date; write it as in '2026-02-28'")
        return nil
      }
      guard seen.insert(fields[0].lowercased()).inserted else {
        findings.error(
          .listRow, at: place, "\(quoted(fields[0])) is listed twice; keep the line that holds")
        return nil
      }
      return RollException(
        handle: fields[0], name: table.field("name", of: row).map { Email.masked($0).text },
        reason: Email.masked(fields[1]).text, date: date, place: place)
    }
  }
}
