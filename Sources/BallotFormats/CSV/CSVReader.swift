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

  init(candidates: Int, options: ReadingOptions, from cursor: Cursor) {
    collector = Collector(candidates: candidates, options: options)
    direction = CSVDirection(declared: options.direction)
    highestIsFavourite = options.direction == .highest
    self.candidates = candidates
    self.cursor = cursor
  }

  /// Reads everything that is left.
  mutating func readBallots(_ bytes: Span<UInt8>) {
    while !cursor.isAtEnd(in: bytes) {
      let start = cursor
      let next = Self.shortWay(bytes, from: cursor.position, into: &collector.row)
      if next >= 0 {
        cursor.startLine(at: next)
        accept(at: start)
      } else if candidates > 1, isBlankToEnd(bytes) {
        return
      } else {
        readWithCare(bytes)
        cursor.skipLine(in: bytes)
      }
    }
  }

  /// Reads one line into the row and gives the place of the next, or -1 if there is any surprise.
  private static func shortWay(
    _ bytes: Span<UInt8>, from start: Int, into row: inout [UInt16]
  ) -> Int {
    var row = row.mutableSpan
    var position = start
    var candidate = 0
    while true {
      while candidate &+ 1 < row.count, position &+ 1 < bytes.count {
        var digit = bytes[position] &- UInt8(ascii: "0")
        if bytes[position &+ 1] == UInt8(ascii: ","), digit &- 1 < 9 {
          position &+= 2
        } else if bytes[position] == UInt8(ascii: ",") {
          digit = 0
          position &+= 1
        } else {
          break
        }
        row[candidate] = UInt16(digit)
        candidate &+= 1
      }
      let rank = rankOrBlank(bytes, at: &position)
      guard rank >= 0 else { return -1 }
      row[candidate] = UInt16(truncatingIfNeeded: rank)
      candidate &+= 1
      if candidate == row.count { return bytes.afterLineEnd(at: position) }
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

  private mutating func accept(at start: Cursor) {
    if highestIsFavourite { turnRound() }
    guard collector.accept(weight: 1) else {
      collector.report(
        "more than \(Profile.Limit.weight) ballots", line: start.line, column: start.column)
      return collector.reject()
    }
    if direction.isOpen { direction.note(collector.row, at: start) }
  }

  /// Makes the highest number the first rank.
  private mutating func turnRound() {
    let highest = collector.row.max() ?? 0
    for candidate in collector.row.indices where collector.row[candidate] != 0 {
      collector.row[candidate] = highest + 1 - collector.row[candidate]
    }
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
    var isGood = true
    for (candidate, cell) in cells.enumerated() {
      do throws(BallotFileProblem) {
        collector.row[candidate] = try cell.rank()
      } catch {
        collector.report(error.message, line: error.line, column: error.column)
        isGood = false
      }
    }
    guard isGood else { return collector.reject() }
    accept(at: start)
  }
}
