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
    return markup(of: bytes, runs: language.scan(bytes).runs)
  }

  // Quotes are escaped, too: what brings a piece of a page to another one takes them for those of
  // attributes.
  private static func markup(of bytes: [UInt8], runs: [CodeRun]) -> HTML {
    var output = HTMLBytes(capacity: bytes.count + bytes.count / 16 + 24 * runs.count)
    let span = bytes.span
    var start = 0
    for run in runs {
      if let token = run.token {
        output += "<span class=\""
        output += String(Unicode.Scalar(token.letter))
        output += "\">"
      }
      output.append(escaping: span.extracting(start..<run.end))
      if run.token != nil { output.close("span") }
      start = run.end
    }
    return HTML(trusted: output.bytes)
  }
}
