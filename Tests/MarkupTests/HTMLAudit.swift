// A strict reader for the little HTML that the renderer writes. It knows nothing of the renderer:
// what is not on its short lists is a complaint, and so is a '<' that does not begin a known tag.

/// What is wrong with a piece of HTML from the point of view of a page that must stay safe.
struct HTMLAudit {
  private static let attributes: [String: Set<String>] = [
    "p": [], "blockquote": [], "ul": ["class"], "ol": ["start"], "li": ["id"], "hr": [], "br": [],
    "h1": ["id"], "h2": ["id"], "h3": ["id"], "h4": ["id"], "h5": ["id"], "h6": ["id"],
    "pre": ["tabindex"], "code": ["class"], "em": [], "strong": [], "del": [], "sup": ["id"],
    "span": ["class", "role", "aria-label"], "div": ["class", "role", "aria-label", "tabindex"],
    "table": [], "thead": [], "tbody": [], "tr": [], "th": ["scope", "class"], "td": ["class"],
    "section": ["class", "aria-label"], "img": ["src", "alt", "title", "loading"],
    "a": ["href", "title", "rel", "role", "aria-label"],
  ]

  private let idPrefix: String
  private var rest: Substring
  private var open: [String] = []
  private var ids: Set<String> = []
  private var complaints: [String] = []

  /// All complaints about some HTML whose ids must begin with the given prefix.
  static func complaints(about html: String, idPrefix: String) -> [String] {
    // Other scalars in digits, for accents and joiners make one character with the sign beside them.
    let plain = html.unicodeScalars.map { scalar in
      scalar.isASCII || isTreacherous(scalar)
        ? String(scalar) : "u" + String(scalar.value, radix: 16) + "."
    }.joined()
    var audit = HTMLAudit(idPrefix: idPrefix, rest: plain[...])
    audit.read()
    return audit.complaints
  }

  private init(idPrefix: String, rest: Substring) {
    self.idPrefix = idPrefix
    self.rest = rest
  }

  private mutating func read() {
    while let start = rest.firstIndex(of: "<") {
      checkText(rest[..<start])
      rest = rest[start...].dropFirst()
      guard let end = rest.firstIndex(of: ">") else {
        complaints.append("a tag is not closed")
        return
      }
      readTag(rest[..<end])
      rest = rest[end...].dropFirst()
    }
    checkText(rest)
    if !open.isEmpty { complaints.append("left open: \(open)") }
  }

  private mutating func checkText(_ text: Substring) {
    if text.contains(where: { ">\"'".contains($0) }) { complaints.append("unescaped: '\(text)'") }
    if text.unicodeScalars.contains(where: Self.isTreacherous) {
      complaints.append("a change of direction")
    }
  }

  private static func isTreacherous(_ scalar: Unicode.Scalar) -> Bool {
    (0x202A...0x202E ~= scalar.value) || (0x2066...0x2069 ~= scalar.value)
  }

  private mutating func readTag(_ tag: Substring) {
    if tag.hasPrefix("/") {
      let name = String(tag.dropFirst())
      if open.popLast() != name { complaints.append("</\(name)> closes something else") }
      return
    }
    let name = String(tag.prefix { $0 != " " })
    guard let allowed = Self.attributes[name] else {
      complaints.append("<\(name)> is not allowed")
      return
    }
    if name == "a", open.contains("a") { complaints.append("a link in a link") }
    if !["hr", "br", "img"].contains(name) { open.append(name) }
    var attributes = tag.dropFirst(name.count)
    while !attributes.isEmpty {
      guard let attribute = nextAttribute(in: &attributes) else {
        complaints.append("cannot read <\(tag)>")
        return
      }
      if !allowed.contains(attribute.name) { complaints.append("\(name) has \(attribute.name)") }
      check(attribute.name, attribute.value)
    }
  }

  private func nextAttribute(in text: inout Substring) -> (name: String, value: String)? {
    guard text.hasPrefix(" ") else { return nil }
    let parts = text.dropFirst().split(separator: "=\"", maxSplits: 1)
    guard parts.count == 2, let end = parts[1].firstIndex(of: "\"") else { return nil }
    text = parts[1][end...].dropFirst()
    return (String(parts[0]), String(parts[1][..<end]))
  }

  private mutating func check(_ name: String, _ value: String) {
    if value.contains(where: { "<>'".contains($0) }) { complaints.append("\(name)='\(value)'") }
    switch name {
    case "id":
      if !value.hasPrefix(idPrefix) { complaints.append("id '\(value)' has no prefix") }
      if !ids.insert(value).inserted { complaints.append("id '\(value)' twice") }
    case "href", "src":
      let isKnown = ["http://", "https://", "mailto:", "#" + idPrefix].contains {
        value.lowercased().hasPrefix($0)
      }
      let isRelative = !value.hasPrefix("//") && !value.prefix { !"/?#".contains($0) }.contains(":")
      if !isKnown, !isRelative || value.hasPrefix("#") { complaints.append("\(name) '\(value)'") }
      if value.contains(where: { $0.isWhitespace || !$0.isASCII || $0 == "\\" }) {
        complaints.append("\(name) '\(value)' is not encoded")
      }
    default:
      break
    }
  }
}
