// Where no field says it, many write "I am employed by Red Hat" or "I'm a Red Hat employee". Only the
// present tense, only the first person, only names with a capital: a missing affiliation is asked for,
// a wrong one can cost somebody a seat where employers are capped.

/// A sentence in which the author of a statement names an employer.
struct EmployerSentence {
  let employer: String
  let position: TextPosition

  private struct Word {
    let part: Substring
    let line: StatementText.Line

    var text: String { String(part) }
    var lowercased: String { part.lowercased().trimmed(of: ".,;:()!?\"“”*_") }
    var endsSentence: Bool { part.last.map { ".!?".contains($0) } ?? true }

    /// Whether it can be one of the words that speak of employment, judged by two letters.
    var mayTell: Bool {
      var first: UInt8?
      for unit in part.utf8 {
        let letter = unit | 0x20
        guard (0x61...0x7A).contains(letter) else { continue }
        guard let start = first else {
          first = letter
          continue
        }
        return Self.starts.contains(UInt16(start) << 8 | UInt16(letter))
      }
      return false
    }

    private static let starts: Set<UInt16> = Set(
      ["em", "wo", "le", "en", "de", "ar", "ma", "di", "sc", "ct", "ce"].map {
        $0.utf8.reduce(0) { $0 << 8 | UInt16($1) }
      })

    var position: TextPosition {
      TextPosition(
        line: line.number,
        column: line.text[..<part.startIndex].unicodeScalars.count + 1)
    }
  }

  private static let denials: Set<String> = [
    "not", "never", "was", "were", "had", "used", "previously", "formerly", "worked", "before",
    "if",
    "they", "he", "she", "people", "who", "you", "don't", "don’t", "would", "could", "once", "ex",
  ]
  private static let firstPerson: Set<String> = [
    "i", "i'm", "i’m", "i've", "i’ve", "me", "my", "am", "employed",
  ]
  private static let legalForms: Set<String> = [
    "gmbh", "inc", "inc.", "ltd", "ltd.", "llc", "ag", "b.v.", "s.a.", "corp", "corp.", "co.",
    "plc",
  ]
  private static let otherThings: Set<String> = [
    "project", "projects", "community", "team", "teams", "cycle", "cycles", "code", "api",
    "service", "release", "core",
  ]

  /// Finds the first such sentence of a body, quotations and other people's questions left out.
  init?(in text: StatementText, from start: Int, contest: String?) {
    let words = Self.words(of: text, from: start)
    for index in words.indices {
      guard words[index].mayTell, let begin = Self.employerStart(at: index, in: words),
        Self.speaksOfAuthor(index, in: words),
        let name = Self.name(from: begin, in: words), name.lowercased() != contest?.lowercased()
      else { continue }
      employer = name
      position = words[min(begin, words.count - 1)].position
      return
    }
    return nil
  }

  /// Cuts the text into words up to a questions-and-answers part.
  private static func words(of text: StatementText, from start: Int) -> [Word] {
    var words: [Word] = []
    for line in text.lines.dropFirst(start) {
      let trimmed = line.trimmed
      if trimmed.hasPrefix("#"), trimmed.contains("Q&A") { break }
      guard !trimmed.hasPrefix(">") else { continue }
      if trimmed.isEmpty || trimmed.hasPrefix("#") {
        words.append(Word(part: "", line: line))
      } else {
        words += line.text.words.map { Word(part: $0, line: line) }
      }
    }
    return words
  }

  /// Where the employer's name would begin if the word at `index` spoke of employment.
  private static func employerStart(at index: Int, in words: [Word]) -> Int? {
    func word(_ offset: Int) -> String {
      index + offset < words.count ? words[index + offset].lowercased : ""
    }
    switch word(0) {
    case "employed": return ["by", "at", "with"].contains(word(1)) ? index + 2 : nil
    case "employee":
      if word(1) == "of" { return index + 2 }
      return articleBefore(index, in: words)
    case "work", "working":
      if word(1) == "for" || word(1) == "at" { return index + 2 }
      guard word(1) == "as" else { return nil }
      return (3...8).first { word($0) == "at" || word($0) == "for" }.map { index + $0 + 1 }
    case "lead", "engineer", "developer", "architect", "manager", "director", "scientist":
      return word(1) == "at" ? index + 2 : nil
    case "cto", "ceo": return word(1) == "of" || word(1) == "at" ? index + 2 : nil
    default: return nil
    }
  }

