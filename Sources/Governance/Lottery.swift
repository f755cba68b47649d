internal import Crypto
package import Voting

/// The publicly seeded draw that settles what a method leaves tied.
///
/// The seed is named before the vote and becomes public after it, so that nobody can aim at a result
/// and everybody can redo the draw. For each candidate the SHA-256 digest is taken of three lines of
/// UTF-8, each ended by a line feed: the seed, the contest's id, the candidate's name as in the
/// ballot file. The lot favours the candidates in rising order of their digests:
///
/// ```sh
/// printf '%s\n%s\n%s\n' "$seed" "$contest" "$candidate" | sha256sum
/// ```
package struct Lottery: Hashable, Sendable {
  /// The seed, one line of text.
  package let seed: String
  /// The contest's id, one line of text, so that one seed draws each contest anew.
  package let contest: String

  /// Creates a lottery; `nil` if seed or contest is empty, or has a line break: then the layout would be
  /// ambiguous.
  package init?(seed: String, contest: String) {
    guard !seed.isEmpty, !contest.isEmpty,
      !(seed + contest).unicodeScalars.contains(where: Self.breaksLine)
    else { return nil }
    self.seed = seed
    self.contest = contest
  }

  /// The digest that decides where a candidate stands, in lower-case hexadecimal.
  package func digest(of candidate: String) -> String {
    SHA256.hash(data: Array("\(seed)\n\(contest)\n\(candidate)\n".utf8)).hexadecimal
  }

  /// Draws the lot for candidates, given by name; `nil` if two have the same name.
  package func lot(for candidates: [String]) -> Lot? {
    let digests = candidates.map(digest(of:))
    guard Set(digests).count == candidates.count else { return nil }
    return Lot(order: candidates.indices.sorted { digests[$0] < digests[$1] })
  }

  private static func breaksLine(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || scalar.value == 0x7F
  }
}
