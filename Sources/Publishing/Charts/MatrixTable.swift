/// Every pair of options: how many ballots prefer the row to the column.
///
/// Who wins is shown by a sign and a colour, deeper for a wider margin, and is in words for those who
/// hear the table.
package struct MatrixTable: Hashable, Sendable {
  private let caption: String
  private let names: [String]
  private let places: [String]
  private let preferring: [[Int]]
  private let ballots: Int

  /// A table of options in their order, each with its place; counts that are missing are zero.
  package init(
    caption: String, names: [String], places: [String], preferring: [[Int]], ballots: Int
  ) {
    self.caption = caption
    self.names = names
    self.places = places
    self.preferring = preferring
    self.ballots = ballots
  }

  /// The table in a box that scrolls.
  package var html: HTML {
    let headings = names.map { "<th scope=\"col\">\(HTML.cell($0))</th>" as HTML }
    let rows = names.indices.map { row -> HTML in
      let cells = names.indices.map { cell(row: row, column: $0) }
      return "<tr><th scope=\"row\">\(heading(of: row))</th>\(cells)</tr>"
    }
    let caption = ChartText.plain(caption)
    return """
      <div class="scroll" role="region" aria-label="\(caption)" tabindex="0">\
      <table class="data matrix"><caption><span>\(caption)</span></caption><thead><tr>\
      <th scope="col">Prefer ↓ to →</th>\(headings)</tr></thead>\
      <tbody>\(rows)</tbody></table></div>

      """
  }

  private func heading(of row: Int) -> HTML {
    guard places.indices.contains(row), !places[row].isEmpty else { return .cell(names[row]) }
    return "\(places[row]). \(HTML.cell(names[row]))"
  }

  private func cell(row: Int, column: Int) -> HTML {
    guard row != column else { return "<td class=\"self\">—</td>" }
    let (votes, against) = (count(row, column), count(column, row))
    let style: HTML
    let (sign, word): (String, String)
    if votes == against {
      (style, sign, word) = ("tie", "=", "tied")
    } else if votes > against {
      (style, sign, word) = ("win s\(depth(votes, against))", "▲", "wins")
    } else {
      (style, sign, word) = ("lose s\(depth(against, votes))", "▼", "loses")
    }
    return """
      <td class="\(style)"><span aria-hidden="true">\(sign) </span>\(votes)\
      <span class="vh"> to \(against), \(word)</span></td>
      """
  }

  private func count(_ row: Int, _ column: Int) -> Int {
    guard preferring.indices.contains(row), preferring[row].indices.contains(column) else {
      return 0
    }
    return preferring[row][column]
  }

  /// How wide a margin is, from 0 to 4: each stands for a fifth of all ballots.
  private func depth(_ more: Int, _ less: Int) -> Int {
    guard ballots > 0 else { return 0 }
    let margin = Int128(more) - Int128(less)
    return Int(min(4, margin * 5 / Int128(ballots)))
  }
}
