@testable import Publishing

extension StringProtocol {
  /// What stands between each two marks.
  func components(between start: String, and end: String) -> [String] {
    var found: [String] = []
    var rest = Substring(self)
    while let open = rest.firstRange(of: start) {
      rest = rest[open.upperBound...]
      guard let close = rest.firstRange(of: end) else { break }
      found.append(String(rest[..<close.lowerBound]))
      rest = rest[close.upperBound...]
    }
    return found
  }

  /// The text without what stands in marks, such as elements.
  func components(outside open: Character, _ close: Character) -> String {
    var text = ""
    var isInside = false
    for character in self {
      if character == open { isInside = true }
      if !isInside { text.append(character) }
      if character == close { isInside = false }
    }
    return text
  }

  /// The text without a character.
  func replacing(_ character: Character) -> String { String(filter { $0 != character }) }
}

extension String {
  /// The text as HTML has it.
  var escaped: String { HTML(self).text }
}

extension SitePath {
  /// The file that a relative link on this page leads to.
  func resolving(_ link: String) -> SitePath {
    var parts = folder
    let plain = link.prefix { $0 != "#" }
    for part in plain.split(separator: "/") {
      if part == ".." { parts = Array(parts.dropLast()) } else { parts.append(String(part)) }
    }
    return SitePath(parts.joined(separator: "/"))
  }
}
