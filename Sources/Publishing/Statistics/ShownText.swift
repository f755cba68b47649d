internal import Governance

// Names come from commits, statements and files that anybody may have written. Whatever they are, a
// page shows them as text of a bounded length that cannot turn the line round and holds no address.

extension String {
  /// The text without addresses and without marks that change the direction of what follows;
  /// line breaks and controls are spaces.
  var published: String {
    let isPlain = unicodeScalars.allSatisfy { Self.replacement(of: $0) == $0 }
    guard !isPlain else { return Email.masked(self).text }
    var text = UnicodeScalarView()
    for scalar in unicodeScalars {
      if let scalar = Self.replacement(of: scalar) { text.append(scalar) }
    }
    return Email.masked(String(text)).text
  }

  /// The text as it stands in a line: published, and cut where it is too long to read.
  var shownBriefly: String {
    let text = published
    let start = text.unicodeScalars.prefix(Self.longestShown)
    return start.endIndex < text.unicodeScalars.endIndex ? String(start) + "…" : text
  }

  /// The text as it stands in a line, set apart from the direction of what is around it.
  var shownHTML: HTML { "<bdi>\(shownBriefly)</bdi>" }

  private static let longestShown = 80

  private static func replacement(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029: " "
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: nil
    default: scalar
    }
  }
}
