/// Tells whether a line can be a person's name, and takes a handle in parentheses off it.
struct PersonName: Hashable {
  let name: String
  /// What stands in parentheses behind the name, if it is one word: `Thierry Carrez (ttx)`.
  let handle: String?
  /// How many words the name has.
  let wordCount: Int

  private static let particles: Set<String> = [
    "van", "von", "de", "da", "del", "della", "der", "den", "di", "do", "dos", "du", "la", "le",
    "bin", "ibn", "al", "el", "ter", "ten", "zu", "y",
  ]

  // Words that stand alone on a line as often as names do, as greetings and template headings.
  private static let otherWords: Set<String> = [
    "about", "active", "all", "application", "background", "best", "bio", "biography", "candidacy",
    "candidate", "chair", "cheers", "committee", "contributor", "core", "details", "developer",
    "election", "everybody", "everyone", "folks",
    "engineer", "goals", "greetings", "hello", "hey", "hi", "introduction", "lead", "maintainer",
    "manager", "me",
    "member", "motivation", "nomination", "openstack", "platform", "ptl", "regards", "resources",
    "sincerely", "sigs", "statement",
    "stackers", "steering", "summary", "tc", "team", "technical", "template", "thanks", "who",
    "why",
  ]

  /// Reads a name, or nil where the line is something else.
  ///
  /// A word that the file's `stem` begins with passes for a name in any case.
  init?(_ line: String, stem: String, mayBeLowercase: Bool = false) {
    var text = line.trimmed()
    var handle: String?
    if text.hasSuffix("."), !text.hasSuffix("..") { text.removeLast() }
    if text.hasSuffix(")"), let open = text.lastIndex(of: "(") {
      let inside = text[text.index(after: open)...].dropLast().trimmed()
      let words = inside.split(whereSeparator: \.isWhitespace)
      if let last = words.last,
        words.count == 1 || (words.count == 2 && words[0].lowercased() == "aka")
      {
        handle = String(last)
        text = String(text[..<open]).trimmed()
      }
    }
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard (1...5).contains(words.count), text.utf8.count <= 60 else { return nil }
    for (place, word) in words.enumerated() {
      let plain = word.filter { !"\"“”()".contains($0) }
      guard Self.canStand(plain, isFirst: place == 0, stem: stem, mayBeLowercase: mayBeLowercase)
      else { return nil }
    }
    guard let last = words.last, !Self.particles.contains(last) else { return nil }
    name = text
    self.handle = handle
    wordCount = words.count
  }

  private static func canStand(
    _ word: String, isFirst: Bool, stem: String, mayBeLowercase: Bool
  ) -> Bool {
    if word.isEmpty { return false }
    if !stem.isEmpty, stem.lowercased().hasPrefix(word.lowercased()), word.count > 1 { return true }
    guard !otherWords.contains(word.lowercased()) else { return false }
    guard word.allSatisfy({ $0.isLetter || $0.isNumber || "'’`-._".contains($0) }),
      let first = word.first, first.isLetter
    else { return false }
    // `PTL` and `API` are no names; initials and `JP` are.
    let letters = word.filter(\.isLetter)
    if letters.count > 2, letters.allSatisfy(\.isUppercase) { return false }
    return !first.isLowercase || mayBeLowercase || (!isFirst && particles.contains(word))
  }
}
