internal import Voting

extension BallotFile {
  /// Writes PrefLib's format, of the type that the ballots allow: complete or not, with ties or not.
  func writtenPrefLib() -> Written {
    if let refusal = refusalOfBallots("PrefLib") ?? refusalOfNames("PrefLib", as: \.onOneLine) {
      return Written(refusal: refusal)
    }
    let ballots = ballotsToWrite
    var lines: [String] = []
    var total = 0
    for cast in ballots {
      let votes = cast.ballot.weight / count.unit
      total += votes
      lines.append("\(votes): " + Self.order(cast.ballot))
    }
    var header = [
      "# TITLE: \((title ?? "").onOneLine)",
      "# DATA TYPE: \(kind(ballots).rawValue)",
      "# NUMBER ALTERNATIVES: \(candidates.count)",
      "# NUMBER VOTERS: \(total)",
      "# NUMBER UNIQUE ORDERS: \(ballots.count)",
    ]
    for (candidate, name) in candidates.enumerated() {
      header.append("# ALTERNATIVE NAME \(candidate + 1): \(name.onOneLine)")
    }
    var losses = losses(holding: [.title])
    if (candidates + [title].compactMap(\.self)).contains(where: { $0.onOneLine != $0 }) {
      losses.append("line ends in names, and blanks around them")
    }
    let text = (header + lines).map { $0 + "\n" }.joined()
    return Written(bytes: Array(text.utf8), losses: losses)
  }

  private func kind(_ ballots: [CastBallot]) -> PrefLibHeader.Kind {
    let isComplete = ballots.allSatisfy { cast in
      cast.ballot.ranks.reduce(0) { $0 + $1.count } == candidates.count
    }
    let isStrict = ballots.allSatisfy { $0.ballot.ranks.allSatisfy { $0.count == 1 } }
    return isComplete ? (isStrict ? .soc : .toc) : (isStrict ? .soi : .toi)
  }

  private static func order(_ ballot: Ballot) -> String {
    ballot.ranks.map { rank in
      let numbers = rank.map { "\($0 + 1)" }.joined(separator: ",")
      return rank.count == 1 ? numbers : "{\(numbers)}"
    }.joined(separator: ",")
  }
}
