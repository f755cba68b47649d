/// What the trailers of a message say about whose change it is.
package struct Footer: Hashable, Sendable {
  /// Who wrote the commit besides its author, in the order named, each address once.
  package private(set) var coauthors: [Coauthor] = []
  package private(set) var changeID: ChangeID?
  /// What cannot be counted, and why.
  package private(set) var notes: [CommitNote] = []

  /// A person named by `Co-authored-by`.
  package struct Coauthor: Hashable, Sendable {
    package let name: String
    package let email: Ident.Email

    /// Reads `Name <address>`; the address must have something on both sides of an `@`.
    package init?(_ text: String) {
      guard let open = text.firstIndex(of: "<"), let close = text.lastIndex(of: ">"), open < close
      else { return nil }
      let address = text[text.index(after: open)..<close]
      let parts = address.split(separator: "@", omittingEmptySubsequences: false)
      guard parts.count >= 2, parts.allSatisfy({ !$0.isEmpty }),
        !address.contains(where: { $0.isWhitespace || $0 == "<" || $0 == ">" }),
        text[text.index(after: close)...].allSatisfy(\.isWhitespace)
      else { return nil }
      let name = text[..<open]
      let start = name.firstIndex { !$0.isWhitespace } ?? name.endIndex
      let end = name.lastIndex { !$0.isWhitespace }.map(name.index(after:)) ?? start
      self.name = String(name[start..<end])
      email = Ident.Email(String(address))
    }
  }

  /// Reads the trailers of a message; one whose end was cut off has none.
  package init(of message: Message) {
    guard !message.isCut else { return }
    let bytes = message.bytes.span
    guard TrailerBlock.mayMatter(in: bytes) else { return }
    let block = TrailerBlock(of: bytes)
    guard block.isAccepted else {
      noteStrayTrailers(block.lines, of: bytes)
      return
    }
    for entry in block.entries(of: bytes) {
      if bytes.spells("co-authored-by", in: entry.key) {
        addCoauthor(entry.value(of: bytes, encoding: message.encoding))
      } else if bytes.spells("change-id", in: entry.key) {
        setChangeID(entry.value(of: bytes, encoding: message.encoding))
      }
    }
  }

  private mutating func addCoauthor(_ value: String) {
    guard let coauthor = Coauthor(value) else {
      notes.append(.malformedCoauthor(value.excerpt))
      return
    }
    if !coauthors.contains(where: { $0.email == coauthor.email }) { coauthors.append(coauthor) }
  }

  private mutating func setChangeID(_ value: String) {
    guard let id = ChangeID(value) else {
      notes.append(.malformedChangeID(value.excerpt))
      return
    }
    if let changeID, changeID != id { notes.append(.severalChangeIDs) }
    changeID = id
  }

  private mutating func noteStrayTrailers(_ lines: [Range<Int>], of bytes: Span<UInt8>) {
    for line in lines {
      guard let colon = TrailerBlock.separator(in: line, of: bytes) else { continue }
      let key = bytes.trimmedEnd(line.lowerBound..<colon)
      if bytes.spells("co-authored-by", in: key) || bytes.spells("change-id", in: key) {
        notes.append(.outsideTrailers(line: bytes.excerpt(line)))
      }
    }
  }
}

extension String {
  /// The text as a note may quote it.
  fileprivate var excerpt: String {
    let bytes = Array(utf8)
    return bytes.span.excerpt(0..<bytes.count)
  }
}
