extension HTML {
  /// The piece as it must stand on another page: relative links lead where they led before.
  ///
  /// Works on what this program writes: attributes in double quotes, with a space before them.
  package func moved(from first: SitePath, to second: SitePath) -> HTML {
    guard first.folderText != second.folderText || hasFragmentLink else { return self }
    return readdressed { address in
      if address.hasPrefix("#") { return second.link(to: first) + address }
      let path = address.prefix { $0 != "#" && $0 != "?" }
      guard let target = SitePath(decoding: String(path), from: first) else { return nil }
      return second.link(to: target) + address[path.endIndex...]
    }
  }

  /// Whether a link of the piece leads to a part of the page it is on.
  private var hasFragmentLink: Bool {
    let bytes = bytes.span
    for index in bytes.indices.dropFirst(2) where bytes[index] == UInt8(ascii: "#") {
      if bytes[index - 1] == UInt8(ascii: "\""), bytes[index - 2] == UInt8(ascii: "=") {
        return true
      }
    }
    return false
  }

  /// The piece with every relative address replaced by what a function makes of it, if anything.
  package func readdressed(_ address: (String) -> String?) -> HTML {
    var result: [UInt8] = []
    let bytes = bytes
    result.reserveCapacity(bytes.count + 64)
    var index = 0
    /// What is before this is in the result.
    var copied = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: " "), let start = Self.valueStart(at: index, in: bytes),
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\""))
      else {
        index += 1
        continue
      }
      result += bytes[copied..<start]
      let old = String(decoding: bytes[start..<end], as: UTF8.self)
      let isRelative =
        !old.isEmpty && !old.hasPrefix("//") && !old.prefix { !"/?#".contains($0) }.contains(":")
      result += (isRelative ? address(old) ?? old : old).utf8
      index = end
      copied = end
    }
    result += bytes[copied...]
    return HTML(trusted: result)
  }

  private static let names = [Array(" href=\"".utf8), Array(" src=\"".utf8)]

  private static func valueStart(at index: Int, in bytes: [UInt8]) -> Int? {
    for name in names where bytes[index...].starts(with: name) { return index + name.count }
    return nil
  }
}

extension SitePath {
  /// The file that a relative link on a page leads to; nil where it leads out of the site.
  package init?(decoding link: String, from page: SitePath) {
    var parts = page.folder
    for part in link.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        if parts.popLast() == nil { return nil }
      default: parts.append(String(part))
      }
    }
    guard !parts.isEmpty else { return nil }
    self.init(encodedParts: parts)
  }
}
