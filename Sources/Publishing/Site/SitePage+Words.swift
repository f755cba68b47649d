extension SitePage {
  /// The page as the search knows it.
  var searched: SearchDocument {
    let words = PageWords(content)
    return SearchDocument(
      path: path, title: title, kind: kind.word, date: "", summary: description,
      words: SearchWords(title: title, headings: words.headings, text: words.text))
  }
}

extension SitePage.Kind {
  /// What a page of the kind is called in results.
  fileprivate var word: String {
    switch self {
    case .home, .page, .search: "Page"
    case .post, .posts: "Post"
    case .event, .events: "Event"
    case .elections, .election: "Election"
    case .contest: "Contest"
    case .result, .recount: "Result"
    case .seats, .turnout, .statistics, .project: "Figures"
    case .person: "Person"
    }
  }
}

/// The words of a page, without its markup.
private struct PageWords {
  private(set) var headings: [String] = []
  private(set) var text: [String] = []

  /// Takes apart what this program wrote: elements are tags in angle brackets, with no bracket inside.
  init(_ html: HTML) {
    var isHeading = false
    var words: [UInt8] = []
    var tag: [UInt8] = []
    var isInTag = false
    for byte in html.bytes {
      switch byte {
      case UInt8(ascii: "<"):
        isInTag = true
        tag = []
      case UInt8(ascii: ">") where isInTag:
        isInTag = false
        guard Self.parts(tag) else { continue }
        flush(&words, isHeading: isHeading)
        isHeading = tag.count == 2 && tag[0] == UInt8(ascii: "h") || Self.startsHeading(tag)
      default:
        if isInTag { tag.append(byte) } else { words.append(byte) }
      }
    }
    flush(&words, isHeading: false)
  }

  private static func startsHeading(_ tag: [UInt8]) -> Bool {
    tag.count > 2 && tag[0] == UInt8(ascii: "h") && (0x31...0x36).contains(tag[1])
      && tag[2] == 0x20
  }

  /// Whether words on both sides of a tag are apart; those around emphasis and links are not.
  private static func parts(_ tag: [UInt8]) -> Bool {
    let name = tag.prefix { $0 != 0x20 }.drop { $0 == UInt8(ascii: "/") }
    return !["a", "em", "strong", "code", "span", "abbr", "time", "del", "sup"].contains {
      name.elementsEqual($0.utf8)
    }
  }

  private mutating func flush(_ words: inout [UInt8], isHeading: Bool) {
    let isEmpty = words.allSatisfy { $0 <= 0x20 }
    if !isEmpty {
      let plain = String(decoding: words, as: UTF8.self).unescapedFromHTML
      if isHeading { headings.append(plain) } else { text.append(plain) }
    }
    words.removeAll(keepingCapacity: true)
  }
}

extension String {
  /// The text without the references that ``HTML`` writes.
  var unescapedFromHTML: String {
    guard utf8.contains(UInt8(ascii: "&")) else { return self }
    // Scalars, because an accent behind a reference is joined to its last character.
    let scalars = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
      .reduce(unicodeScalars) {
        $0.replacing($1.0.unicodeScalars, with: $1.1.unicodeScalars)
      }
    return String(scalars)
  }
}
