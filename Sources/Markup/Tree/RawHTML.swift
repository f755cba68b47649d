/// What is kept of HTML that an author wrote: the words between the tags, and line breaks.
///
/// The result is text and is escaped like any other, so a mistake here cannot become markup.
enum RawHTML {
  /// Whether the tag is one that only breaks the line.
  static func isLineBreak(_ tag: String) -> Bool {
    let name = tag.lowercased().filter { !$0.isWhitespace && $0 != "/" }
    return name == "<br>"
  }

  /// Whether nothing is left of a paragraph once its tags are dropped.
  static func isAll(of content: [Inline]) -> Bool {
    content.allSatisfy {
      switch $0.kind {
      case .html(let tag): !isLineBreak(tag)
      case .softBreak: true
      case .text(let text): text.allSatisfy(\.isWhitespace)
      case .lineBreak, .code, .emphasis, .strong, .strikethrough, .link, .image,
        .footnoteReference:
        false
      }
    }
  }

  /// The words between tags; comments, declarations, scripts and styles have none.
  static func text(of html: String) -> String {
    var rest = html[...]
    var result = ""
    while let open = rest.firstIndex(of: "<") {
      result += rest[..<open]
      rest = rest[open...]
      guard let first = rest.dropFirst().first, first.isLetter || "/!?".contains(first) else {
        result += "<"
        rest.removeFirst()
        continue
      }
      rest = rest.dropping(through: end(of: rest))
    }
    result += rest
    if result.isEmpty { return "" }
    let lines = result.split(separator: "\n").map { line in
      line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return lines.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// What ends the construct that the text begins with.
  private static func end(of rest: Substring) -> String {
    let start = rest.prefix(10).lowercased()
    return ends.first { start.hasPrefix($0.start) }?.end ?? ">"
  }

  private static let ends: [(start: String, end: String)] = [
    ("<!--", "-->"), ("<![cdata[", "]]>"), ("<?", "?>"), ("<script", "</script>"),
    ("<style", "</style>"),
  ]
}

extension Substring {
  /// What follows the first place where the mark stands, in either case; nothing if it does not.
  fileprivate func dropping(through mark: String) -> Substring {
    let wanted = Array(mark.utf8)
    var matched = 0
    var index = utf8.startIndex
    while index < utf8.endIndex {
      let byte = utf8[index]
      let isUpper = UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
      let lower = isUpper ? byte | 0x20 : byte
      index = utf8.index(after: index)
      if lower == wanted[matched] {
        matched += 1
      } else if lower == wanted[0] {
        // A third '-' before '>' still leaves two of them.
        matched = matched == 2 && wanted[1] == wanted[0] ? 2 : 1
      } else {
        matched = 0
      }
      if matched == wanted.count { return self[index...] }
    }
    return self[endIndex...]
  }
}
