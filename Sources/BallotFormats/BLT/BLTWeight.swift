internal import Voting

/// The weight of a ballot as written, with a decimal point or without.
struct BLTWeight {
  /// How many digits behind the point a file may use.
  static let mostDecimals = 9

  private let whole: Int
  private let fraction: Int
  /// How many digits stand behind the point, zeros at the end left out.
  let decimals: Int

  /// Whether it is nothing at all, which ends the ballots.
  var isZero: Bool { whole == 0 && fraction == 0 }

  /// Reads the weight at which the cursor stands, a digit.
  init(_ bytes: Span<UInt8>, from cursor: inout Cursor) throws(BallotFileProblem) {
    let start = cursor
    guard let whole = cursor.digits(in: bytes) else {
      throw Self.tooLarge(bytes, from: start, to: cursor)
    }
    self.whole = whole
    guard cursor.skip(UInt8(ascii: "."), in: bytes) else {
      fraction = 0
      decimals = 0
      return
    }
    var value = 0
    var read = 0
    var significant = (value: 0, decimals: 0)
    while let byte = cursor.byte(in: bytes), cursor.isAtDigit(in: bytes) {
      read += 1
      value = read > Self.mostDecimals ? value : value * 10 + Int(byte - UInt8(ascii: "0"))
      if byte != UInt8(ascii: "0") { significant = (value, read) }
      cursor.move(to: cursor.position + 1)
    }
    guard significant.decimals <= Self.mostDecimals else {
      throw start.problem("a weight has at most \(Self.mostDecimals) digits behind the point")
    }
    fraction = significant.value
    decimals = significant.decimals
  }

  /// The weight in units of which `unit` make one vote; `nil` if it is too large.
  ///
  /// - Precondition: the unit has at least as many digits as ``decimals``.
  func units(_ unit: Int) -> Int? {
    var scale = unit
    for _ in 0..<decimals { scale /= 10 }
    let (wholeUnits, isOver) = whole.multipliedReportingOverflow(by: unit)
    let (units, isOverNow) = wholeUnits.addingReportingOverflow(fraction * scale)
    return isOver || isOverNow || units > Profile.Limit.weight ? nil : units
  }

  /// Says that a weight, or a total that it adds to, is too large.
  static func tooLarge(
    _ bytes: Span<UInt8>, from start: Cursor, to end: Cursor
  ) -> BallotFileProblem {
    let weight = FileText.quoted(bytes.extracting(start.position..<end.position))
    return start.problem("\(weight) ballots are more than can be counted: \(Profile.Limit.weight)")
  }
}
