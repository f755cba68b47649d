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

/// The list of a community's members, by handle or by address.
package struct MemberList: Hashable, Sendable {
  /// The handles, in lower case.
  package let handles: Set<String>
  /// The addresses, in lower case; never published.
  package let addresses: Set<String>

  /// Reads a table with a column `handle`, `email`, or both.
  package static func reading(_ file: SourceFile, findings: inout Findings) -> MemberList? {
    let table = ListTable(file, findings: &findings)
    guard table.has("handle") || table.has("email") else {
      _ = table.columns(["handle"], findings: &findings)
      return nil
    }
    func all(_ column: String) -> Set<String> {
      Set(table.rows.compactMap { table.field(column, of: $0)?.lowercased() })
    }
    return MemberList(handles: all("handle"), addresses: all("email"))
  }

  /// Whether somebody with these handles and addresses is a member.
  package func contains(handles: [String], addresses: [String]) -> Bool {
    handles.contains { self.handles.contains($0.lowercased()) }
      || addresses.contains { self.addresses.contains($0.lowercased()) }
  }
}

/// A table of people with a line of titles.
struct ListTable {
  let file: String
  private let titles: [String]
  let rows: [CSVTable.Row]

  /// Reads a table and notes the rows that cannot be read.
  init(_ file: SourceFile, findings: inout Findings) {
    self.file = file.path
    let (rows, problems) = CSVTable.rows(file.bytes.span)
    for problem in problems {
      findings.error(
        .listRow, at: Place(file: file.path, line: problem.line),
        "the row cannot be read: \(problem.message)")
    }
    titles = (rows.first?.fields ?? []).map { $0.lowercased() }
    self.rows = Array(rows.dropFirst())
  }

  /// Whether there is a column of this title.
  func has(_ title: String) -> Bool { titles.contains(title) }

  /// The numbers of columns; those that are missing are noted.
  func columns(_ wanted: [String], findings: inout Findings) -> [Int]? {
    let missing = wanted.filter { !has($0) }
    guard missing.isEmpty else {
      findings.error(
        .listRow, at: Place(file: file, line: 1),
        "the first line has no column \(listed(missing.map { quoted($0) })); write '\(wanted.joined(separator: ","))' there"
      )
      return nil
    }
    return wanted.compactMap { titles.firstIndex(of: $0) }
  }

  /// A field of a row, unless it is empty or its column missing.
  func field(_ title: String, of row: CSVTable.Row) -> String? {
    guard let column = titles.firstIndex(of: title), row.fields.indices.contains(column),
      !row.fields[column].isEmpty
    else { return nil }
    return row.fields[column]
  }
}
