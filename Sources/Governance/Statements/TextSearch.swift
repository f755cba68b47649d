extension StringProtocol {
  /// The first place where another text stands, compared byte by byte.
  ///
  /// - Complexity: O(*n* · *m*) for texts of *n* and *m* bytes; in prose close to O(*n*).
  func firstRange(of other: String) -> Range<Index>? {
    let units = utf8
    guard let first = other.utf8.first else { return nil }
    var start = units.startIndex
    while let found = units[start...].firstIndex(of: first) {
      var here = found
      var isSame = true
      for unit in other.utf8 {
        guard here < units.endIndex, units[here] == unit else {
          isSame = false
          break
        }
        units.formIndex(after: &here)
      }
      if isSame { return found..<here }
      start = units.index(after: found)
    }
    return nil
  }
}

extension String {
  /// The runs between blanks, in order.
  ///
  /// Blanks are those of ASCII, and the no-break and ideographic spaces; words of ASCII cost no look
  /// at Unicode's tables.
  var words: [Substring] {
    var words: [Substring] = []
    var start: Index?
    for index in unicodeScalars.indices {
      if Self.isBlank(unicodeScalars[index]) {
        if let begin = start { words.append(self[begin..<index]) }
        start = nil
      } else if start == nil {
        start = index
      }
    }
    if let start { words.append(self[start...]) }
    return words
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || (0x09...0x0D).contains(scalar.value) || scalar == "\u{A0}"
      || (0x2000...0x200A).contains(scalar.value) || scalar == "\u{3000}"
  }
}

extension Substring {
  /// Whether something in it can be read aloud.
  var hasLetterOrDigit: Bool {
    unicodeScalars.contains { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9": true
      case _ where scalar.isASCII: false
      default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      }
    }
  }
}
