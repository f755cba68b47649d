/// Where a file first differs from what was made again.
package struct FirstDifference: Hashable, Sendable {
  /// The difference in a sentence: "line 3 says '…', and counting again gives '…'".
  package let sentence: String

  /// Compares bytes that are not the same.
  package init(of made: [UInt8], from found: [UInt8]) {
    let same = zip(made, found).prefix { $0 == $1 }.count
    let before = found[..<same]
    let line = before.count { $0 == 0x0A } + 1
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    // A line can be long: what is shown begins a little before the difference.
    let from = max(start, same - 40)
    func shown(_ bytes: [UInt8]) -> String {
      let rest = bytes.dropFirst(from).prefix { $0 != 0x0A }
      let dots = (from > start ? "…" : "", rest.count > 120 ? "…" : "")
      let text = String(decoding: rest.prefix(120), as: UTF8.self)
      return "'\(dots.0)\(visible(text))\(dots.1)'"
    }
    sentence = "line \(line) says \(shown(found)), and counting again gives \(shown(made))"
  }
}
