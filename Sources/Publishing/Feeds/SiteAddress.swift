/// An absolute address in its parts, to find others by it.
struct SiteAddress {
  /// The scheme with its colon: `https:`.
  let scheme: String
  /// Host and port behind two slashes: `//example.org:8000`.
  let authority: String
  /// What stands behind the authority up to a query or fragment; at least a slash.
  let path: String

  init(_ address: String) {
    let bytes = address.utf8
    let colon = bytes.firstIndex(of: UInt8(ascii: ":")).map { bytes.index(after: $0) }
    scheme = String(address[..<(colon ?? bytes.startIndex)])
    let rest = bytes[(colon ?? bytes.startIndex)...].dropFirst(2)
    let host = rest.prefix { !$0.endsAuthority }
    authority = "//" + Substring(host)
    let path = rest[host.endIndex...].prefix { !$0.endsPath }
    self.path = path.isEmpty ? "/" : String(Substring(path))
  }

  /// The host without a port, in lower case.
  var host: String {
    authority.dropFirst(2).prefix { $0 != ":" }.lowercased()
  }

  /// Where a link leads that stands on the page at this address, after RFC 3986, section 5.2.
  ///
  /// Steps up from the root stay there, as in browsers.
  func resolving(_ link: String) -> String {
    if Self.hasScheme(link) { return link }
    if link.hasPrefix("//") { return scheme + link }
    let start = scheme + authority
    let target = Substring(link.utf8.prefix { !$0.endsPath })
    let tail = link[target.endIndex...]
    if target.isEmpty { return start + path + tail }
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "/"
    let whole = target.hasPrefix("/") ? String(target) : String(folder) + target
    return start + Self.withoutDots(whole) + tail
  }

  private static func withoutDots(_ path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    var kept: [Substring] = []
    for part in parts where part != "." {
      if part != ".." {
        kept.append(part)
      } else if !kept.isEmpty {
        kept.removeLast()
      }
    }
    // A path that ends with dots names a folder.
    if let last = parts.last, last == "." || last == ".." { kept.append("") }
    return "/" + kept.joined(separator: "/")
  }

  private static func hasScheme(_ link: String) -> Bool {
    guard let colon = link.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let scheme = link.utf8[..<colon]
    return !scheme.isEmpty && !scheme.contains(where: \.endsAuthority)
  }
}

// RFC 3986, section 3.
extension UInt8 {
  fileprivate var endsAuthority: Bool { self == UInt8(ascii: "/") || endsPath }

  fileprivate var endsPath: Bool { self == UInt8(ascii: "?") || self == UInt8(ascii: "#") }
}
