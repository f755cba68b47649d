internal import Voting

// As in CSV, a ballot of nothing but numbers takes the short way, and any other is read with care.

/// Reads the ballots of a BLT file, from behind its header to the `0` that ends them.
struct BLTBallots {
  private(set) var collector: Collector
  private(set) var scanner: BLTScanner
  private(set) var withdrawn: Set<Candidate> = []
  /// How many digits behind the point the weights of the file need, as far as it was read.
  private(set) var decimals: Int
  private let candidates: Int
  private let unit: Int

  /// Starts at the withdrawals, with units of so many digits behind the point.
  init(candidates: Int, decimals: Int, options: ReadingOptions, from scanner: BLTScanner) {
    unit = (0..<decimals).reduce(1) { unit, _ in unit * 10 }
    collector = Collector(candidates: candidates, unit: unit, options: options)
    self.scanner = scanner
    self.candidates = candidates
    self.decimals = decimals
  }

  /// Reads the withdrawals and the ballots.
  mutating func read(_ bytes: Span<UInt8>) {
    readWithdrawals(bytes)
    while true {
      if takesShortWay(bytes) { continue }
      scanner.skipToContent(bytes)
      if takesShortWay(bytes) { continue }
      let start = scanner.cursor
      guard let byte = start.byte(in: bytes) else {
        return report(start.problem("the ballots do not end; a line with '0' ends them"))
      }
      if byte == UInt8(ascii: "\"") {
        return report(start.problem("names before the line with '0' that ends the ballots"))
      }
      do throws(BallotFileProblem) {
        if try !readBallot(bytes) { return }
      } catch {
        report(error)
        collector.reject()
        skipBallot(bytes)
      }
    }
  }

  private mutating func takesShortWay(_ bytes: Span<UInt8>) -> Bool {
    let place = collector.block.count
    let start = scanner.cursor.position
    guard let ballot = BLTShortWay(bytes, from: start, into: &collector.block.ranks, at: place),
      acceptPlace(ballot.weight)
    else {
      collector.block.clear(place)
      return false
    }
    scanner.cursor.finishLine(at: ballot.next, in: bytes)
    return true
  }

  /// Accepts the ballot in the next place of the block.
  private mutating func acceptPlace(_ weight: Int) -> Bool {
    guard weight == 1, unit == 1, withdrawn.isEmpty else {
      let (units, isOver) = weight.multipliedReportingOverflow(by: unit)
      collector.movePlaceToRow()
      return !isOver && accept(units, id: nil)
    }
    guard collector.acceptPlace() else { return false }
    if collector.block.isFull { collector.countBlock() }
    return true
  }

  /// Reads one ballot, or the end of them: then it gives `false`.
  private mutating func readBallot(_ bytes: Span<UInt8>) throws(BallotFileProblem) -> Bool {
    let start = scanner.cursor
    Self.clear(&collector.row)
    let ballot = try BLTBallot(bytes, from: &scanner, into: &collector.row)
    if ballot.isEnd { return false }
    if let needed = ballot.weight?.decimals, needed > decimals { decimals = needed }
    guard let weight = ballot.weight.map({ $0.units(unit) }) ?? unit, accept(weight, id: ballot.id)
    else { throw BLTWeight.tooLarge(bytes, from: start, to: scanner.cursor) }
    return true
  }

  private mutating func accept(_ weight: Int, id: String?) -> Bool {
    if !withdrawn.isEmpty { for candidate in withdrawn { collector.row[candidate] = 0 } }
    return collector.accept(weight: weight, id: id)
  }

  private static func clear(_ row: inout [UInt16]) {
    var row = row.mutableSpan
    for candidate in 0..<row.count { row[candidate] = 0 }
  }

  private mutating func report(_ problem: BallotFileProblem) {
    collector.report(problem.message, line: problem.line, column: problem.column)
  }

  private mutating func readWithdrawals(_ bytes: Span<UInt8>) {
    scanner.skipToContent(bytes)
    while scanner.cursor.byte(in: bytes) == UInt8(ascii: "-") {
      let start = scanner.cursor
      scanner.cursor.move(to: start.position + 1)
      let number = scanner.cursor.digits(in: bytes) ?? 0
      if (1...candidates).contains(number) {
        withdrawn.insert(number - 1)
      } else {
        let token = FileText.quoted(bytes.extracting(start.position..<scanner.cursor.position))
        report(start.problem("\(token) withdraws nobody; the candidates are 1 to \(candidates)"))
      }
      scanner.skipToContent(bytes)
    }
  }

  /// Moves behind what is left of a ballot: behind a `0`, or to the end of the line.
  private mutating func skipBallot(_ bytes: Span<UInt8>) {
    while !scanner.cursor.isAtLineEnd(in: bytes) {
      let start = scanner.cursor.position
      while let byte = scanner.cursor.byte(in: bytes), byte > UInt8(ascii: " ") {
        scanner.cursor.move(to: scanner.cursor.position + 1)
      }
      if scanner.cursor.position == start + 1, bytes[start] == UInt8(ascii: "0") { return }
      if scanner.cursor.position == start { scanner.cursor.move(to: start + 1) }
    }
  }
}
