internal import Voting

extension BallotFile {
  /// Reads a table with a row of names and then one ballot a line, as CIVS and Elekto give it.
  ///
  /// A cell is a rank from 1, or a blank: nothing or `No opinion`. The format says neither how many
  /// seats there are nor what a blank means.
  static func readingCSV(
    _ bytes: Span<UInt8>, options: ReadingOptions, partSize: Int = CSVReader.partSize
  ) -> BallotFile {
    var cursor = Cursor(bytes)
    let header = CSVHeader(bytes, from: &cursor)
    let reader =
      header.names.isEmpty
      ? CSVReader(candidates: 0, options: options, from: cursor)
      : CSVReader.reading(
        bytes, candidates: header.names.count, options: options, from: cursor, partSize: partSize)
    var file = BallotFile(.csv, candidates: header.names, from: reader.collector)
    file.problems = header.problems + file.problems
    guard let doubt = reader.direction.doubt(about: file.count) else { return file }
    return file.refused(doubt)
  }

  /// The file without its ballots, which are all rejected for one reason.
  private func refused(_ problem: BallotFileProblem) -> BallotFile {
    var file = self
    file.count = BallotCount(rejected: count.accepted + count.rejected)
    file.pairs = PairwiseTally(candidates: candidates.count)
    file.profile = profile.map { Profile(candidates: $0.candidates) }
    file.ballots = ballots.map { _ in [] }
    file.problems.append(problem)
    return file
  }
}

/// The first row of a table: the names.
struct CSVHeader {
  private(set) var names: [String] = []
  private(set) var problems: [BallotFileProblem] = []

  /// Reads the row and moves to the first ballot; without names if it cannot be understood.
  init(_ bytes: Span<UInt8>, from cursor: inout Cursor) {
    var candidates = CandidateNames()
    do throws(BallotFileProblem) {
      guard !cursor.isAtEnd(in: bytes) else {
        throw cursor.problem("the file is empty; its first line would name the candidates")
      }
      repeat {
        let cell = try cursor.csvCell(in: bytes, spansLines: true)
        let text = FileText(cell.bytes.span)
        candidates.append(text.mapped(FormulaGuard.unguarded), at: cell.start)
        if candidates.names.count > Profile.Limit.candidates {
          throw cell.start.problem("more than \(Profile.Limit.candidates) candidates")
        }
      } while cursor.skip(UInt8(ascii: ","), in: bytes)
      names = candidates.names
    } catch {
      problems.append(error)
    }
    problems = candidates.problems + problems
    cursor.skipLine(in: bytes)
  }
}
