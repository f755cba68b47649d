/// A whole number without an upper bound.
///
/// Votes that are split among a shared first rank are compared over a common denominator, and with
/// many sizes of such ranks it outgrows every integer of a fixed width.
struct Natural: Hashable, Comparable {
  /// Digits that fill a word each, the lowest first, without zeros at the end.
  private var digits: [UInt]

  /// Creates a natural number.
  ///
  /// - Precondition: `value` is not negative.
  init(_ value: Int) {
    precondition(value >= 0)
    digits = value == 0 ? [] : [value.magnitude]
  }

  static func < (left: Natural, right: Natural) -> Bool {
    guard left.digits.count == right.digits.count else {
      return left.digits.count < right.digits.count
    }
    return left.digits.reversed().lexicographicallyPrecedes(right.digits.reversed())
  }

  static func += (left: inout Natural, right: Natural) {
    var carry: UInt = 0
    for index in 0..<max(left.digits.count, right.digits.count) {
      if index == left.digits.count { left.digits.append(0) }
      let addend = index < right.digits.count ? right.digits[index] : 0
      let (sum, overflow) = left.digits[index].addingReportingOverflow(addend)
      let (total, overflowNow) = sum.addingReportingOverflow(carry)
      left.digits[index] = total
      carry = overflow || overflowNow ? 1 : 0
    }
    if carry > 0 { left.digits.append(carry) }
  }

  /// The product with a number that is not negative.
  func times(_ factor: Int) -> Natural {
    guard factor != 0 else { return Natural(0) }
    var product = self
    var carry: UInt = 0
    for index in digits.indices {
      let (high, low) = digits[index].multipliedFullWidth(by: factor.magnitude)
      let (sum, overflow) = low.addingReportingOverflow(carry)
      product.digits[index] = sum
      carry = high + (overflow ? 1 : 0)
    }
    if carry > 0 { product.digits.append(carry) }
    return product
  }

  /// The whole quotient by a positive number, and what remains.
  func divided(by divisor: Int) -> (quotient: Natural, remainder: Int) {
    var quotient = self
    var remainder: UInt = 0
    for index in digits.indices.reversed() {
      (quotient.digits[index], remainder) =
        divisor.magnitude.dividingFullWidth((remainder, digits[index]))
    }
    while quotient.digits.last == 0 { quotient.digits.removeLast() }
    return (quotient, Int(remainder))
  }

  /// The least number that this one and another, positive one divide.
  func leastCommonMultiple(with other: Int) -> Natural {
    var (larger, smaller) = (other, divided(by: other).remainder)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return times(other / larger)
  }
}
