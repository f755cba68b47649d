/// One ballot of a PrefLib file, read with care.
struct PrefLibBallot {
  /// How often it was cast.
  let weight: Int

  /// Reads the line and writes its ranks, which are all blank before.
  init(
    _ bytes: Span<UInt8>, from cursor: inout Cursor, into row: inout [UInt16]
  ) throws(BallotFileProblem) {
    cursor.skipBlanks(in: bytes)
    let start = cursor
    guard cursor.isAtDigit(in: bytes) else {
      throw start.problem("a ballot starts with its number of votes, as in '12: 1,2,{3,4}'")
    }
    guard let weight = cursor.digits(in: bytes), weight > 0 else {
      let token = FileText.quoted(bytes.extracting(start.position..<cursor.position))
      throw start.problem("\(token) is not a number of votes that can be counted")
    }
    self.weight = weight
    cursor.skipBlanks(in: bytes)
    if cursor.skip(UInt8(ascii: ":"), in: bytes) || cursor.skip(UInt8(ascii: ","), in: bytes) {
      cursor.skipBlanks(in: bytes)
    } else if !cursor.isAtLineEnd(in: bytes) {
      throw cursor.problem("a colon or a comma belongs behind the number of votes")
    }
    if cursor.isAtLineEnd(in: bytes) { return }
    try Self.readRanks(bytes, &cursor, &row)
  }

  private static func readRanks(
    _ bytes: Span<UInt8>, _ cursor: inout Cursor, _ row: inout [UInt16]
  ) throws(BallotFileProblem) {
    var rank: UInt16 = 1
    while true {
      cursor.skipBlanks(in: bytes)
      let brace = cursor
      let isShared = cursor.skip(UInt8(ascii: "{"), in: bytes)
      repeat {
        try place(rank, bytes, &cursor, &row)
      } while isShared && cursor.skip(UInt8(ascii: ","), in: bytes)
      if isShared {
        guard cursor.skip(UInt8(ascii: "}"), in: bytes) else {
          throw brace.problem("the brace that opens here is not closed")
        }
        cursor.skipBlanks(in: bytes)
      }
      if cursor.isAtLineEnd(in: bytes) { return }
      guard cursor.skip(UInt8(ascii: ","), in: bytes) else {
        throw cursor.problem("a comma belongs between the candidates")
      }
      // No candidate comes twice, so the ranks do not run out.
      rank += 1
    }
  }

  private static func place(
    _ rank: UInt16, _ bytes: Span<UInt8>, _ cursor: inout Cursor, _ row: inout [UInt16]
  ) throws(BallotFileProblem) {
    cursor.skipBlanks(in: bytes)
    let start = cursor
    guard cursor.isAtDigit(in: bytes) else {
      throw start.problem("a candidate's number belongs here")
    }
    let number = cursor.digits(in: bytes)
    guard let number, (1...row.count).contains(number) else {
      let token = bytes.extracting(start.position..<cursor.position)
      throw start.problem(
        "there is no candidate \(FileText.quoted(token)); they are 1 to \(row.count)")
    }
    guard row[number - 1] == 0 else {
      throw start.problem("candidate \(number) is ranked twice")
    }
    row[number - 1] = rank
    cursor.skipBlanks(in: bytes)
  }
}
