// Browsers drop tabs and line breaks inside an address and white space and controls around it, take
// '\' for '/', and run what stands behind 'javascript:', 'vbscript:' or 'data:' (the URL standard of
// the WHATWG). So an address is not searched for what is bad: only what is known to be good passes.

/// Where a link or image leads, as far as it may.
enum Destination: Hashable {
  /// A page or picture on the web, with its scheme.
  case web(String)
  /// A mail address, with its scheme and without subject or further fields.
  case mail(String)
  /// A place in the same document, without the '#'.
  case fragment(String)
  /// A file of the same site.
  case relative(String)
  /// Anything else, which is not linked.
  case refused

  /// Judges an address as an author wrote it.
  init(judging address: String) {
    let trimmed = address.utf8.drop { $0 == UInt8(ascii: " ") }
    let isClean = trimmed.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    guard isClean, let first = trimmed.first else {
      self = .refused
      return
    }
    let text = String(Substring(trimmed))
    if first == UInt8(ascii: "#") {
      self = .fragment(String(text.dropFirst()))
      return
    }
    let delimiter = trimmed.first { $0 == UInt8(ascii: ":") || $0.endsHostInBrowsers }
    guard delimiter == UInt8(ascii: ":") else {
      self = Self.isOnOtherHost(text) ? .refused : .relative(text)
      return
    }
    self = Self.judged(text)
  }

  /// Two slashes of either kind at the start name another host.
  private static func isOnOtherHost(_ text: String) -> Bool {
    let start = text.utf8.prefix(2)
    return start.count == 2 && start.allSatisfy { "/\\".utf8.contains($0) }
  }

  private static func judged(_ text: String) -> Destination {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return .refused }
    let rest = text[text.utf8.index(after: colon)...]
    switch text[..<colon].lowercased() {
    case "http", "https":
      return isPlainHost(rest) ? .web(text) : .refused
    case "mailto":
      let recipient = rest.prefix { $0 != "?" }
      return recipient.utf8.contains(UInt8(ascii: "@")) ? .mail("mailto:" + recipient) : .refused
    default:
      return .refused
    }
  }

  /// Whether a host follows, without a user name, which could pose as another host.
  private static func isPlainHost(_ rest: Substring) -> Bool {
    guard rest.utf8.starts(with: "//".utf8) else { return false }
    let authority = rest.utf8.dropFirst(2).prefix { !$0.endsHostInBrowsers }
    return !authority.isEmpty && !authority.contains(UInt8(ascii: "@"))
  }
}

extension UInt8 {
  /// Whether a byte ends the host of an address as browsers read it, for which `\` is a `/`.
  fileprivate var endsHostInBrowsers: Bool {
    switch self {
    case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\\"): true
    default: false
    }
  }
}
