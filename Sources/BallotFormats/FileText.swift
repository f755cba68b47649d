/// Text from a file that does not declare its encoding.
struct FileText: Hashable {
  /// The text.
  private(set) var string: String
  /// Whether its bytes are not UTF-8, so that each was taken for a character of Latin-1.
  let isLatin1: Bool

  /// Decodes bytes.
  init(_ bytes: Span<UInt8>) {
    if let text = try? UTF8Span(validating: bytes) {
      string = String(copying: text)
      isLatin1 = false
    } else {
      var scalars = String.UnicodeScalarView()
      for index in 0..<bytes.count { scalars.append(Unicode.Scalar(bytes[index])) }
      string = String(scalars)
      isLatin1 = true
    }
  }

  /// The same with another text.
  func mapped(_ change: (String) -> String) -> FileText {
    var text = self
    text.string = change(string)
    return text
  }

  /// The same without spaces and tabs at both ends.
  var trimmed: FileText { mapped(\.trimmingBlanks) }

  /// A piece of a file to show in a message: short, on one line, whatever its bytes.
  static func quoted(_ bytes: Span<UInt8>) -> String {
    let text = FileText(bytes).string
    let shown = text.count > 40 ? text.prefix(40) + "…" : text[...]
    let scalars = shown.unicodeScalars.map { scalar in
      scalar.value < 0x20 || scalar.value == 0x7F ? "\u{FFFD}" : Character(scalar)
    }
    return "'" + String(scalars) + "'"
  }
}

extension String {
  /// The text without spaces and tabs at both ends.
  ///
  /// A blank is one to whoever reads bytes even where an accent is joined to it.
  var trimmingBlanks: String {
    let isBlank = { (scalar: Unicode.Scalar) in scalar == " " || scalar == "\t" }
    var rest = unicodeScalars.drop(while: isBlank)
    while let last = rest.last, isBlank(last) { rest.removeLast() }
    return String(rest)
  }

  /// The text in double quotes, with those in it written twice.
  ///
  /// A quote is one to whoever reads bytes even where an accent is joined to it.
  var inDoubleQuotes: String {
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    return String(quoted) + "\""
  }

  /// The text on one line and without blanks at both ends, as formats of lines hold it.
  var onOneLine: String {
    split(whereSeparator: \.isNewline).joined(separator: " ").trimmingBlanks
  }
}
