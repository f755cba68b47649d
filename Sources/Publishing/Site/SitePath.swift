internal import Glibc

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
    let bytes = path.utf8.span
    return bytes.indices.dropFirst().contains { index in
      bytes[index] == UInt8(ascii: "/") && bytes[index - 1] == bytes[index]
    }
  }

  /// Takes the parts of an address, in which other bytes than plain ones are encoded.
  init(encodedParts: [String]) {
    text = encodedParts.map(\.decodedFromAddress).joined(separator: "/")
  }

  /// The parts between slashes, not encoded; the last is the name of the file.
  package var parts: [String] {
    text.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
  }

  /// The path as a part of an address.
  package var address: String { text.encodedForAddress(keepingSlashes: true) }

  /// The folders above the file.
  package var folder: [String] { Array(parts.dropLast()) }

  /// The same as they stand in the path, with slashes; empty at the top.
  var folderText: Substring {
    guard let slash = text.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return text[..<slash]
  }

  /// A relative link from this page to another file of the site.
  ///
  /// A page's link to itself is its name.
  package func link(to other: SitePath, fragment: String? = nil) -> String {
    let mine = text.utf8.span
    let others = other.text.utf8.span
    var index = 0
    /// Where the two part, behind the last slash that they share.
    var parting = 0
    while index < mine.count, index < others.count, mine[index] == others[index] {
      index += 1
      if mine[index - 1] == UInt8(ascii: "/") { parting = index }
    }
    var link = ""
    for index in parting..<mine.count where mine[index] == UInt8(ascii: "/") { link += "../" }
    link += Substring(other.text.utf8.dropFirst(parting)).encodedForAddress(keepingSlashes: true)
    if let fragment { link += "#" + fragment.encodedForAddress }
    return link
  }

  package static func < (first: SitePath, second: SitePath) -> Bool {
    first.text.precedesInBytes(second.text)
  }
}

extension String {
  /// Whether the text comes before another one by their bytes.
  func precedesInBytes(_ other: String) -> Bool {
    var (first, second) = (self, other)
    return first.withUTF8 { first in
      second.withUTF8 { second in
        let count = min(first.count, second.count)
        guard count > 0, let one = first.baseAddress, let another = second.baseAddress else {
          return first.count < second.count
        }
        let order = memcmp(one, another, count)
        return order == 0 ? first.count < second.count : order < 0
      }
    }
  }
}

extension SitePath: ExpressibleByStringInterpolation {
  package init(stringLiteral path: String) { self.init(path) }
}

extension StringProtocol {
  /// The text with all bytes encoded but RFC 3986's unreserved ones, as a segment of an address.
  package var encodedForAddress: String { encodedForAddress(keepingSlashes: false) }

  /// The text as ``encodedForAddress``, or as the segments that its slashes part.
  fileprivate func encodedForAddress(keepingSlashes: Bool) -> String {
    let slash: UInt8? = keepingSlashes ? UInt8(ascii: "/") : nil
    func isKept(_ byte: UInt8) -> Bool { byte.isUnreserved || byte == slash }
    let isPlain = utf8.withContiguousStorageIfAvailable { $0.allSatisfy(isKept) }
    guard !(isPlain ?? utf8.allSatisfy(isKept)) else { return String(self) }
    var result = ""
    for byte in utf8 {
      if isKept(byte) {
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
