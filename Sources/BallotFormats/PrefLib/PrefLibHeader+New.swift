extension PrefLibHeader {
  /// Reads lines such as `# NUMBER VOTERS: 10`; those that say nothing about the count are left out.
  mutating func readNew(_ bytes: Span<UInt8>, _ cursor: inout Cursor) throws(BallotFileProblem) {
    let start = cursor
    var places: [Int: (FileText, Cursor)] = [:]
    while cursor.byte(in: bytes) == UInt8(ascii: "#") {
      cursor.move(to: cursor.position + 1)
      try readField(bytes, &cursor, &places)
      cursor.skipLine(in: bytes)
    }
    guard candidates > 0 else {
      throw start.problem("no line '# NUMBER ALTERNATIVES: …' among the first lines")
    }
    for number in 1...candidates {
      guard let (text, place) = places.removeValue(forKey: number) else {
        problems.append(start.problem("no line '# ALTERNATIVE NAME \(number): …'"))
        names.fill(to: number)
        continue
      }
      names.append(text, at: place)
    }
    for number in places.keys.sorted() {
      guard let (_, place) = places[number] else { continue }
      problems.append(place.problem("a name for candidate \(number) of \(candidates)"))
    }
  }

  private mutating func readField(
    _ bytes: Span<UInt8>, _ cursor: inout Cursor, _ places: inout [Int: (FileText, Cursor)]
  ) throws(BallotFileProblem) {
    cursor.skipBlanks(in: bytes)
    let keyStart = cursor.position
    while !cursor.isAtLineEnd(in: bytes), cursor.byte(in: bytes) != UInt8(ascii: ":") {
      cursor.move(to: cursor.position + 1)
    }
    let key = FileText(bytes.extracting(keyStart..<cursor.position)).trimmed.string
    guard cursor.skip(UInt8(ascii: ":"), in: bytes) else { return }
    cursor.skipBlanks(in: bytes)
    let place = cursor
    let value = FileText(bytes.extracting(place.position..<place.lineEnd(in: bytes))).trimmed
    switch key {
    case "TITLE": title = value.string.isEmpty ? nil : value.string
    case "DATA TYPE": kind = try Self.kind(value.string, at: place)
    case "NUMBER ALTERNATIVES":
      candidates = try Self.candidates(Int(value.string), at: place)
    case "NUMBER VOTERS":
      votes.append(try Self.declaration("votes", value.string, at: place))
    case "NUMBER UNIQUE ORDERS":
      orders = try Self.declaration("orders", value.string, at: place)
    default:
      guard key.hasPrefix("ALTERNATIVE NAME ") else { return }
      try readName(key, value, place, &places)
    }
  }

  private mutating func readName(
    _ key: String, _ value: FileText, _ place: Cursor, _ places: inout [Int: (FileText, Cursor)]
  ) throws(BallotFileProblem) {
    guard let number = Int(key.dropFirst("ALTERNATIVE NAME ".count)), number > 0 else {
      throw place.problem("a name's number is 1 or more, as in '# ALTERNATIVE NAME 1: …'")
    }
    if places.updateValue((value, place), forKey: number) != nil {
      problems.append(place.problem("a second name for candidate \(number)"))
    }
  }

  private static func kind(
    _ text: String, at place: Cursor
  ) throws(BallotFileProblem) -> Kind {
    guard let kind = Kind(rawValue: text.lowercased()) else {
      throw place.problem("data of type '\(text)' are not rankings; soc, soi, toc and toi are")
    }
    return kind
  }

  static func declaration(
    _ what: String, _ text: String, at place: Cursor
  ) throws(BallotFileProblem) -> Declaration {
    guard let value = Int(text), value >= 0 else {
      throw place.problem("a number of \(what) belongs here, not '\(text)'")
    }
    return Declaration(what: what, value: value, place: place)
  }
}