  /// "a Red Hat employee": the word after the article.
  private static func articleBefore(_ index: Int, in words: [Word]) -> Int? {
    (2...5).first { index >= $0 && ["a", "an"].contains(words[index - $0].lowercased) }
      .map { index - $0 + 1 }
  }

  private static func speaksOfAuthor(_ index: Int, in words: [Word]) -> Bool {
    var back = index - 1
    var seen = 0
    while back >= 0, seen < 14, !words[back].endsSentence {
      let word = words[back].lowercased
      if seen < 4, denials.contains(word) { return false }
      if firstPerson.contains(word) { return true }
      seen += 1
      back -= 1
    }
    // "Employed by Example Ltd." and "- Technical Lead at …": a line that leaves the subject out.
    return seen <= 2 && !["work", "working"].contains(words[index].lowercased)
  }

  private static func name(from begin: Int, in words: [Word]) -> String? {
    var index = begin
    if index < words.count, words[index].lowercased == "the" { index += 1 }
    if index < words.count, ["a", "an"].contains(words[index].lowercased) {
      let end = min(index + 9, words.count)
      guard let called = words[index..<end].firstIndex(where: { $0.lowercased == "called" }),
        called + 1 < words.count
      else { return nil }
      index = called + 1
      if let first = bare(words[index].text), first.text.first?.isLowercase == true {
        return first.text
      }
    }
    var parts: [String] = []
    while index < words.count, parts.count < 6, let part = bare(words[index].text) {
      let next = index + 1 < words.count ? words[index + 1].lowercased : ""
      guard isProper(part.text, next: next) else { break }
      if ["employee", "who"].contains(part.text.lowercased()) { break }
      parts.append(part.text)
      index += 1
      if part.isLast && !(legalForms.contains(next) && !words[index - 1].endsSentence) { break }
    }
    let following = index < words.count ? words[index].lowercased : ""
    guard !parts.isEmpty, !otherThings.contains(following), parts.joined().count > 1,
      parts.joined().lowercased() != "openstack"
    else { return nil }
    return parts.joined(separator: " ")
  }

  private static func isProper(_ word: String, next: String) -> Bool {
    guard let first = word.first else { return false }
    if first.isUppercase || word == "&" || (first.isLetter && !first.isLowercase) { return true }
    if first.isNumber { return word.contains(where: \.isLetter) }
    return legalForms.contains(next)
  }

  /// The word without link syntax and closing marks, and whether those end the name.
  private static func bare(_ word: String) -> (text: String, isLast: Bool)? {
    var text = word.trimmed(of: "*_\"“”")
    var isLast = false
    if let close = text.firstIndex(of: "]") {
      text = String(text[..<close])
      isLast = true
    }
    text = text.trimmed(of: "[")
    if text.hasPrefix("(") || text.isEmpty { return nil }
    if let apostrophe = text.firstIndex(where: { $0 == "'" || $0 == "’" }),
      text[apostrophe...].dropFirst() == "s"
    {
      return (String(text[..<apostrophe]), true)
    }
    let isForm = legalForms.contains(text.lowercased().trimmed(of: ","))
    let plain = isForm ? text.trimmed(of: ",") : text.trimmed(of: ".,;:)!?")
    if plain.count < text.count { isLast = true }
    return plain.isEmpty ? nil : (plain, isLast)
  }
}

extension String {
  /// The text without these characters at both ends.
  fileprivate func trimmed(of marks: String) -> String {
    guard let first = firstIndex(where: { !marks.contains($0) }),
      let last = lastIndex(where: { !marks.contains($0) })
    else { return "" }
    return String(self[first...last])
  }
}
