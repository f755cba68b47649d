internal import Voting

extension BallotFile {
  /// How many options and how many lines a tally sheet may have.
  private enum SheetLimit {
    /// One character a rank: nine digits and the letters.
    static let options = 35
    static let lines = 10_000_000
  }

  /// The file as a Debian tally sheet, with a line for each vote, ordered by their bytes.
  func writtenDebian() -> Written {
    if let refusal = refusalOfBallots("a tally sheet") ?? refusalOfSheet() {
      return Written(bytes: [], losses: [], refusal: refusal)
    }
    var held: Set<Detail> = [.ids]
    var losses: [String] = []
    if unranked == .last {
      held.insert(.unranked)
    } else if unranked == nil {
      losses.append("that the meaning of blanks is not declared: on a sheet it is 'last'")
    }
    if let defaultOption, defaultOption == standing.last,
      DebianHeader.isDefault(candidates[defaultOption])
    {
      held.insert(.defaultOption)
    }
    var votes: [String] = []
    for cast in ballotsToWrite {
      if let id = cast.id, !Self.isHeldOnSheet(id) {
        losses.append("the id '\(id)', which is not one line of text")
      }
      let line = voteOnSheet(cast)
      for _ in 0..<(cast.ballot.weight / count.unit) { votes.append(line) }
    }
    votes.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return Written(
      bytes: Array((drawing() + votes).map { $0 + "\n" }.joined().utf8),
      losses: self.losses(holding: held) + losses, refusal: nil)
  }

  private func refusalOfSheet() -> String? {
    guard !standing.isEmpty, standing.count <= SheetLimit.options else {
      return "a tally sheet holds 1 to \(SheetLimit.options) options, not \(standing.count)"
    }
    guard count.accepted / count.unit <= SheetLimit.lines else {
      return "a tally sheet has a line for each vote, and there are \(count.accepted / count.unit)"
    }
    var known: Set<String> = []
    for candidate in standing {
      let name = candidates[candidate]
      guard !name.isEmpty, name == name.trimmingBlanks,
        !name.unicodeScalars.contains(where: { $0.value < 0x20 || CandidateNames.isControl($0) })
      else { return "a tally sheet cannot hold the name '\(name)'" }
      guard known.insert(name).inserted else { return "two candidates are called '\(name)'" }
    }
    return nil
  }

  /// The names, each with a line down to its column.
  private func drawing() -> [String] {
    var lines: [String] = []
    for (place, candidate) in standing.enumerated() {
      let bars = place == 0 ? "" : String(repeating: "|", count: place - 1) + "/"
      let number = "\(place + 1)"
      let dashes = String(
        repeating: "-", count: max(1, standing.count + 2 - place - number.utf8.count))
      lines.append("   \(bars)  Option \(number)\(dashes)>: \(candidates[candidate])")
    }
    return lines + ["   " + String(repeating: "|", count: standing.count - 1) + "/"]
  }

  private func voteOnSheet(_ cast: CastBallot) -> String {
    let letters = Array("123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    var columns = Array(repeating: Character("-"), count: candidates.count)
    for (rank, group) in cast.ballot.ranks.enumerated() {
      for candidate in group { columns[candidate] = letters[rank] }
    }
    let ranks = String(standing.map { columns[$0] })
    guard let id = cast.id, Self.isHeldOnSheet(id) else { return "V: \(ranks)" }
    return "V: \(ranks)\t\t\(id)"
  }

  private static func isHeldOnSheet(_ id: String) -> Bool {
    !id.isEmpty && id.utf8.allSatisfy { $0 >= 0x20 }
  }
}
