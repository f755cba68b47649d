/// The content of an SVG image, written shape by shape.
///
/// All lengths are in tenths of a unit. Colours come from classes alone.
struct Drawing: Hashable, Sendable {
  enum Anchor: String {
    case start, middle, end
  }

  var width: Int
  var height: Int
  private(set) var markup = HTML.empty

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// A rectangle; one without a width or height is left out.
  mutating func rectangle(
    _ style: String, x: Int, y: Int, width: Int, height: Int, radius: Int = 0
  ) {
    guard width > 0, height > 0 else { return }
    let rounding: HTML = radius > 0 ? " rx=\"\(Self.units(radius))\"" : .empty
    markup += """
      <rect class="\(style)" x="\(Self.units(x))" y="\(Self.units(y))" \
      width="\(Self.units(width))" height="\(Self.units(height))"\(rounding)/>
      """
  }

  mutating func line(_ style: String, from: (x: Int, y: Int), to: (x: Int, y: Int)) {
    markup += """
      <line class="\(style)" x1="\(Self.units(from.x))" y1="\(Self.units(from.y))" \
      x2="\(Self.units(to.x))" y2="\(Self.units(to.y))"/>
      """
  }

  /// A path of commands, each a letter and the points behind it.
  mutating func path(_ style: String, _ commands: [(String, [(x: Int, y: Int)])]) {
    let data = commands.map { letter, points in
      letter + points.map { Self.units($0.x) + " " + Self.units($0.y) }.joined(separator: " ")
    }
    markup += "<path class=\"\(style)\" d=\"\(data.joined())\"/>"
  }

  mutating func circle(_ style: String, x: Int, y: Int, radius: Int) {
    markup += """
      <circle class="\(style)" cx="\(Self.units(x))" cy="\(Self.units(y))" \
      r="\(Self.units(radius))"/>
      """
  }

  /// A line of text on a base line, perhaps turned by 45° so that it rises to its end.
  mutating func text(
    _ text: String, _ style: String, x: Int, y: Int, anchor: Anchor = .start, rises: Bool = false
  ) {
    let (x, y) = (Self.units(x), Self.units(y))
    let turn: HTML = rises ? " transform=\"rotate(-45 \(x) \(y))\"" : .empty
    let place: HTML = anchor == .start ? .empty : " text-anchor=\"\(anchor.rawValue)\""
    markup += """
      <text class="\(style)" x="\(x)" y="\(y)"\(place)\(turn)>\(text)</text>
      """
  }

  /// A line of text with a rim in the colour of the ground, so that it can be read on lines and bars.
  ///
  /// The rim is the same text below it, because CSS can order fill and stroke only by a property that
  /// checkers of pages do not know yet.
  mutating func rimmedText(_ text: String, _ style: String, x: Int, y: Int, anchor: Anchor) {
    self.text(text, style + " rim", x: x, y: y, anchor: anchor)
    self.text(text, style, x: x, y: y, anchor: anchor)
  }

  /// A length for an attribute: tenths as units with at most one decimal.
  static func units(_ tenths: Int) -> String {
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    return (tenths < 0 ? "-" : "") + String(whole) + (rest == 0 ? "" : "." + String(rest))
  }
}
