/// A gathering, as far as the title and text of a post name it.
package struct Event: Sendable, Hashable {
  /// The kinds of gatherings that communities summarise.
  package enum Kind: String, Sendable, CaseIterable {
    case ptg = "PTG"
    case forum
    case contributorSummit = "contributor summit"
    case summit
    case midcycle = "mid-cycle"
    case conference
    case meeting
  }

  /// The post's title.
  package let title: String
  /// Nil where the title does not say.
  package let kind: Kind?
  /// The town, if the title names one and the text bears it out; "virtual" counts as one.
  package let place: String?
  /// From the title, else from the post's date.
  package let year: Int?

  // The most telling words first: a "Contributor Summit" at a conference is no summit of its own.
  private static let kinds: [(words: [String], kind: Kind)] = [
    (["contributor", "summit"], .contributorSummit),
    (["contributors", "summit"], .contributorSummit),
    (["project", "teams", "gathering"], .ptg), (["project", "team", "gathering"], .ptg),
    (["ptg"], .ptg), (["vptg"], .ptg), (["forum"], .forum), (["summit"], .summit),
    (["midcycle"], .midcycle), (["mid", "cycle"], .midcycle), (["kubecon"], .conference),
    (["nixcon"], .conference), (["fosdem"], .conference), (["conference"], .conference),
    (["meetup"], .meeting), (["meeting"], .meeting),
  ]

  // Words of titles that are no places.
  private static let otherWords: Set<String> = [
    "summary", "summaries", "recap", "notes", "report", "trip", "day", "days", "week", "my", "the",
    "a", "an", "of", "from", "at", "in", "and", "for", "to", "on", "design", "leadership",
    "developer", "project", "teams", "team", "openstack", "openinfra", "open", "infra",
    "infrastructure", "kubernetes", "nix", "nixos", "virtual", "spring", "summer", "autumn", "fall",
    "winter", "january", "february", "march", "april", "may", "june", "july", "august",
    "september", "october", "november", "december", "europe", "america", "north", "na", "eu",
    "china", "what", "happened", "update", "updates", "overview", "highlights", "session",
    "sessions",
  ]

  /// The kind of gathering that a title names.
  package static func kind(named title: String) -> Kind? {
    let words = title.split { !isOfWord($0) }.map { $0.lowercased() }
    return kinds.first { range(of: $0.words, in: words) != nil }?.kind
  }

  private static func isOfWord(_ character: Character) -> Bool {
    switch character {
    case "a"..."z", "A"..."Z", "0"..."9", "'": true
    default: character.isLetter || character.isNumber
    }
  }

  /// Reads a title against the text below it.
  init(title: String, text: String, year: Int?) {
    self.title = title
    let words = title.split { !Self.isOfWord($0) }.map(String.init)
    let lowercased = words.map { $0.lowercased() }
    kind = Self.kinds.first { Self.range(of: $0.words, in: lowercased) != nil }?.kind
    self.year = words.lazy.compactMap(Self.year).first ?? year
    if lowercased.contains("virtual") || lowercased.contains("vptg") {
      place = "virtual"
    } else {
      place = kind == nil ? nil : Self.place(in: words, text: text)
    }
  }

  private static func range(of words: [String], in title: [String]) -> Int? {
    guard title.count >= words.count else { return nil }
    return (0...(title.count - words.count)).first { title[$0...].starts(with: words) }
  }

  private static func year(_ word: String) -> Int? {
    guard word.count == 4, let year = Int(word), (1990...2100).contains(year) else { return nil }
    return year
  }

  /// The first run of capitalised words that the text calls a place: "in Dublin", "to Sydney".
  private static func place(in words: [String], text: String) -> String? {
    let kindWords = Set(kinds.flatMap(\.words))
    var run: [String] = []
    for word in words + [""] {
      let lower = word.lowercased()
      if word.first?.isUppercase == true, !otherWords.contains(lower), !kindWords.contains(lower),
        !word.allSatisfy(\.isUppercase)
      {
        run.append(word)
        continue
      }
      let name = run.joined(separator: " ")
      run = []
      if !name.isEmpty, isPlace(name, in: text) { return name }
    }
    return nil
  }

  // "in Designate" is said of projects too, but then the text also speaks of the project's team or
  // sessions, which nobody says of a town.
  private static func isPlace(_ name: String, in text: String) -> Bool {
    var isNamedAsPlace = false
    var rest = text[...]
    while let found = rest.firstRange(of: name) {
      let before = rest[..<found.lowerBound].suffix(9).lowercased()
      let after = rest[found.upperBound...].prefix(12).lowercased()
      if [" project", " team", " session", " core", " ptl", " room", "'s api"].contains(
        where: after.hasPrefix)
      {
        return false
      }
      if ["in ", "to ", "at ", "from "].contains(where: { before.hasSuffix($0) }),
        after.first?.isLetter != true
      {
        isNamedAsPlace = true
      }
      rest = rest[found.upperBound...]
    }
    return isNamedAsPlace
  }
}

/// A day of the week as headings of summaries name it.
package enum Weekday: String, Sendable, CaseIterable {
  case monday = "Monday"
  case tuesday = "Tuesday"
  case wednesday = "Wednesday"
  case thursday = "Thursday"
  case friday = "Friday"
  case saturday = "Saturday"
  case sunday = "Sunday"

  /// The days that a heading names, in its order, each once.
  static func named(in heading: String) -> [Weekday] {
    var days: [Weekday] = []
    for word in heading.split(whereSeparator: { !$0.isLetter }) {
      guard
        let day = Weekday(rawValue: word.prefix(1).uppercased() + word.dropFirst().lowercased()),
        !days.contains(day)
      else { continue }
      days.append(day)
    }
    return days
  }
}
