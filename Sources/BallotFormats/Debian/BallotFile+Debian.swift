internal import Voting

// The tally sheets of Devotee, the Debian Project Secretary's vote engine. They carry their own
// explanation. A ballot's unranked options are below all ranked ones and level with each other: Debian
// constitution 1.9, A.5.1 (A.6.1 before 1.8).

extension BallotFile {
  /// Reads a Debian tally sheet.
  ///
  /// A line of a vote begins with `V:`, or is clearly a vote without it; other lines are prose. What
  /// follows the ranks is the ballot's id. How many seats there are no sheet says.
  static func readingDebian(_ bytes: Span<UInt8>, options: ReadingOptions) -> BallotFile {
    var lines = SourceLines(bytes)
    let header = DebianHeader(&lines, in: bytes)
    let isCountable = header.options.count <= Profile.Limit.candidates
    let names = isCountable ? header.options : []
    var collector = Collector(candidates: names.count, options: options)
    if names.isEmpty {
      collector.report(
        isCountable
          ? "no options; a sheet names them in lines such as 'Option 1--->: Ada'"
          : "more than \(Profile.Limit.candidates) options", line: 1, column: 1)
    }
    while let line = lines.next(in: bytes) { countDebian(line, in: bytes, into: &collector) }
    return BallotFile(
      format: .debian, candidates: names, unranked: .last,
      defaultOption: isCountable ? header.defaultOption : nil, count: collector.count,
      pairs: collector.pairs, profile: collector.profile, ballots: collector.ballots,
      problems: header.problems + collector.problems)
  }

  private static func countDebian(
    _ line: SourceLine, in bytes: Span<UInt8>, into collector: inout Collector
  ) {
    let options = collector.row.count
    do throws(BallotFileProblem) {
      guard
        DebianVote.isMarked(line, in: bytes)
          || DebianVote.isUnmarked(line, options: options, in: bytes)
      else {
        guard DebianVote.isDoubtful(line, options: options, in: bytes) else { return }
        throw line.problem(
          "this may be a vote or prose; write 'V:' before a vote", line.content.lowerBound)
      }
      let vote = try DebianVote(line, options: options, in: bytes)
      collector.row = vote.ranks
      if let beyond = vote.ranks.firstIndex(where: { $0 > options }) {
        collector.warn(
          "rank \(vote.ranks[beyond]) is larger than the number of options, which is \(options)",
          line: line.number, column: line.column(vote.position + beyond))
      }
      let id = collector.keepsBallots && !vote.id.isEmpty ? self.id(vote.id, in: bytes) : nil
      guard collector.accept(weight: 1, id: id) else {
        throw line.problem("more votes than can be counted", vote.position)
      }
    } catch {
      collector.report(error.message, line: error.line, column: error.column)
      collector.reject()
    }
  }

  private static func id(_ range: Range<Int>, in bytes: Span<UInt8>) -> String {
    bytes.text(range) ?? bytes.latin1(range)
  }
}
