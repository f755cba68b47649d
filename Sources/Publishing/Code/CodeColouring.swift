internal import Markup

/// Colours for the listings in posts, without which they read like prose set badly.
///
/// The lexers know words, strings and comments, not grammar: what they take for a type or a function
/// is a good guess. What they may never do is change the text.
package enum CodeColouring {
  /// The inside of a `code` element with spans around what has a colour, or nothing for a language
  /// that is not known.
  ///
  /// - Complexity: O(*n*) for *n* bytes of text, whatever it says.
  package static func html(of text: String, language: String) -> HTML? {
    guard let language = CodeLanguage(named: language) else { return nil }
    let bytes = Array(text.utf8)
    return HTML(trusted: markup(of: bytes, runs: language.scan(bytes).runs))
  }

  private static func markup(of bytes: [UInt8], runs: [CodeRun]) -> String {
    var opening = Array("<span class=\" \">".utf8)
    let letterPlace = opening.count - 3
    let closing = Array("</span>".utf8)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 16 + 24 * runs.count)
    var start = 0
    for run in runs {
      if let token = run.token {
        opening[letterPlace] = token.letter
        output.append(contentsOf: opening)
      }
      output.append(escaping: bytes[start..<run.end])
      if run.token != nil { output.append(contentsOf: closing) }
      start = run.end
    }
    return String(decoding: output, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Appends text, quotes escaped too: what moves pieces to other pages takes them for those of
  /// attributes.
  fileprivate mutating func append(escaping text: ArraySlice<UInt8>) {
    var start = text.startIndex
    for place in text.indices {
      guard let reference = text[place].htmlReference else { continue }
      append(contentsOf: text[start..<place])
      reference.withUTF8Buffer { append(contentsOf: $0) }
      start = place + 1
    }
    append(contentsOf: text[start...])
  }
}
