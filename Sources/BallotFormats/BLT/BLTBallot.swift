/// One ballot of a BLT file, or the `0` that ends them, read with care.
struct BLTBallot {
  /// What stood in parentheses in place of the weight.
  private(set) var id: String?
  /// The weight; `nil` if there is an id instead, which means one vote.
  private(set) var weight: BLTWeight?

  /// Whether this is not a ballot but the end of them.
  var isEnd: Bool { weight?.isZero ?? false }

  /// Reads the ballot at which the scanner stands and writes its ranks, which are all blank before.
  init(
    _ bytes: Span<UInt8>, from scanner: inout BLTScanner, into row: inout [UInt16]
  ) throws(BallotFileProblem) {
    if scanner.cursor.byte(in: bytes) == UInt8(ascii: "(") {
      id = try Self.id(bytes, &scanner.cursor)
    } else if scanner.cursor.isAtDigit(in: bytes) {
      weight = try BLTWeight(bytes, from: &scanner.cursor)
      try Self.expectGap(bytes, scanner.cursor)
      if isEnd { return }
    } else {
      let isWithdrawal = scanner.cursor.byte(in: bytes) == UInt8(ascii: "-")
      throw scanner.cursor.problem(
        isWithdrawal
          ? "a withdrawal belongs before all ballots" : "a ballot starts with its weight, a number")
    }
    try Self.readRanks(bytes, &scanner, &row)
  }

  private static func id(
    _ bytes: Span<UInt8>, _ cursor: inout Cursor
  ) throws(BallotFileProblem) -> String {
    let start = cursor
    while !cursor.isAtLineEnd(in: bytes), cursor.byte(in: bytes) != UInt8(ascii: ")") {
      cursor.move(to: cursor.position + 1)
    }
    let text = FileText(bytes.extracting((start.position + 1)..<cursor.position)).trimmed
    guard cursor.skip(UInt8(ascii: ")"), in: bytes) else {
      throw start.problem("the parenthesis of the ballot's id is not closed in its line")
    }
    return text.string
  }

  private static func readRanks(
    _ bytes: Span<UInt8>, _ scanner: inout BLTScanner, _ row: inout [UInt16]
  ) throws(BallotFileProblem) {
    var rank: UInt16 = 1
    while true {
      scanner.skipBlanks(bytes)
      guard !scanner.cursor.isAtLineEnd(in: bytes) else {
        throw scanner.cursor.problem("the ballot does not end; a '0' ends it")
      }
      guard rank < .max else { throw scanner.cursor.problem("more ranks than can be counted") }
      if try isSkip(bytes, &scanner.cursor) {
        rank += 1
      } else if let candidate = try candidate(bytes, &scanner.cursor, row.count) {
        try place(candidate, at: rank, bytes, &scanner, &row)
        rank += 1
      } else {
        return
      }
    }
  }

  /// Gives a rank to a candidate and to those that an equals sign joins to it.
  private static func place(
    _ first: (number: Int, at: Cursor), at rank: UInt16, _ bytes: Span<UInt8>,
    _ scanner: inout BLTScanner, _ row: inout [UInt16]
  ) throws(BallotFileProblem) {
    var next = first
    while true {
      guard row[next.number - 1] == 0 else {
        throw next.at.problem("candidate \(next.number) is ranked twice")
      }
      row[next.number - 1] = rank
      scanner.cursor.skipBlanks(in: bytes)
      guard scanner.cursor.skip(UInt8(ascii: "="), in: bytes) else { return }
      scanner.cursor.skipBlanks(in: bytes)
      let place = scanner.cursor
      guard let other = try candidate(bytes, &scanner.cursor, row.count) else {
        throw place.problem("a candidate's number belongs behind '='")
      }
      next = other
    }
  }

  private static func isSkip(
    _ bytes: Span<UInt8>, _ cursor: inout Cursor
  ) throws(BallotFileProblem) -> Bool {
    let start = cursor
    guard cursor.skip(UInt8(ascii: "-"), in: bytes) else { return false }
    guard !cursor.isAtDigit(in: bytes) else {
      throw start.problem(
        "a number below 0 withdraws a candidate, which belongs before all ballots")
    }
    return true
  }

  /// The candidate's number at the cursor, `nil` for the `0` that ends the ballot.
  private static func candidate(
    _ bytes: Span<UInt8>, _ cursor: inout Cursor, _ candidates: Int
  ) throws(BallotFileProblem) -> (number: Int, at: Cursor)? {
    let start = cursor
    guard cursor.isAtDigit(in: bytes) else {
      throw start.problem("a candidate's number or the '0' that ends the ballot belongs here")
    }
    let number = cursor.digits(in: bytes)
    if number == 0 { return nil }
    guard let number, number <= candidates else {
      let token = bytes.extracting(start.position..<cursor.position)
      throw start.problem(
        "there is no candidate \(FileText.quoted(token)); they are 1 to \(candidates)")
    }
    return (number, start)
  }

  private static func expectGap(
    _ bytes: Span<UInt8>, _ cursor: Cursor
  ) throws(BallotFileProblem) {
    guard let byte = cursor.byte(in: bytes), byte > UInt8(ascii: " "),
      byte != UInt8(ascii: ","), byte != UInt8(ascii: "#")
    else { return }
    throw cursor.problem("a ballot starts with its weight, a number such as '3' or '0.5'")
  }
}
