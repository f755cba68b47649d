internal import Markup

// A feed's content is read far from its page, where "../tags/index.html" leads nowhere. What is
// rewritten is our own HTML, whose attributes stand in double quotes and whose text holds no '<'.
// Bytes are compared, since a combining mark makes one character with the quote before it.

/// Makes the links and pictures of a page's content lead where they led, from anywhere.
struct AbsoluteLinks {
  private let base: SiteAddress
  /// The page's own address, for links to places in it.
  private let page: String

  /// Prepares for the content of one page; nil if the site has no address.
  init?(of path: SitePath, in site: SiteIdentity) {
    guard let address = site.address, let page = site.absolute(path) else { return nil }
    base = SiteAddress(address + path.address)
    self.page = page
  }

  /// The same content with absolute addresses in `href` and `src`.
  func applied(to html: HTML) -> HTML {
    let bytes = html.bytes
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 4)
    var rest = bytes[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      result += rest[..<start]
      let tag = Self.tag(atStartOf: rest[start...])
      result += rewritten(tag)
      rest = rest[tag.endIndex...]
    }
    return HTML(trusted: result + rest)
  }

  /// A tag up to its '>', which does not count inside quotes.
  private static func tag(atStartOf text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var isQuoted = false
    for (index, byte) in zip(text.indices, text) {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: ">"), !isQuoted { return text[...index] }
    }
    return text
  }

  private func rewritten(_ tag: ArraySlice<UInt8>) -> [UInt8] {
    // Drawings refer to their own parts by fragment; outside the drawing these are nothing.
    guard !tag.starts(with: "<use ".utf8) else { return Array(tag) }
    let pieces = tag.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
    let values = pieces.enumerated().map { index, piece in
      guard index % 2 == 1, index + 1 < pieces.count, Self.isAddress(pieces[index - 1]) else {
        return Array(piece)
      }
      let link = Self.unescaped(piece)
      return Array(absolute(String(decoding: link, as: UTF8.self)).escapedForHTML.utf8)
    }
    return Array(values.joined(separator: [UInt8(ascii: "\"")]))
  }

  private static func isAddress(_ attribute: ArraySlice<UInt8>) -> Bool {
    attribute.suffix(6).elementsEqual(" href=".utf8)
      || attribute.suffix(5).elementsEqual(" src=".utf8)
  }

  private func absolute(_ link: String) -> String {
    link.isEmpty || link.hasPrefix("#") ? page + link : base.resolving(link)
  }

  /// What was written before escaping.
  private static func unescaped(_ value: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var rest = value
    while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
      result += rest[..<start]
      rest = rest[start...]
      let reference = references.first { rest.starts(with: $0.text.utf8) }
      result.append(reference?.sign ?? UInt8(ascii: "&"))
      rest = rest.dropFirst(reference?.text.utf8.count ?? 1)
    }
    return result + rest
  }

  private static let references: [(text: String, sign: UInt8)] = [
    ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")),
    ("&gt;", UInt8(ascii: ">")), ("&quot;", UInt8(ascii: "\"")), ("&#39;", UInt8(ascii: "'")),
  ]
}
