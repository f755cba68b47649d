extension PrefLibHeader {
  /// Reads the header that PrefLib used before 2022: the number of candidates, a line `1,Ada` for
  /// each, and a line with the numbers of voters, of votes and of orders.
  mutating func readOld(_ bytes: Span<UInt8>, _ cursor: inout Cursor) throws(BallotFileProblem) {
    let start = cursor
    guard cursor.isAtDigit(in: bytes) else {
      throw start.problem(
        "the file starts with '# …' lines or with the number of candidates")
    }
    let number = cursor.digits(in: bytes)
    cursor.skipBlanks(in: bytes)
    guard cursor.isAtLineEnd(in: bytes) else {
      throw cursor.problem("the first line is the number of candidates and nothing else")
    }
    candidates = try Self.candidates(number, at: start)
    cursor.skipLine(in: bytes)
    for expected in 1...candidates {
      try readOldName(expected, bytes, &cursor)
      cursor.skipLine(in: bytes)
    }
    try readTotals(bytes, &cursor)
    cursor.skipLine(in: bytes)
  }

  private mutating func readOldName(
    _ expected: Int, _ bytes: Span<UInt8>, _ cursor: inout Cursor
  ) throws(BallotFileProblem) {
    let start = cursor
    guard cursor.isAtDigit(in: bytes), cursor.digits(in: bytes) == expected,
      cursor.skip(UInt8(ascii: ","), in: bytes)
    else { throw start.problem("candidate \(expected) belongs here, as '\(expected),Name'") }
    let end = cursor.lineEnd(in: bytes)
    let text = FileText(bytes.extracting(cursor.position..<end)).trimmed
    names.append(text, at: cursor)
  }

  private mutating func readTotals(
    _ bytes: Span<UInt8>, _ cursor: inout Cursor
  ) throws(BallotFileProblem) {
    let start = cursor
    var declarations: [Declaration] = []
    for what in ["votes", "votes", "orders"] {
      cursor.skipBlanks(in: bytes)
      let place = cursor
      guard cursor.isAtDigit(in: bytes), let value = cursor.digits(in: bytes) else { break }
      declarations.append(Declaration(what: what, value: value, place: place))
      cursor.skipBlanks(in: bytes)
      if declarations.count < 3, !cursor.skip(UInt8(ascii: ","), in: bytes) { break }
    }
    guard declarations.count == 3, cursor.isAtLineEnd(in: bytes) else {
      throw start.problem(
        "three numbers with commas belong here: of voters, of votes and of different orders")
    }
    votes = Array(declarations[..<2])
    orders = declarations[2]
  }
}
