/// A text as it may stand in a message: shortened, in single quotes, nothing in it invisible.
package func quoted(_ text: String, limit: Int = 60) -> String {
  let start = text.unicodeScalars.prefix(limit)
  let shown = visible(String(String.UnicodeScalarView(start)))
  return start.count < text.unicodeScalars.count ? "'\(shown)…'" : "'\(shown)'"
}

/// A text in which characters that move the cursor, reverse the line or cannot be seen are named.
package func visible(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isInvisible) else { return text }
  var shown = ""
  for scalar in text.unicodeScalars {
    if isInvisible(scalar) {
      shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    } else {
      shown.unicodeScalars.append(scalar)
    }
  }
  return shown
}

/// Words for a list: "a", "a and b", "a, b and c".
package func listed(_ words: [String], joining last: String = "and") -> String {
  guard let end = words.last, words.count > 1 else { return words.first ?? "" }
  return "\(words.dropLast().joined(separator: ", ")) \(last) \(end)"
}

/// A number with its noun: "1 word", "2 words".
package func counted(_ number: Int, _ noun: String) -> String {
  number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
}

/// Whether a scalar is a control, a format character or a line break.
func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
    return true
  default: return false
  }
}
