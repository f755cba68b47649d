/// What a page that this program wrote holds, as far as other pages and readers depend on it.
struct PageScan: Sendable {
  /// Something in the page, with the line on which it stands.
  struct Mark: Hashable, Sendable {
    let text: String
    let line: Int
  }

  /// The addresses of links.
  private(set) var links: [Mark] = []
  /// The addresses of pictures, scripts and style sheets.
  private(set) var resources: [Mark] = []
  /// The names that links can lead to.
  private(set) var ids: [Mark] = []
  /// The pictures that nothing stands in for, by their addresses.
  private(set) var silentPictures: [Mark] = []

  /// Reads the tags of a page; attributes stand in double quotes, as we write them.
  init(_ bytes: [UInt8]) {
    var line = 1
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x0A { line += 1 }
      guard bytes[index] == UInt8(ascii: "<"), let end = Self.end(of: index, in: bytes) else {
        index += 1
        continue
      }
      read(bytes[(index + 1)..<end], line: line)
      line += bytes[index..<end].count { $0 == 0x0A }
      index = end + 1
    }
  }

  /// Where a tag ends: at a bracket outside quotes.
  private static func end(of start: Int, in bytes: [UInt8]) -> Int? {
    var isQuoted = false
    for index in start..<bytes.count {
      if bytes[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      if bytes[index] == UInt8(ascii: ">"), !isQuoted { return index }
    }
    return nil
  }

  private mutating func read(_ tag: ArraySlice<UInt8>, line: Int) {
    guard let first = tag.first, first != UInt8(ascii: "/"), first != UInt8(ascii: "!") else {
      return
    }
    let name = String(decoding: tag.prefix { $0 != 0x20 && $0 != 0x0A }, as: UTF8.self)
    let attributes = Self.attributes(of: tag)
    if let id = attributes["id"] { ids.append(Mark(text: id, line: line)) }
    if let link = attributes["href"] {
      if name == "link" {
        // What is said of addresses elsewhere is not fetched.
        let relation = attributes["rel"] ?? ""
        if relation != "canonical" { resources.append(Mark(text: link, line: line)) }
      } else {
        links.append(Mark(text: link, line: line))
      }
    }
    if let source = attributes["src"] {
      resources.append(Mark(text: source, line: line))
      let isSilent = (attributes["alt"] ?? "").allSatisfy(\.isWhitespace)
      if name == "img", isSilent { silentPictures.append(Mark(text: source, line: line)) }
    }
  }

  private static func attributes(of tag: ArraySlice<UInt8>) -> [String: String] {
    var attributes: [String: String] = [:]
    var rest = tag
    while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
      let before = rest[..<equals]
      let name = before.suffix(while: { $0 != 0x20 && $0 != 0x0A })
      let value = rest[(equals + 1)...]
      guard value.first == UInt8(ascii: "\""),
        let close = value.dropFirst().firstIndex(of: UInt8(ascii: "\""))
      else { break }
      attributes[String(decoding: name, as: UTF8.self)] =
        String(decoding: value[(value.startIndex + 1)..<close], as: UTF8.self).unescapedFromHTML
      rest = rest[(close + 1)...]
    }
    return attributes
  }
}

extension ArraySlice<UInt8> {
  /// The longest end of which all bytes fit.
  fileprivate func suffix(while fits: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    var start = endIndex
    while start > startIndex, fits(self[start - 1]) { start -= 1 }
    return self[start...]
  }
}
