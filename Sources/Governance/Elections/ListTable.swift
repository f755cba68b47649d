internal import BallotFormats

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
