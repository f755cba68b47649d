package import Governance

// A tag URI (RFC 4151) names a thing for ever by who named it and when: the host may pass to somebody
// else, the address may change, the name stays. So it is minted once and then stored with the post.

/// A name that feeds give an entry and never change.
package struct TagURI: Hashable, Sendable {
  /// Why a text is no such name.
  package struct Refusal: Error, Hashable, Sendable {
    /// What is wrong, in words that go behind a quotation of the text.
    package let reason: String
  }

  /// The whole URI, with `tag:`.
  package let text: String

  /// Takes a stored name.
  ///
  /// RFC 4151 also lets a mail address name things; a feed would publish it, so it is refused.
  package init(_ text: String) throws(Refusal) {
    guard text.hasPrefix("tag:") else { throw Refusal(reason: "does not begin with 'tag:'") }
    let rest = text.dropFirst(4)
    guard let comma = rest.firstIndex(of: ","),
      let colon = rest[comma...].firstIndex(of: ":")
    else {
      throw Refusal(reason: "is not of the form 'tag:example.org,2026-04-08:name'")
    }
    let authority = rest[..<comma]
    guard !authority.contains("@") else {
      throw Refusal(reason: "holds a mail address; name the host alone")
    }
    guard Self.isHost(authority) else { throw Refusal(reason: "names no host in lower case") }
    guard Self.isDate(rest[rest.index(after: comma)..<colon]) else {
      throw Refusal(reason: "has no date such as '2026', '2026-04' or '2026-04-08' behind the host")
    }
    guard Self.isSpecific(rest[rest.index(after: colon)...]) else {
      throw Refusal(reason: "holds characters that must be percent-encoded")
    }
    self.text = text
  }

  /// Names a file of a site; nil if the site has no address, or one whose host cannot name things.
  ///
  /// The path is given without the ending, which may change: `blog/2026-04-08-slug`; the day is one
  /// on which the host was the community's.
  package init?(_ path: SitePath, of site: SiteIdentity, on date: CivilDate) {
    guard let address = site.address.map(SiteAddress.init) else { return nil }
    let (host, specific) = (address.host, address.path.dropFirst() + path.address)
    guard Self.isHost(host[...]), Self.isSpecific(specific[...]) else { return nil }
    text = "tag:\(host),\(date):\(specific)"
  }

  private static func isHost(_ text: Substring) -> Bool {
    let hyphen = UInt8(ascii: "-")
    let labels = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return text.utf8.count <= 253
      && labels.allSatisfy { label in
        (1...63).contains(label.count) && label.first != hyphen && label.last != hyphen
          && label.allSatisfy { $0.isDigit || $0.isLowercaseLetter || $0 == hyphen }
      }
  }

  private static func isDate(_ text: Substring) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4,
      parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }),
      parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) })
    else { return false }
    let numbers = parts.compactMap { Int($0) } + [1, 1]
    return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2]) != nil
  }

  private static func isSpecific(_ text: Substring) -> Bool {
    // Nearly all are.
    if text.utf8.allSatisfy(\.isPlainInTag) { return true }
    let fragments = text.split(separator: "#", omittingEmptySubsequences: false)
    guard fragments.count <= 2 else { return false }
    return fragments.allSatisfy { part in
      var bytes = Array(part.utf8)[...]
      while let byte = bytes.popFirst() {
        if byte == UInt8(ascii: "%") {
          guard bytes.count >= 2, bytes.prefix(2).allSatisfy(\.isHexadecimalDigit) else {
            return false
          }
          bytes = bytes.dropFirst(2)
        } else if !byte.isPlainInTag {
          return false
        }
      }
      return true
    }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  fileprivate var isLowercaseLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
  }

  fileprivate var isHexadecimalDigit: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self | 0x20)
  }

  /// Whether a byte stands as it is in a path or query (RFC 3986).
  fileprivate var isPlainInTag: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
      || "-._~!$&'()*+,;=:@/?".utf8.contains(self)
  }
}
