/// A table of nominees: `| [Name](./file.md) | Organization | [@handle](…) |`.
struct NomineeTable {
  struct Row {
    let file: String
    let name: String
    let affiliation: String?
    let handle: String?
  }

  private(set) var rows: [Row] = []

  init(_ text: String) {
    for line in text.split(whereSeparator: \.isNewline) where line.hasPrefix("|") {
      let cells = line.split(separator: "|").map { String($0).trimmed() }
      guard cells.count >= 2, let target = cells[0].firstRange(of: "]("),
        let end = cells[0].lastIndex(of: ")"), target.upperBound < end,
        let file = cells[0][target.upperBound..<end].split(separator: "/").last,
        file.hasSuffix(".md")
      else { continue }
      let handle = cells.count > 2 ? FieldValue.handle(cells[2]) : ""
      rows.append(
        Row(
          file: String(file), name: FieldValue.plain(cells[0]),
          affiliation: cells[1].isEmpty ? nil : FieldValue.plain(cells[1]),
          handle: handle.isEmpty ? nil : handle))
    }
  }
}
