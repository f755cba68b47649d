internal import Voting

// Aggregated Ballot Information Format, https://electowiki.org/wiki/ABIF and the documents and test
// files of https://github.com/electorama/abiftool. It says nothing about seats or the meaning of
// blanks, so neither is declared.

extension BallotFile {
  /// Reads an Aggregated Ballot Information Format file.
  ///
  /// Ratings become ranks. A list with commas is ordered by its ratings alone, and one without a rating
  /// there has the lowest; beside `>` and `=` ratings must not contradict them.
  static func readingABIF(_ bytes: Span<UInt8>, options: ReadingOptions) -> BallotFile {
    let header = ABIFHeader(bytes)
    var collector = Collector(candidates: header.names.count, options: options)
    var lines = SourceLines(bytes)
    while let line = lines.next(in: bytes) {
      let content = bytes.trimmed(line.content)
      guard !content.isEmpty else { continue }
      switch bytes[content.lowerBound] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        countABIF(line, content, in: bytes, header, into: &collector)
      case UInt8(ascii: "#"), UInt8(ascii: "="), UInt8(ascii: "{"): break
      default:
        collector.report(
          "neither a vote '12: …' nor a candidate '=…', metadata '{…}' or a comment '#'",
          line: line.number, column: line.column(content.lowerBound))
        collector.reject()
      }
    }
    var file = BallotFile(
      format: .abif, candidates: header.names, title: header.title, method: header.method,
      count: collector.count, pairs: collector.pairs, profile: collector.profile,
      ballots: collector.ballots, problems: header.problems + collector.problems)
    file.problems.sort { ($0.line, $0.column) < ($1.line, $1.column) }
    return file
  }

  private static func countABIF(
    _ line: SourceLine, _ content: Range<Int>, in bytes: Span<UInt8>, _ header: ABIFHeader,
    into collector: inout Collector
  ) {
    do throws(BallotFileProblem) {
      let vote = try ABIFVote(line, content, in: bytes)
      for place in collector.row.indices { collector.row[place] = 0 }
      for preference in vote.preferences {
        guard let candidate = header.candidate(preference.token) else {
          throw line.problem(
            "more than \(Profile.Limit.candidates) candidates", preference.position)
        }
        guard collector.row[candidate] == 0 else {
          throw line.problem("'\(preference.token)' is ranked twice", preference.position)
        }
        collector.row[candidate] = preference.rank
      }
      guard collector.accept(weight: vote.quantity, id: vote.id) else {
        throw line.problem("more votes than can be counted", content.lowerBound)
      }
    } catch {
      collector.report(error.message, line: error.line, column: error.column)
      collector.reject()
    }
  }
}
