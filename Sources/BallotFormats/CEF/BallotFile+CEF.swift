internal import Voting

// Condorcet Election Format, version 1 (2022-04-27),
// https://github.com/CondorcetVote/CondorcetElectionFormat. Where it has a default that can change a
// seat (100 seats, blanks as last) nothing is taken for declared.

extension BallotFile {
  /// Reads a Condorcet Election Format file.
  ///
  /// Besides the parameters of the format these are known: `Title`, `Strength` (`winning-votes` or
  /// `margins`), `Cap` (a number, `half` or `third`), `Affiliations` (`Ada = Acme ; Ben = Beta`),
  /// `Default Option` and `Quorum`. A tag that begins with `id:` is the ballot's id.
  ///
  /// Undeclared candidates are taken from the votes, in the order of their first mention.
  static func readingCEF(_ bytes: Span<UInt8>, options: ReadingOptions) -> BallotFile {
    var lines = SourceLines(bytes)
    let header = CEFHeader(&lines, in: bytes)
    if let candidates = header.candidates {
      return countingCEF(candidates, header, lines, in: bytes, options).file
    }
    // A name that comes late is rare; then the count is made anew with all names.
    let early = CEFVotes.candidates(inFirst: 4_096, lines, in: bytes)
    let counted = countingCEF(early.names, header, lines, in: bytes, options)
    guard counted.meetsStrangers, !early.isTooMany else { return counted.file }
    let all = CEFVotes.candidates(inFirst: .max, lines, in: bytes)
    return countingCEF(all.names, header, lines, in: bytes, options).file
  }

  private static func countingCEF(
    _ candidates: [String], _ header: CEFHeader, _ lines: SourceLines, in bytes: Span<UInt8>,
    _ options: ReadingOptions
  ) -> (file: BallotFile, meetsStrangers: Bool) {
    var lines = lines
    var collector = Collector(candidates: candidates.count, options: options)
    var votes = CEFVotes(
      matcher: NameMatcher(candidates), allowsWeights: header.allowsWeights)
    votes.read(&lines, in: bytes, into: &collector)
    var file = BallotFile(
      format: .cef, candidates: candidates, title: header.title, seats: header.seats,
      unranked: header.unranked, method: header.method, count: collector.count,
      pairs: collector.pairs, profile: collector.profile, ballots: collector.ballots,
      problems: header.problems + collector.problems + votes.warnings())
    file.declare(header)
    file.problems.sort { ($0.line, $0.column) < ($1.line, $1.column) }
    return (file, votes.meetsStrangers)
  }

  /// Takes over the rules that name candidates, and reports names that are none.
  private mutating func declare(_ header: CEFHeader) {
    declared.strength = header.strength
    declared.cap = header.cap
    declared.quorum = header.quorum
    if let option = header.defaultOption { defaultOption = candidate(option) }
    for (mention, affiliation) in header.affiliations {
      guard let candidate = candidate(mention) else { continue }
      if let other = declared.affiliations[candidate], other != affiliation {
        report("'\(mention.name)' already belongs to '\(other)'", mention)
      } else {
        declared.affiliations[candidate] = affiliation
      }
    }
  }

  private mutating func candidate(_ mention: CEFHeader.Mention) -> Candidate? {
    let candidate = candidates.firstIndex(of: mention.name)
    if candidate == nil { report("'\(mention.name)' is not a candidate", mention) }
    return candidate
  }

  private mutating func report(_ message: String, _ mention: CEFHeader.Mention) {
    problems.append(
      BallotFileProblem(line: mention.line, column: mention.column, message: message))
  }
}
