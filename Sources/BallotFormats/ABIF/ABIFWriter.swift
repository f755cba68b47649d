internal import Voting

extension BallotFile {
  /// The file in the Aggregated Ballot Information Format.
  ///
  /// Candidates keep their order; votes are ordered by frequency, then by their bytes.
  func writtenABIF() -> Written {
    if let refusal = refusalOfBallots("the format") ?? refusalOfNamesInABIF() {
      return Written(bytes: [], losses: [], refusal: refusal)
    }
    var lines: [String] = []
    for (key, value) in [("title", title), ("tally_method", method)] {
      if let value { lines.append("{\"\(key)\": \"\(Self.quoted(Self.metadata(value)))\"}") }
    }
    let tokens = tokensInABIF()
    for candidate in standing {
      lines.append("=\(tokens[candidate]):[\(candidates[candidate])]")
    }
    let (votes, lost) = votesInABIF(tokens)
    let lostIDs =
      lost == 0 ? [] : ["ids with blanks of \(lost == 1 ? "1 ballot" : "\(lost) ballots")"]
    let isPlain = [title, method].compactMap(\.self).allSatisfy { Self.metadata($0) == $0 }
    let lostBlanks =
      isPlain
      ? [] : ["line ends and control characters in title and method, and blanks around them"]
    return Written(
      bytes: Array((lines + votes).map { $0 + "\n" }.joined().utf8),
      losses: losses(holding: [.title, .method, .ids]) + lostBlanks + lostIDs, refusal: nil)
  }

  private func refusalOfNamesInABIF() -> String? {
    var known: Set<String> = []
    for candidate in standing {
      let name = candidates[candidate]
      let isHeld = name.utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "]") }
      guard isHeld, !name.isEmpty, name == name.trimmingBlanks else {
        return "the format cannot hold the name '\(name)'"
      }
      guard known.insert(name).inserted else { return "two candidates are called '\(name)'" }
    }
    return nil
  }

  /// As much of a text as metadata hold.
  private static func metadata(_ text: String) -> String {
    let scalars = text.onOneLine.unicodeScalars.filter { $0.value >= 0x20 }
    return String(String.UnicodeScalarView(scalars)).trimmingBlanks
  }

  /// A text with its quotes marked.
  private static func quoted(_ text: String) -> String {
    var quoted = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted.append("\\") }
      quoted.append(scalar)
    }
    return String(quoted)
  }

  /// A short token for each candidate who stands: the letters and digits of the name, or else a number.
  ///
  /// The numbers leave out who has withdrawn, as the file does, so that a copy gets the same ones.
  private func tokensInABIF() -> [String] {
    var taken: Set<String> = []
    var tokens = candidates.map { _ in "" }
    for (index, candidate) in standing.enumerated() {
      let letters = candidates[candidate].utf8.filter {
        switch $0 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
      var token = String(decoding: letters, as: UTF8.self)
      if token.isEmpty { token = "C\(index + 1)" }
      while !taken.insert(token).inserted { token += "_\(index + 1)" }
      tokens[candidate] = token
    }
    return tokens
  }

  private func votesInABIF(_ tokens: [String]) -> (lines: [String], lost: Int) {
    var counts: [String: Int] = [:]
    var lost = 0
    for cast in ballotsToWrite {
      let ranks = cast.ballot.ranks.map { rank in
        rank.map { tokens[$0] }.joined(separator: "=")
      }
      var line = ":" + ranks.joined(separator: ">")
      if let id = cast.id {
        if !id.isEmpty, id.utf8.allSatisfy({ $0 > 0x20 }) {
          line += "  ##VID:\(id)"
        } else {
          lost += 1
        }
      }
      counts[line, default: 0] += cast.ballot.weight / count.unit
    }
    let sorted = counts.sorted {
      $0.value != $1.value
        ? $0.value > $1.value : $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
    }
    return (sorted.map { "\($0.value)\($0.key)" }, lost)
  }
}
