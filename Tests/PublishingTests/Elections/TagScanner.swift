/// A strict reader of HTML that says which elements and attributes it has.
///
/// It follows the tokenizer of browsers where that matters here: outside tags a `<` begins a tag, a
/// comment or an end, and an attribute's value ends at its quote.
struct TagScanner {
  struct Tag {
    let name: String
    let isClosing: Bool
    /// Whether it ends in `/>`, as in drawings.
    var isEmpty = false
    var attributes: [(name: String, value: String)] = []
  }

  private(set) var tags: [Tag] = []
  /// What a strict reader objects to.
  private(set) var complaints: [String] = []

  private static let voids: Set<String> = ["br", "hr", "img", "meta", "link", "input", "col"]

  init(_ html: String) {
    var rest = html[...]
    var open: [String] = []
    while let start = rest.firstIndex(of: "<") {
      rest = rest[start...].dropFirst()
      guard let tag = Self.tag(&rest) else {
        complaints.append("no tag: <\(rest.prefix(40))")
        continue
      }
      if tag.isClosing {
        if open.popLast() != tag.name { complaints.append("</\(tag.name)> closes something else") }
      } else if !tag.isEmpty, !Self.voids.contains(tag.name) {
        open.append(tag.name)
      }
      tags.append(tag)
    }
    if !open.isEmpty { complaints.append("left open: \(open)") }
  }

  private static func tag(_ rest: inout Substring) -> Tag? {
    let isClosing = rest.first == "/"
    if isClosing { rest.removeFirst() }
    let name = String(rest.prefix { $0.isLetter || $0.isNumber })
    guard !name.isEmpty else { return nil }
    rest = rest.dropFirst(name.count)
    var tag = Tag(name: name, isClosing: isClosing)
    while true {
      rest = rest.drop { $0 == " " }
      if rest.hasPrefix("/>") {
        rest = rest.dropFirst(2)
        tag.isEmpty = true
        return tag
      }
      if rest.first == ">" {
        rest = rest.dropFirst()
        return tag
      }
      let name = String(rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" })
      guard !name.isEmpty else { return nil }
      rest = rest.dropFirst(name.count)
      guard rest.hasPrefix("=\"") else {
        tag.attributes.append((name, ""))
        continue
      }
      rest = rest.dropFirst(2)
      guard let end = rest.firstIndex(of: "\"") else { return nil }
      tag.attributes.append((name, String(rest[..<end])))
      rest = rest[end...].dropFirst()
    }
  }

  /// The values of an attribute, in order.
  func values(_ name: String) -> [String] {
    tags.flatMap { $0.attributes.filter { $0.name == name }.map(\.value) }
  }

  /// The levels of the headings, in order.
  var headingLevels: [Int] {
    tags.filter { !$0.isClosing && $0.name.count == 2 && $0.name.first == "h" }
      .compactMap { Int($0.name.dropFirst()) }
  }
}
