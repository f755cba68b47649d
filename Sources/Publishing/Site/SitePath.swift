/// A file of the site, by its path below the site's own folder: `blog/index.html`.
///
/// All links between pages are relative and name files, never folders, so that a site works from a
/// folder on disk, at the root of a server and below any path.
package struct SitePath: Hashable, Sendable, Comparable {
  /// The path with slashes, as on disk, not encoded.
  package let text: String

  /// Takes a path, without slashes at its ends and doubled ones.
  package init(_ path: String) {
    let isPlain =
      path.utf8.first != UInt8(ascii: "/") && path.utf8.last != UInt8(ascii: "/")
      && !Self.hasEmptyPart(path)
    text = isPlain ? path : path.split(separator: "/").joined(separator: "/")
  }

  private static func hasEmptyPart(_ path: String) -> Bool {
    var last: UInt8 = 0
    for byte in path.utf8 {
      if byte == UInt8(ascii: "/"), last == byte { return true }
      last = byte
    }
    return false
  }

  /// Takes the parts of an address, in which other bytes than plain ones are encoded.
  init(encodedParts: [String]) {
    text = encodedParts.map(\.decodedFromAddress).joined(separator: "/")
  }

  /// The parts between slashes, not encoded; the last is the name of the file.
  package var parts: [String] { text.split(separator: "/").map(String.init) }

  /// The path as a part of an address.
  package var address: String { parts.map(\.encodedForAddress).joined(separator: "/") }

  /// The folders above the file.
  package var folder: [String] { Array(parts.dropLast()) }

  /// A relative link from this page to another file of the site.
  ///
  /// A page's link to itself is its name.
  package func link(to other: SitePath, fragment: String? = nil) -> String {
    let folder = folder
    let common = zip(folder, other.folder).prefix { $0 == $1 }.count
    let ups = Array(repeating: "..", count: folder.count - common)
    let downs = other.parts.dropFirst(common).map(\.encodedForAddress)
    let path = (ups + downs).joined(separator: "/")
    return fragment.map { path + "#" + $0.encodedForAddress } ?? path
  }

  package static func < (first: SitePath, second: SitePath) -> Bool {
    first.text.utf8.lexicographicallyPrecedes(second.text.utf8)
  }
}

extension SitePath: ExpressibleByStringInterpolation {
  package init(stringLiteral path: String) { self.init(path) }
}

extension String {
  /// The text with all bytes encoded but RFC 3986's unreserved ones, as a segment of an address.
  package var encodedForAddress: String {
    guard !utf8.allSatisfy(\.isUnreserved) else { return self }
    var result = ""
    for byte in utf8 {
      if byte.isUnreserved {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.utf8.count == 1 ? "%0" + digits : "%" + digits
      }
    }
    return result
  }
}

extension StringProtocol {
  /// The text with `%41` and the like decoded; as it is where that gives no text.
  var decodedFromAddress: String {
    guard utf8.contains(UInt8(ascii: "%")) else { return String(self) }
    var bytes: [UInt8] = []
    var rest = Array(utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2,
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? String(self)
  }
}

extension UInt8 {
  fileprivate var isUnreserved: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
