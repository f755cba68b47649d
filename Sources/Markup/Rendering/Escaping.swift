extension String {
  /// The text with references for the characters that mean something in HTML text and attributes.
  package var escapedForHTML: String {
    guard hasByte(where: \.isHTMLSign) else { return self }
    var result = HTMLBytes(capacity: utf8.count + 32)
    result.append(escaping: self)
    return result.text
  }

  /// The address with all bytes encoded that no address may hold; existing encodings stay.
  ///
  /// Brackets stand around the number of a host and nowhere else (RFC 3986, 3.2.2), and of the signs
  /// that begin a fragment there is one.
  var percentEncoded: String {
    guard hasByte(where: \.mayNeedEncoding) else { return self }
    let host = endOfHost
    var hasFragment = false
    var result = ""
    for (index, byte) in zip(utf8.indices, utf8) {
      let isPlain: Bool
      switch byte {
      case UInt8(ascii: "%"):
        isPlain = utf8[index...].dropFirst().prefix(2).count(where: \.isHexDigit) == 2
      case UInt8(ascii: "["), UInt8(ascii: "]"):
        isPlain = index < host
      case UInt8(ascii: "#"):
        isPlain = !hasFragment
        hasFragment = true
      default:
        isPlain = !byte.mayNeedEncoding
      }
      if isPlain {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.utf8.count == 1 ? "%0" + digits : "%" + digits
      }
    }
    return result
  }

  /// Where the host of an address ends; its start, if it names none.
  private var endOfHost: Index {
    guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")),
      utf8[colon...].starts(with: "://".utf8)
    else { return startIndex }
    let rest = utf8[colon...].dropFirst(3)
    return rest.firstIndex { "/?#".utf8.contains($0) } ?? endIndex
  }
}

extension UInt8 {
  fileprivate var isHTMLSign: Bool { mayBeHTMLSign && htmlReference != nil }

  /// Whether a byte is a digit or an unaccented letter.
  var isASCIIWordByte: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default:
      false
    }
  }

  fileprivate var isHexDigit: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "F"),
      UInt8(ascii: "a")...UInt8(ascii: "f"):
      true
    default:
      false
    }
  }

  /// Whether a byte does not stand in every address as it is: what is neither unreserved nor reserved in
  /// RFC 3986, and of those '%', '#' and brackets.
  fileprivate var mayNeedEncoding: Bool {
    switch self {
    case UInt8(ascii: "$"), UInt8(ascii: "&")...UInt8(ascii: "/"), UInt8(ascii: ":"),
      UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "@"),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "!"):
      false
    default:
      !isASCIIWordByte
    }
  }
}
