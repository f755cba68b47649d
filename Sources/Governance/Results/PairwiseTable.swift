internal import BallotFormats
package import Voting

/// The pairwise matrix as a table, for contests whose rankings are not published: `pairwise.csv`.
///
/// The first row names the candidates behind an empty cell. Each further row begins with a candidate and
/// tells how many ballots put this one above each of the others.
package struct PairwiseTable: Hashable, Sendable {
  /// The candidates' names, in the order of rows and columns.
  package let names: [String]
  /// How many ballots put the row above the column.
  package let matrix: PairwiseMatrix

  /// Creates a table.
  ///
  /// - Precondition: there is a name for each candidate.
  package init(names: [String], matrix: PairwiseMatrix) {
    precondition(names.count == matrix.size)
    self.names = names
    self.matrix = matrix
  }

  /// The table as text.
  package var text: String {
    CSVTable.text(
      [[""] + names]
        + names.indices.map { row in
          [names[row]] + names.indices.map { row == $0 ? "" : String(matrix[row, $0]) }
        })
  }

  /// Reads a table; nothing if it is none, or not written as this program writes it.
  package init?(_ bytes: [UInt8]) {
    let (rows, problems) = CSVTable.rows(bytes.span)
    guard problems.isEmpty, let head = rows.first, head.fields.count > 1,
      head.fields.count <= Profile.Limit.candidates + 1, rows.count == head.fields.count
    else { return nil }
    let names = Array(head.fields.dropFirst())
    var votes: [Int] = []
    for (row, line) in rows.dropFirst().enumerated() {
      guard line.fields.count == head.fields.count, line.fields[0] == names[row] else { return nil }
      for (column, field) in line.fields.dropFirst().enumerated() {
        guard let number = row == column ? (field.isEmpty ? 0 : nil) : Int(field),
          (0...Profile.Limit.weight).contains(number)
        else { return nil }
        votes.append(number)
      }
    }
    self.init(names: names, matrix: PairwiseMatrix(size: names.count, votes: votes))
    guard text.utf8.elementsEqual(bytes) else { return nil }
  }
}
