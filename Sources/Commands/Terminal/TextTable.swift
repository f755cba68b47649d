/// A table of text whose columns line up and which keeps to a width.
struct TextTable {
  /// A column: its title and how its cells are set.
  struct Column {
    var title: String
    var isNumeric = false
    /// Whether its cells may be broken over several lines to keep the table narrow.
    var wraps = false
  }

  var columns: [Column]
  var rows: [[String]] = []

  /// The lines of the table, title first.
  func lines(width: Int, on terminal: Terminal) -> [String] {
    let widths = columnWidths(width)
    var lines = laidOut(columns.map(\.title), widths).map { $0.emphasized(.strong, on: terminal) }
    for row in rows { lines += laidOut(row.map(\.printable), widths) }
    return lines
  }

  private func columnWidths(_ width: Int) -> [Int] {
    var widths = columns.indices.map { index in
      rows.map { $0[index].printable.columns }.reduce(columns[index].title.columns, max)
    }
    let gaps = 2 * max(0, columns.count - 1)
    for index in columns.indices where columns[index].wraps {
      let others = widths.reduce(0, +) - widths[index]
      widths[index] = min(widths[index], max(16, width - others - gaps))
    }
    return widths
  }

  private func laidOut(_ cells: [String], _ widths: [Int]) -> [String] {
    let broken = zip(cells, widths).map { cell, width in cell.broken(at: width) }
    let height = broken.map(\.count).max() ?? 0
    return (0..<height).map { line in
      var text = ""
      for (index, parts) in broken.enumerated() {
        let part = line < parts.count ? parts[line] : ""
        let padding = String(repeating: " ", count: max(0, widths[index] - part.columns))
        text += columns[index].isNumeric ? padding + part : part + padding
        if index + 1 < broken.count { text += "  " }
      }
      while text.last == " " { text.removeLast() }
      return text
    }
  }
}

extension String {
  /// The text in lines of at most `width` columns, broken between words, or within a longer word.
  ///
  /// - Complexity: O(*n*) for *n* characters.
  func broken(at width: Int, indentation: String = "") -> [String] {
    var lines: [String] = []
    var line = ""
    var columns = 0
    func start() {
      lines.append(line)
      (line, columns) = (indentation, indentation.columns)
    }
    for (number, word) in split(separator: " ", omittingEmptySubsequences: false).enumerated() {
      let length = String(word).columns
      let isAtStart = number == 0 || (!lines.isEmpty && columns == indentation.columns)
      if !isAtStart {
        if columns + 1 + length <= width {
          line += " "
          columns += 1
        } else {
          start()
        }
      }
      guard columns + length > width else {
        line += word
        columns += length
        continue
      }
      for character in word {
        if columns + character.columns > width, columns > indentation.columns { start() }
        line.append(character)
        columns += character.columns
      }
    }
    lines.append(line)
    return lines
  }

  /// The text, cut off with a mark if it takes more columns than there are.
  func shortened(to width: Int) -> String {
    guard columns > width else { return self }
    var text = ""
    var columns = 1
    for character in self {
      columns += character.columns
      guard columns <= width else { break }
      text.append(character)
    }
    return text + "…"
  }
}
