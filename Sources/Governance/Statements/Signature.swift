// OpenStack's statements are e-mails without their headers: the name stands below the closing words,
// above the references. Conservative: a line that is not set off like a signature is none, because a
// wrong name on a ballot is worse than a handle.

/// The line with which the author of a plain statement signs it.
struct Signature {
  let name: PersonName
  let position: TextPosition

  private static let closings = [
    "thank", "regards", "best", "kind regards", "cheers", "sincerely", "yours", "respectfully",
    "cordially", "warm", "many thanks", "with ", "all the best", "good luck", "take care", "love",
  ]
  private static let trailerKeys: Set<String> = [
    "irc", "irc nick", "nick", "freenode", "oftc", "twitter", "email", "e-mail", "mail",
    "launchpad", "github", "slack", "matrix", "web", "website", "blog", "openstack profile",
    "profile", "stackalytics", "linkedin", "mastodon",
  ]

  /// Finds the signature of a statement whose file has this stem.
  init?(in text: StatementText, stem: String) {
    let lines = text.lines
    let candidates = lines.indices.reversed().lazy
      .filter { !lines[$0].isBlank && !Self.isTrailer(lines[$0].trimmed) }
      .prefix(4)
    for (rank, index) in candidates.enumerated() {
      if let name = Self.name(at: index, in: lines, stem: stem, isLast: rank == 0) {
        self.name = name
        position = lines[index].position
        return
      }
    }
    // Some sign at the top.
    guard let first = text.firstIndex(),
      let name = PersonName(lines[first].trimmed, stem: stem), name.handle == stem
    else { return nil }
    self.name = name
    position = lines[first].position
  }

  /// The nickname that a line such as `IRC: ttx` below the text gives.
  static func nickname(in text: StatementText) -> (String, TextPosition)? {
    for line in text.lines.suffix(15).reversed() {
      guard let (key, value) = HeaderFields.pair(line.trimmed),
        ["irc", "irc nick", "nick", "freenode", "oftc"].contains(key.lowercased()),
        !value.isEmpty, !value.contains(where: \.isWhitespace), Email.first(in: value) == nil
      else { continue }
      return (value, line.position)
    }
    return nil
  }

  private static func name(
    at index: Int, in lines: [StatementText.Line], stem: String, isLast: Bool
  ) -> PersonName? {
    let line = lines[index].trimmed
    let above = lines[..<index].last { !$0.isBlank }?.trimmed ?? ""
    let standsAlone = index == 0 || lines[index - 1].isBlank
    if let dashed = dashed(line) {
      // A dash opens list items as well: only the last line, or one below closing words, is taken.
      guard isClosing(above) || (isLast && !isItem(above) && !above.hasSuffix(":")) else {
        return nil
      }
      // `-melanie`: a dash right at a single word marks a name, whatever its case.
      return PersonName(dashed.text, stem: stem, mayBeLowercase: dashed.isTight)
    }
    guard let name = PersonName(line, stem: stem) else { return nil }
    if dashesOnly(above) || isClosing(above) { return name }
    guard isLast else { return nil }
    if name.handle != nil { return name }
    return standsAlone && !isItem(above) && !above.hasSuffix(":") ? name : nil
  }

  private static func dashed(_ line: String) -> (text: String, isTight: Bool)? {
    let rest = line.drop { "-–—".contains($0) }
    guard rest.count < line.count, !rest.isEmpty, line.count - rest.count <= 3 else { return nil }
    let isTight = rest.first?.isWhitespace == false
    return (String(rest).trimmed(), isTight && !rest.contains(where: \.isWhitespace))
  }

  private static func dashesOnly(_ line: String) -> Bool {
    (1...3).contains(line.count) && line.allSatisfy { "-–—".contains($0) }
  }

  private static func isItem(_ line: String) -> Bool {
    guard let first = line.first else { return false }
    return "-*+•".contains(first) && line.dropFirst().first?.isWhitespace == true
      && line.split(whereSeparator: \.isWhitespace).count > 1
  }

  private static func isClosing(_ line: String) -> Bool {
    let text = line.lowercased()
    if closings.contains(where: text.hasPrefix), text.count <= 100 { return true }
    if text.hasSuffix(",") { return true }
    let end = text.suffix(14)
    return end.firstRange(of: "thank you") != nil || end.firstRange(of: "thanks") != nil
  }

  /// Whether a line is a reference, a link or a way to reach the author.
  private static func isTrailer(_ line: String) -> Bool {
    if line.firstRange(of: "://") != nil || dashesOnly(line) { return true }
    if line.hasPrefix("["), let close = line.firstIndex(of: "]"),
      line[line.index(after: line.startIndex)..<close].allSatisfy(\.isNumber)
    {
      return true
    }
    guard let (key, _) = HeaderFields.pair(line) else { return false }
    return trailerKeys.contains(key.lowercased())
  }
}
