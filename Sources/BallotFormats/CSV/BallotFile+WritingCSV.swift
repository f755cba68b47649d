internal import Voting

extension BallotFile {
  /// Writes a table: a row of names, then one ballot a line, 1 for the favourite, blanks empty.
  func writtenCSV() -> Written {
    if let refusal = refusalOfBallots("CSV") ?? refusalOfNames("CSV", as: { $0 }) {
      return Written(refusal: refusal)
    }
    var rows: [String] = [candidates.map(Self.cell).joined(separator: ",")]
    var writtenVotes = 0
    for cast in ballotsToWrite {
      let votes = cast.ballot.weight / count.unit
      writtenVotes += votes
      guard writtenVotes <= Self.mostRows else {
        return Written(
          refusal: "CSV has one line a ballot, and these are more than \(Self.mostRows)")
      }
      rows.append(contentsOf: repeatElement(row(cast.ballot), count: votes))
    }
    let text = rows.map { $0 + "\n" }.joined()
    return Written(bytes: Array(text.utf8), losses: losses(holding: []))
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
    if isPlain, !name.isEmpty, name == name.trimmingBlanks { return name }
    return name.inDoubleQuotes
  }
}
