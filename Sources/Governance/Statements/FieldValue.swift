/// Takes the Markdown off the values that people write into headers.
enum FieldValue {
  /// The visible text: no code marks, no emphasis, links reduced to their words, one line.
  static func plain(_ value: String) -> String {
    let line = value.split(whereSeparator: \.isNewline).joined(separator: " ")
    var text = ""
    var words: String?
    var isTarget = false
    for character in line where !"`*<>".contains(character) {
      if isTarget {
        isTarget = character != ")"
      } else if words?.last == "]", character == "(" {
        text += (words ?? "").dropFirst().dropLast()
        words = nil
        isTarget = true
      } else if character == "[" || words?.last == "]" {
        text += words ?? ""
        words = character == "[" ? "[" : nil
        if character != "[" { text.append(character) }
      } else if words != nil {
        words?.append(character)
      } else {
        text.append(character)
      }
    }
    return (text + (words ?? "")).trimmed()
  }

  /// The first word without at sign; of a link to a profile the last part of its path.
  static func handle(_ value: String) -> String {
    var text = plain(value)
    if text.firstRange(of: "://") != nil, let slash = text.lastIndex(of: "/") {
      text = String(text[text.index(after: slash)...])
    }
    let word = text.drop { $0 == "@" || $0 == "[" }.prefix {
      !$0.isWhitespace && !",;]".contains($0)
    }
    return String(word)
  }

  /// A name as a handle: lower case, letters and digits, hyphens between.
  static func slug(_ text: String) -> String {
    var slug = ""
    for character in text.lowercased() {
      if character.isLetter || character.isNumber {
        slug.append(character)
      } else if !slug.isEmpty, slug.last != "-" {
        slug.append("-")
      }
    }
    return slug.last == "-" ? String(slug.dropLast()) : slug
  }
}
