/// A value as a bar of characters.
package struct Bar: Hashable, Sendable {
  private let value: Int
  private let most: Int

  /// A bar for a value that is as long as there is room if the value is `most`.
  package init(_ value: Int, of most: Int) {
    self.value = max(0, value)
    self.most = most
  }

  /// The bar in eighths of a character, in at most so many; anything but zero can be seen.
  package func text(columns: Int) -> String {
    let (scaled, overflows) = value.multipliedReportingOverflow(by: columns * 8)
    guard most > 0, value > 0, !overflows else { return "" }
    let eighths = max(1, min(columns * 8, scaled / most))
    let part = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
    return String(repeating: "█", count: eighths / 8) + part
  }
}
