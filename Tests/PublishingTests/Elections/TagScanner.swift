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
    var rest = Array(html.utf8)[...]
    var open: [String] = []
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(start + 1)...]
      guard let tag = Self.tag(&rest) else {
        complaints.append("no tag: <\(Self.text(rest.prefix(40)))")
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

  private static func tag(_ rest: inout ArraySlice<UInt8>) -> Tag? {
    let isClosing = rest.first == UInt8(ascii: "/")
    if isClosing { rest.removeFirst() }
    let name = word(&rest)
    guard !name.isEmpty else { return nil }
    var tag = Tag(name: name, isClosing: isClosing)
    while true {
      rest = rest.drop { $0 == UInt8(ascii: " ") }
      if rest.starts(with: "/>".utf8) { tag.isEmpty = true }
      if tag.isEmpty || rest.first == UInt8(ascii: ">") {
        rest = rest.dropFirst(tag.isEmpty ? 2 : 1)
        return tag
      }
      let name = word(&rest)
      guard !name.isEmpty else { return nil }
      guard rest.starts(with: "=\"".utf8) else {
        tag.attributes.append((name, ""))
        continue
      }
      rest = rest.dropFirst(2)
      guard let end = rest.firstIndex(of: UInt8(ascii: "\"")) else { return nil }
      tag.attributes.append((name, text(rest[..<end])))
      rest = rest[(end + 1)...]
    }
  }

  /// Takes a name off the start.
  private static func word(_ rest: inout ArraySlice<UInt8>) -> String {
    let word = rest.prefix { byte in
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || byte == UInt8(ascii: "-")
        || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    }
    rest = rest.dropFirst(word.count)
    return text(word)
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
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
