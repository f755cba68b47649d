internal import Voting

extension BallotFile {
  /// Writes the file of a count of transferable votes.
  func writtenBLT() -> Written {
    if ballots == nil, profile == nil {
      return Written(refusal: "the rankings were not kept when the file was read")
    }
    if let refusal = refusalOfNames("BLT", as: \.onOneLine) { return Written(refusal: refusal) }
    guard let seats else {
      return Written(refusal: "BLT states the number of seats, and nobody has declared it")
    }
    var losses = losses(holding: [.title, .seats, .withdrawn, .ids])
    var lines = ["\(candidates.count) \(seats)"]
    if !withdrawn.isEmpty {
      lines.append(withdrawn.sorted().map { "-\($0 + 1)" }.joined(separator: " "))
    }
    var losesIDs = false
    for cast in ballotsToWrite {
      let holdsID = cast.id.map { cast.ballot.weight == count.unit && Self.isPlainID($0) } ?? true
      losesIDs = losesIDs || !holdsID
      let start = holdsID ? cast.id.map { "(\($0))" } : nil
      lines.append((start ?? weight(cast.ballot)) + Self.ranks(cast.ballot) + " 0")
    }
    if losesIDs { losses.append("ids of ballots with a weight, or with a parenthesis in them") }
    lines.append("0")
    let names = candidates + [title].compactMap(\.self)
    if names.contains(where: { $0.onOneLine != $0 }) {
      losses.append("line ends in names, and blanks around them")
    }
    lines += names.map(\.onOneLine.inDoubleQuotes)
    return Written(bytes: Array(lines.map { $0 + "\n" }.joined().utf8), losses: losses)
  }

  private static func ranks(_ ballot: Ballot) -> String {
    ballot.ranks.map { rank in " " + rank.map { "\($0 + 1)" }.joined(separator: "=") }.joined()
  }

  /// The weight in votes, with as many digits behind the point as it needs.
  private func weight(_ ballot: Ballot) -> String {
    let votes = ballot.weight / count.unit
    guard ballot.weight % count.unit != 0 else { return "\(votes)" }
    // With a digit before them that goes away, the decimals keep the zeros they start with.
    var digits = "\(count.unit + ballot.weight % count.unit)".dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return "\(votes).\(digits)"
  }

  private static func isPlainID(_ id: String) -> Bool {
    !id.isEmpty && id == id.onOneLine && !id.utf8.contains(UInt8(ascii: ")"))
  }
}
