internal import Voting

// A ballot of nothing but short numbers and blanks takes the short way; whatever surprises it there
// is read again with care, and only then has its errors told.

/// Reads the ballots of a table.
struct CSVReader {
  private(set) var collector: Collector
  private(set) var direction: CSVDirection
  private let highestIsFavourite: Bool
  private let candidates: Int
  private var cursor: Cursor
  /// Where reading stops, at the start of a line; `nil` for the end of the file.
  private let end: Int?

  init(candidates: Int, options: ReadingOptions, from cursor: Cursor, to end: Int? = nil) {
    collector = Collector(candidates: candidates, options: options)
    direction = CSVDirection(declared: options.direction, firstBallot: cursor)
    highestIsFavourite = options.direction == .highest
    self.candidates = candidates
    self.cursor = cursor
    self.end = end
  }

  /// Reads the ballots up to the end.
  mutating func readBallots(_ bytes: Span<UInt8>) {
    let end = end ?? bytes.count
    while cursor.position < end {
      let start = cursor
      let place = collector.block.count
      let next = Self.shortWay(
        bytes, from: cursor.position, into: &collector.block.ranks, at: place)
      if next >= 0 {
        cursor.finishLine(at: next, in: bytes)
        take(start)
        continue
      }
      collector.block.clear(place)
      if candidates > 1, isBlankToEnd(bytes) { break }
      readWithCare(bytes)
      cursor.skipLine(in: bytes)
    }
    countBlock()
  }

  /// Adds what was read behind these ballots by a reader that began at line 1; `false` if there would
  /// be more votes than can be counted.
  mutating func append(_ next: CSVReader) -> Bool {
    guard collector.append(next.collector, linesBefore: cursor.line - 1) else { return false }
    direction.append(next.direction)
    cursor.skipLines(next.cursor.line - 1, to: next.cursor.position)
    return true
  }

  /// Reads one line into a place of a block and gives where the next line starts, or -1 if there is
  /// any surprise.
  private static func shortWay(
    _ bytes: Span<UInt8>, from start: Int, into ranks: inout [UInt16], at place: Int
  ) -> Int {
    var ranks = ranks.mutableSpan
    var position = start
    var index = place
    let last = ranks.count &- Collector.step
    while true {
      while index < last {
        let digit = bytes.lonelyDigit(at: position, before: UInt8(ascii: ","))
        if digit < 10 {
          ranks[index] = digit
          position &+= 2
        } else if position < bytes.count, bytes[position] == UInt8(ascii: ",") {
          ranks[index] = 0
          position &+= 1
        } else {
          break
        }
        index &+= Collector.step
      }
      let rank = rankOrBlank(bytes, at: &position)
      guard rank >= 0 else { return -1 }
      ranks[index] = UInt16(truncatingIfNeeded: rank)
      index &+= Collector.step
      if index >= ranks.count { return bytes.afterLineEnd(at: position) }
      guard position < bytes.count, bytes[position] == UInt8(ascii: ",") else { return -1 }
      position &+= 1
    }
  }

  /// Moves over a cell and gives its rank, 0 for a blank and -1 for a surprise.
  private static func rankOrBlank(_ bytes: Span<UInt8>, at position: inout Int) -> Int {
    guard position < bytes.count else { return 0 }
    let byte = bytes[position]
    if byte == UInt8(ascii: "N") {
      position = afterNoOpinion(bytes, position)
      return position < 0 ? -1 : 0
    }
    guard byte >= UInt8(ascii: "0") else { return 0 }
    let rank = bytes.shortNumber(at: &position)
    return rank == 0 ? -1 : rank
  }

  private static func afterNoOpinion(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    let length = "No opinion".utf8.count
    guard start &+ length <= bytes.count else { return -1 }
    var position = start
    for expected in "No opinion".utf8 {
      if bytes[position] != expected { return -1 }
      position &+= 1
    }
    return position
  }

  private func isBlankToEnd(_ bytes: Span<UInt8>) -> Bool {
    for position in cursor.position..<bytes.count where bytes[position] > UInt8(ascii: " ") {
      return false
    }
    return true
  }

  /// Accepts the ballot that was written into the next place.
  private mutating func take(_ start: Cursor) {
    if highestIsFavourite { turnRound() }
    guard collector.acceptPlace() else {
      collector.block.clear(collector.block.count)
      collector.report(
        "more than \(Profile.Limit.weight) ballots", line: start.line, column: start.column)
      return collector.reject()
    }
    if collector.block.isFull { countBlock() }
  }

  private mutating func countBlock() {
    if direction.isOpen { direction.note(collector.block) }
    collector.countBlock()
  }

  /// Makes the highest number of the ballot in the next place the first rank.
  private mutating func turnRound() {
    var row = collector.row
    collector.block.copy(collector.block.count, to: &row)
    let highest = row.max() ?? 0
    for candidate in row.indices where row[candidate] != 0 {
      row[candidate] = highest + 1 - row[candidate]
    }
    collector.block.write(row.span, at: collector.block.count)
  }

  private mutating func readWithCare(_ bytes: Span<UInt8>) {
    let start = cursor
    var cells: [CSVCell] = []
    do throws(BallotFileProblem) {
      repeat {
        cells.append(try cursor.csvCell(in: bytes, spansLines: false))
        if cells.count > candidates {
          throw cells[candidates].start.problem("more cells than the \(candidates) names above")
        }
      } while cursor.skip(UInt8(ascii: ","), in: bytes)
      if cells.count < candidates {
        throw cursor.problem("only \(cells.count) cells for the \(candidates) names above")
      }
    } catch {
      collector.report(error.message, line: error.line, column: error.column)
      return collector.reject()
    }
    var row = collector.row
    var isGood = true
    for (candidate, cell) in cells.enumerated() {
      do throws(BallotFileProblem) {
        row[candidate] = try cell.rank()
      } catch {
        collector.report(error.message, line: error.line, column: error.column)
        isGood = false
      }
    }
    guard isGood else { return collector.reject() }
    collector.block.write(row.span, at: collector.block.count)
    take(start)
  }
}
