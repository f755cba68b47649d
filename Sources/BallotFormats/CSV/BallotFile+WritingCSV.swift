internal import Voting

extension BallotFile {
  /// Writes a table: a row of names, then one ballot a line, 1 for the favourite, blanks empty.
  func writtenCSV() -> Written {
    var rows: [String] = [candidates.map(Self.cell).joined(separator: ",")]
    var writtenVotes = 0
    for cast in ballotsToWrite {
      guard let votes = votes(cast.ballot) else {
        return Written(refusal: "CSV has no weights, and these are not whole numbers")
      }
      writtenVotes += votes
      guard writtenVotes <= Self.mostRows else {
        return Written(
          refusal: "CSV has one line a ballot, and these are more than \(Self.mostRows)")
      }
      rows.append(contentsOf: repeatElement(row(cast.ballot), count: votes))
    }
    var losses = losses(keepingTitle: false, keepingSeats: false) + losses(keepingIDs: false)
    if !withdrawn.isEmpty { losses.append("who has withdrawn") }
    if ballotsToWrite.contains(where: { $0.ballot.weight > count.unit }) {
      losses.append("weights, written as so many lines")
    }
    let text = rows.map { $0 + "\n" }.joined()
    return Written(bytes: Array(text.utf8), losses: losses)
  }

  private static let mostRows = 10_000_000

  private func row(_ ballot: Ballot) -> String {
    var cells = Array(repeating: "", count: candidates.count)
    for (place, rank) in ballot.ranks.enumerated() {
      for candidate in rank { cells[candidate] = "\(place + 1)" }
    }
    return cells.joined(separator: ",")
  }

  /// A name as a cell that reads back as the same name and that no spreadsheet runs.
  private static func cell(_ name: String) -> String {
    let name = FormulaGuard.guarded(name)
    let isPlain = name.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || " -.()@_'".unicodeScalars.contains(scalar)
    }
    if isPlain, !name.isEmpty, name.first != " ", name.last != " " { return name }
    return "\""
      + name.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
