// Text from a stranger may hold characters that are not seen but change what is: controls, and
// the characters that turn the direction of everything after them (Unicode Standard Annex 9;
// "Trojan Source", CVE-2021-42574). Each becomes U+FFFD, so that a reader sees that something
// stood there. The marks U+200E, U+200F and U+061C stay: right-to-left languages need them, and
// they only act on their neighbours.

extension String {
  /// The text with a replacement character for each control and each change of direction.
  package var shown: String {
    guard hasByte(where: \.mayBeginTreachery) else { return self }
    var result = UnicodeScalarView()
    for scalar in unicodeScalars {
      result.append(scalar.isTreacherous ? "\u{FFFD}" : scalar)
    }
    return String(result)
  }
}

extension String {
  /// Whether a byte of the text is of a kind; asked of every word of a site, and most have none.
  @inline(__always)
  package func hasByte(where isWanted: (UInt8) -> Bool) -> Bool {
    utf8.span.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count, !isWanted(bytes[index]) { index += 1 }
      return index < bytes.count
    }
  }
}

extension UInt8 {
  /// Whether a byte can be the first of a scalar that is replaced, which few are.
  fileprivate var mayBeginTreachery: Bool {
    // Nearly all bytes are letters and spaces.
    if (0x20...0x7E).contains(self) { return false }
    return switch self {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F, 0xC2, 0xE2, 0xF3: true
    default: false
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isTreacherous: Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x202A...0x202E, 0x2066...0x2069: true
    // Line and paragraph separators, and the invisible letters of the tag block.
    case 0x2028, 0x2029, 0xE0000...0xE007F: true
    default: false
    }
  }
}
