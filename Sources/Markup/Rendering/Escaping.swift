extension String {
  /// The text with references for the characters that mean something in HTML text and attributes.
  package var escapedForHTML: String {
    let hasSigns =
      utf8.withContiguousStorageIfAvailable { $0.contains(where: \.isHTMLSign) }
      ?? utf8.contains(where: \.isHTMLSign)
    guard hasSigns else { return self }
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count + 32)
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "&"): result.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): result.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): result.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): result.append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "'"): result.append(contentsOf: "&#39;".utf8)
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The address with all bytes encoded that no address may hold; existing encodings stay.
  var percentEncoded: String {
    let percent = UInt8(ascii: "%")
    guard !utf8.allSatisfy({ $0.isAddressByte && $0 != percent }) else { return self }
    var result = ""
    for (index, byte) in zip(utf8.indices, utf8) {
      let isEncoding =
        byte == percent && utf8[index...].dropFirst().prefix(2).count(where: \.isHexDigit) == 2
      if byte.isAddressByte, byte != percent || isEncoding {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.utf8.count == 1 ? "%0" + digits : "%" + digits
      }
    }
    return result
  }
}

extension UInt8 {
  fileprivate var isHTMLSign: Bool {
    switch self {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    default:
      false
    }
  }

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

  /// Whether a byte stands in an address as it is: RFC 3986's reserved and unreserved, and '%'.
  fileprivate var isAddressByte: Bool {
    switch self {
    case UInt8(ascii: "#")...UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: ";"),
      UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "@"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "!"):
      true
    default:
      isASCIIWordByte
    }
  }
}
