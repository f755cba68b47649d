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
  var trimmed: FileText {
    mapped { text in
      let isBlank = { (character: Character) in character == " " || character == "\t" }
      var rest = text[...].drop(while: isBlank)
      while let last = rest.last, isBlank(last) { rest.removeLast() }
      return String(rest)
    }
  }

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

/// The candidates' names in the order of a file, checked as they come.
struct CandidateNames {
  private(set) var names: [String] = []
  private var known: Set<String> = []
  private(set) var problems: [BallotFileProblem] = []

  /// Takes the next name, whatever is wrong with it, so that the numbers of the others stay right.
  mutating func append(_ text: FileText, at cursor: Cursor) {
    let name = text.string
    if text.isLatin1 {
      problems.append(
        cursor.problem(
          "the name of candidate \(names.count + 1) is not UTF-8; read as Latin-1: '\(name)'",
          severity: .warning))
    }
    if name.isEmpty {
      problems.append(cursor.problem("candidate \(names.count + 1) has no name"))
    } else if name.unicodeScalars.contains(where: Self.isControl) {
      problems.append(
        cursor.problem("the name of candidate \(names.count + 1) has a control character"))
    } else if !known.insert(name).inserted {
      problems.append(
        cursor.problem("two candidates are called '\(name)'; each needs a name of its own"))
    }
    names.append(name)
  }

  /// Numbers in place of the names that are missing, which is a problem reported elsewhere.
  mutating func fill(to count: Int) {
    while names.count < count { names.append("\(names.count + 1)") }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    let isSpace = scalar == "\n" || scalar == "\r" || scalar == "\t"
    return scalar.properties.generalCategory == .control && !isSpace
  }
}
