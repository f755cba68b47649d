// The formats are those of PrefLib.org: N. Mattei and T. Walsh, "PrefLib: A Library for Preferences"
// (Algorithmic Decision Theory, 2013), with the header as it is since 2022 and as it was before.

internal import Voting

extension BallotFile {
  /// Reads orders with or without ties, complete or not.
  ///
  /// What the file declares of its ballots must be true of them. The format says neither how many
  /// seats there are nor what a blank means.
  static func readingPrefLib(_ bytes: Span<UInt8>, options: ReadingOptions) -> BallotFile {
    var cursor = Cursor(bytes)
    let header = PrefLibHeader(bytes, from: &cursor)
    var reader = PrefLibReader(header, options: options, from: cursor)
    if header.candidates > 0 { reader.read(bytes) }
    let names = header.candidates > 0 ? header.names.names : []
    var file = BallotFile(.preflib, candidates: names, from: reader.collector)
    file.title = header.title
    file.problems = (header.problems + file.problems + reader.contradictions).inFileOrder
    return file
  }
}

/// Reads the ballots of a PrefLib file.
private struct PrefLibReader {
  private(set) var collector: Collector
  private let header: PrefLibHeader
  private let candidates: Int
  private let kind: PrefLibHeader.Kind
  private let asksForAll: Bool
  private let asksForStrict: Bool
  private var cursor: Cursor
  private var lines = 0

  init(_ header: PrefLibHeader, options: ReadingOptions, from cursor: Cursor) {
    collector = Collector(candidates: header.candidates, options: options)
    self.header = header
    candidates = header.candidates
    kind = header.kind ?? .toi
    asksForAll = kind.isComplete
    asksForStrict = kind.isStrict
    self.cursor = cursor
  }

  mutating func read(_ bytes: Span<UInt8>) {
    while !cursor.isAtEnd(in: bytes) {
      let start = cursor
      let place = collector.block.count
      if let line = PrefLibShortWay(
        bytes, from: cursor.position, into: &collector.block.ranks, at: place)
      {
        cursor.finishLine(at: line.next, in: bytes)
        if line.weight > 1 { collector.movePlaceToRow() }
        take(line.weight, line.shape, at: start, isInPlace: line.weight == 1)
      } else {
        collector.block.clear(place)
        if !isBlankLine(bytes) { readWithCare(bytes) }
        cursor.skipLine(in: bytes)
      }
    }
  }

  /// Where the ballots are not as many as declared; rejected ones would only say it twice.
  var contradictions: [BallotFileProblem] {
    guard collector.count.rejected == 0, header.candidates > 0 else { return [] }
    let votes = header.votes.filter { $0.value != collector.count.accepted }
    let orders = [header.orders].compactMap(\.self).filter { $0.value != lines }
    return votes.map { declared in
      declared.place.problem(
        "\(declared.value) votes are declared, but there are \(collector.count.accepted)")
    }
      + orders.map { declared in
        declared.place.problem("\(declared.value) orders are declared, but there are \(lines)")
      }
  }

  private mutating func readWithCare(_ bytes: Span<UInt8>) {
    let start = cursor
    Self.clear(&collector.row)
    do throws(BallotFileProblem) {
      let ballot = try PrefLibBallot(bytes, from: &cursor, into: &collector.row)
      take(ballot.weight, PrefLibShape(of: collector.row), at: start, isInPlace: false)
    } catch {
      reject(error)
    }
  }

  private mutating func take(
    _ weight: Int, _ shape: PrefLibShape, at start: Cursor, isInPlace: Bool
  ) {
    lines += 1
    let isAllowed =
      (!asksForAll || shape.ranked == candidates) && (!asksForStrict || shape.ranks == shape.ranked)
    if !isAllowed, let message = shape.broken(kind, candidates: candidates) {
      collector.block.clear(collector.block.count)
      return reject(start.problem(message))
    }
    let isAccepted = isInPlace ? collector.acceptPlace() : collector.accept(weight: weight)
    guard isAccepted else {
      return reject(
        start.problem("with these \(weight) there are more votes than can be counted"))
    }
    if collector.block.isFull { collector.countBlock() }
  }

  private mutating func reject(_ problem: BallotFileProblem) {
    collector.report(problem.message, line: problem.line, column: problem.column)
    collector.reject()
  }

  private func isBlankLine(_ bytes: Span<UInt8>) -> Bool {
    var end = cursor
    end.skipBlanks(in: bytes)
    return end.isAtLineEnd(in: bytes)
  }

  private static func clear(_ row: inout [UInt16]) {
    var row = row.mutableSpan
    for candidate in 0..<row.count { row[candidate] = 0 }
  }
}
