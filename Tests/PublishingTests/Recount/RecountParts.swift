import Foundation
import Publishing

/// What a browser would take from a recount page.
struct RecountParts {
  /// The figures.
  let data: String
  /// The box's text.
  let text: String

  init(_ page: HTML) {
    data = Self.between(#"id="recount-published">"#, "</script>", in: page.text)
    let box = Self.between("<textarea ", "</textarea>", in: page.text)
    var text = String(box.drop { $0 != ">" }.dropFirst(2))
    for (reference, sign) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ] {
      text = text.replacingOccurrences(of: reference, with: sign)
    }
    self.text = text
  }

  private static func between(_ start: String, _ end: String, in text: String) -> String {
    guard let first = text.range(of: start),
      let last = text.range(of: end, range: first.upperBound..<text.endIndex)
    else { return "" }
    return String(text[first.upperBound..<last.lowerBound])
  }
}
