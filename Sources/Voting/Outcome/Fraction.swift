/// An exact number of votes or points that need not be whole.
public struct Fraction: Hashable, Comparable, Sendable {
  /// Above the line, in lowest terms; carries the sign.
  public let numerator: Int
  /// Below the line, in lowest terms; at least 1.
  public let denominator: Int

  /// Creates a fraction, reduced to lowest terms.
  ///
  /// - Precondition: `denominator` is positive.
  public init(_ numerator: Int, over denominator: Int = 1) {
    precondition(denominator > 0)
    var (larger, smaller) = (numerator.magnitude, denominator.magnitude)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    let divisor = max(1, Int(larger))
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  /// Compares exactly, whatever the size.
  public static func < (left: Fraction, right: Fraction) -> Bool {
    Int128(left.numerator) * Int128(right.denominator)
      < Int128(right.numerator) * Int128(left.denominator)
  }

  /// The value to some decimals, cut off and not rounded, without trailing zeros.
  public func decimals(_ places: Int = 5) -> String {
    let whole = numerator.magnitude / denominator.magnitude
    var rest = numerator.magnitude % denominator.magnitude
    var digits = ""
    for _ in 0..<places where rest > 0 {
      let (tenfold, overflow) = rest.multipliedReportingOverflow(by: 10)
      guard !overflow else { break }
      digits += String(tenfold / denominator.magnitude)
      rest = tenfold % denominator.magnitude
    }
    while digits.last == "0" { digits.removeLast() }
    return (numerator < 0 ? "-" : "") + String(whole) + (digits.isEmpty ? "" : "." + digits)
  }
}
