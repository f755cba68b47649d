/// A few bars in the line of a table: how a project did, cycle by cycle.
struct ProjectFigure {
  /// What the bars show, for those who do not see them.
  let title: String
  let values: [Int]

  /// The figure; only the latest cycles if there are very many.
  var html: HTML {
    let values = values.suffix(Self.mostBars).map { max(0, $0) }
    guard let most = values.max(), most > 0 else { return .empty }
    let bars = values.enumerated().map { place, value -> HTML in
      // Halves are rounded up, and anything but zero can be seen.
      let height = value == 0 ? 0 : max(1, scaled(value, of: most))
      return """
        <rect x="\(place * Self.step)" y="\(Self.height - height)" width="\(Self.step - 2)" \
        height="\(height)"/>
        """
    }
    let width = values.count * Self.step - 2
    let words = "\(title): \(values.map(String.init).joined(separator: ", "))"
    return """
      <svg class="spark" role="img" aria-label="\(words)" width="\(width)" \
      height="\(Self.height)" viewBox="0 0 \(width) \(Self.height)" fill="currentColor">\(bars)</svg>
      """
  }

  private func scaled(_ value: Int, of most: Int) -> Int {
    let (product, overflows) = value.multipliedReportingOverflow(by: Self.height)
    return overflows ? Self.height : (product + most / 2) / most
  }

  private static let mostBars = 24
  private static let step = 8
  private static let height = 24
}
