/// From counts to lengths, in integers that no count can overflow.
enum ChartScale {
  /// The part of a length that a value takes of a whole, cut to the whole.
  static func length(of value: Int128, in whole: Int128, over length: Int) -> Int {
    guard whole > 0, value > 0 else { return 0 }
    return Int((min(value, whole) * Int128(length) + whole / 2) / whole)
  }

  /// Where each of some values ends when they follow one another, so that rounding leaves no gap.
  static func ends(of values: [Int], in whole: Int128, over length: Int) -> [Int] {
    var sum: Int128 = 0
    return values.map { value in
      sum += Int128(max(0, value))
      return self.length(of: sum, in: whole, over: length)
    }
  }

  /// The sum of the values, those below zero left out.
  static func sum(of values: [Int]) -> Int128 {
    values.reduce(0) { $0 + Int128(max(0, $1)) }
  }

  /// Zero and up to five multiples of 1, 2 or 5 times a power of ten, the last not below the value.
  static func ticks(upTo value: Int128) -> [Int128] {
    var power: Int128 = 1
    while true {
      for factor in [1, 2, 5] as [Int128] where value <= factor * power * 5 {
        let step = factor * power
        let count = max(1, (value + step - 1) / step)
        return (0...count).map { $0 * step }
      }
      power *= 10
    }
  }
}
