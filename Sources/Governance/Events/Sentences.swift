import Markup

/// A sentence of a paragraph and where it begins in the source.
struct Sentence {
  let text: String
  let position: SourcePosition

  // Full stops behind these end no sentence.
  private static let abbreviations: Set<String> = [
    "e.g.", "i.e.", "etc.", "vs.", "cf.", "mr.", "mrs.", "ms.", "dr.", "st.", "inc.", "ltd.",
    "approx.",
    "no.", "al.", "resp.",
  ]

  /// Cuts the words of a paragraph into sentences.
  ///
  /// - Complexity: O(*n*) for *n* characters.
  static func all(in content: [Inline]) -> [Sentence] {
    var cutter = Cutter()
    cutter.add(content)
    cutter.close()
    return cutter.sentences
  }

  private struct Cutter {
    var sentences: [Sentence] = []
    private var text = ""
    private var word = ""
    private var start: SourcePosition?
    private var mayEnd = false

    mutating func add(_ content: [Inline]) {
      for inline in content {
        switch inline.kind {
        case .text(let words), .code(let words): add(words, from: inline.range.start)
        case .softBreak: add(" ", from: inline.range.start)
        case .lineBreak: close()
        case .html, .footnoteReference, .image: break
        case .emphasis(let inside), .strong(let inside), .strikethrough(let inside): add(inside)
        case .link(let link): add(link.content)
        }
      }
    }

    private mutating func add(_ words: String, from position: SourcePosition) {
      var offset = 0
      for character in words {
        if character.isWhitespace {
          mayEnd = endsSentence
          word = ""
          if !text.isEmpty { text.append(" ") }
        } else {
          // The next sentence begins with anything but a small letter.
          if mayEnd, !character.isLowercase { close() }
          mayEnd = false
          if start == nil {
            start = SourcePosition(line: position.line, column: position.column + offset)
          }
          text.append(character)
          word.append(character)
        }
        offset += character.utf8.count
      }
    }

    private var endsSentence: Bool {
      let bare = word.trimmingSuffix { "\"'”’)]*_".contains($0) }
      guard let last = bare.last, ".!?".contains(last) else { return false }
      // "J." and "e.g." are short for something.
      if bare.count == 2, last == ".", bare.first?.isUppercase == true { return false }
      return !Sentence.abbreviations.contains(bare.lowercased().drop { "(".contains($0) } + "")
    }

    mutating func close() {
      let sentence = text.trimmed()
      if let start, !sentence.isEmpty {
        sentences.append(Sentence(text: sentence, position: start))
      }
      text = ""
      word = ""
      start = nil
      mayEnd = false
    }
  }
}

extension String {
  fileprivate func trimmingSuffix(while holds: (Character) -> Bool) -> Substring {
    var end = endIndex
    while end > startIndex, holds(self[index(before: end)]) { formIndex(before: &end) }
    return self[..<end]
  }
}
