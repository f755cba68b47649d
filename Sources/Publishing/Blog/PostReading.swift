package import Governance
internal import Markup

/// A post whose text was read: what its own page and all others need of it.
package struct PostReading: Sendable {
  package let post: Post
  package let entry: PostEntry
  /// The plain text of paragraphs, tables and listings, footnotes last, for the search.
  let texts: [String]

  /// Computes what is said of a post elsewhere.
  package init(_ post: Post, named name: String, rendering: PostRendering) {
    self.post = post
    let teaser = Teaser(of: post.document)
    var texts: [String] = []
    var words = 0
    post.document.blocks.forEachBlock { block in
      guard let text = block.ownText else { return }
      words += text.wordCount
      if block.isSearched { texts.append(text) }
    }
    for footnote in post.document.footnotes {
      footnote.blocks.forEachBlock { block in
        if block.isSearched, let text = block.ownText { texts.append(text) }
      }
    }
    self.texts = texts
    let first = post.document.blocks.lazy.compactMap { block -> String? in
      guard case .paragraph = block.kind else { return nil }
      let text = block.plainText
      return text.hasWords ? text : nil
    }.first
    entry = PostEntry(
      name: name, title: Email.masked(post.title).text, date: post.date, header: post.header,
      teaser: rendering.teaser(teaser, of: name, source: post.path, page: .post(name)),
      hasMore: teaser.hasMore,
      summary: Email.masked((post.header.description ?? first ?? "").shortened(to: 200)).text,
      words: words)
  }
}

extension Block {
  /// The words of the block's own lines; nil if its words are those of the blocks inside.
  fileprivate var ownText: String? {
    switch kind {
    case .paragraph, .heading, .codeBlock, .html, .table: plainText
    case .blockQuote, .list, .thematicBreak: nil
    }
  }

  /// Whether the search finds the block's words as text; headings count for more.
  fileprivate var isSearched: Bool {
    switch kind {
    case .paragraph, .codeBlock, .table: true
    case .heading, .html, .blockQuote, .list, .thematicBreak: false
    }
  }
}

extension String {
  /// How many words the text has.
  var wordCount: Int {
    var count = 0
    var wasSpace = true
    let bytes = utf8.span
    for index in bytes.indices {
      // A text that is shown has no other controls than tabs and line feeds.
      let isSpace = bytes[index] <= 0x20
      count &+= wasSpace && !isSpace ? 1 : 0
      wasSpace = isSpace
    }
    return count
  }

  /// The text on one line, cut behind a word where it is longer.
  package func shortened(to length: Int) -> String {
    plainShortened(to: length) ?? shortenedByCharacters(to: length)
  }

  /// The same for a text that begins with ASCII alone, as far as it is kept; nil for others.
  private func plainShortened(to length: Int) -> String? {
    var result: [UInt8] = []
    var word: [UInt8] = []
    func text(_ bytes: [UInt8], _ end: String) -> String {
      String(decoding: bytes, as: UTF8.self) + end
    }
    for byte in utf8 {
      guard byte < 0x80 else { return nil }
      let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
      if !isSpace {
        word.append(byte)
        if result.count + word.count + (result.isEmpty ? 0 : 1) >= length {
          return result.isEmpty ? text(Array(word.prefix(length)), "…") : text(result, " …")
        }
      }
      guard isSpace, !word.isEmpty else { continue }
      if !result.isEmpty { result.append(0x20) }
      result += word
      word.removeAll(keepingCapacity: true)
    }
    if !result.isEmpty, !word.isEmpty { result.append(0x20) }
    return text(result + word, "")
  }

  private func shortenedByCharacters(to length: Int) -> String {
    var result = ""
    var count = 0
    var rest = self[...]
    while true {
      rest = rest.drop(while: \.isWhitespace)
      if rest.isEmpty { return result }
      let word = rest.prefix { !$0.isWhitespace }
      let wordLength = word.count
      guard count + wordLength + 1 <= length else {
        return result.isEmpty ? String(word.prefix(length)) + "…" : result + " …"
      }
      if !result.isEmpty { result += " " }
      result += word
      count += wordLength + 1
      rest = rest[word.endIndex...]
    }
  }
}
