import Testing
import Voting

@testable import BallotFormats

extension BallotFile {
  /// Reads a file from its text and keeps all that can be kept.
  static func reading(_ text: String, as format: BallotFormat) -> BallotFile {
    reading(Array(text.utf8), as: format)
  }

  /// Reads a file from its bytes and keeps all that can be kept.
  static func reading(_ bytes: [UInt8], as format: BallotFormat) -> BallotFile {
    reading(bytes.span, as: format, options: ReadingOptions(keep: .ballots))
  }

  /// The problems as they are printed, without the path.
  var printedProblems: [String] {
    problems.map { "\($0.line):\($0.column): \($0.severity): \($0.message)" }
  }

  /// The distinct rankings with the candidates' names, such as `Ada > Ben = Cem * 2`.
  var rankings: [String] {
    (profile?.ballots ?? []).map { ballot in
      let ranks = ballot.ranks.map { $0.map { candidates[$0] }.joined(separator: " = ") }
      return ranks.joined(separator: " > ") + " * \(ballot.weight)"
    }
  }
}

/// Bytes that no well-behaved program writes, different for each seed.
func hostileBytes(seed: UInt64, from pieces: [String]) -> [UInt8] {
  var state = seed &* 2 &+ 1
  func random(below bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }
  var bytes: [UInt8] = []
  for _ in 0..<random(below: 60) {
    if random(below: 5) == 0 {
      bytes.append(UInt8(random(below: 256)))
    } else {
      bytes += Array(pieces[random(below: pieces.count)].utf8)
    }
  }
  return bytes
}
