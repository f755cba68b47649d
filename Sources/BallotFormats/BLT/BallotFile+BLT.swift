// The format is that of I. D. Hill, B. A. Wichmann and D. R. Woodall, "Algorithm 123: Single
// Transferable Vote by Meek's method" (The Computer Journal 30, 1987), with what OpenSTV and OpaVote
// added: comments, ids, shared and skipped ranks, decimal weights.

internal import Voting

extension BallotFile {
  /// Reads the file of a count of transferable votes.
  ///
  /// Withdrawn candidates are taken off the ballots. The format does not say what a blank means.
  static func readingBLT(_ bytes: Span<UInt8>, options: ReadingOptions) -> BallotFile {
    var scanner = BLTScanner(bytes)
    let header = BLTHeader(bytes, from: &scanner)
    guard header.candidates > 0 else {
      var file = BallotFile(.blt, candidates: [], from: Collector(candidates: 0, options: options))
      file.problems = header.problems
      return file
    }
    var ballots = BLTBallots(
      candidates: header.candidates, decimals: 0, options: options, from: scanner)
    ballots.read(bytes)
    if ballots.decimals > 0 {
      // Only now the unit is known that all weights are whole numbers of.
      ballots = BLTBallots(
        candidates: header.candidates, decimals: ballots.decimals, options: options, from: scanner)
      ballots.read(bytes)
    }
    scanner = ballots.scanner
    let names = BLTNames(bytes, expected: header.candidates, from: &scanner)
    var file = BallotFile(.blt, candidates: names.candidates.names, from: ballots.collector)
    file.title = names.title
    file.seats = header.seats
    file.withdrawn = ballots.withdrawn
    let all = header.problems + file.problems + names.candidates.problems + names.problems
    file.problems = (all + [scanner.commaWarning].compactMap(\.self)).inFileOrder
    return file
  }
}

extension [BallotFileProblem] {
  /// The same problems by line and column.
  var inFileOrder: [BallotFileProblem] {
    sorted { ($0.line, $0.column, $0.message) < ($1.line, $1.column, $1.message) }
  }
}
