import Markup

/// Finds people in forms that hardly mean anything else: `@ada`, `Ada Lovelace (ada)`, `Speakers: …`.
struct PeopleNamed {
  private(set) var people: [NamedPerson] = []

  // The words before the colon of a list of people, in the singular.
  private static let roles: Set<String> = [
    "attendee", "chair", "facilitator", "host", "lead", "moderator", "note taker", "note-taker",
    "notetaker", "panelist", "participant", "people", "present", "presenter", "session lead",
    "speaker", "topic facilitator", "minutes",
  ]

  /// Reads a line of text: a paragraph's line, a heading, or a table's cell, of which only handles
  /// are taken, since cells hold talks and groups in the same form.
  init(_ content: [Inline], onlyHandles: Bool = false) {
    for sentence in Sentence.all(in: content) {
      if onlyHandles {
        readHandles(sentence)
        continue
      }
      readNicks(sentence)
      readRoleList(sentence)
      readHandles(sentence)
      readSpeakers(sentence)
    }
  }

  private mutating func add(_ name: String, _ form: NamedPerson.Form, _ position: SourcePosition) {
    guard !people.contains(where: { $0.name == name || $0.name.hasPrefix(name + " (") }) else {
      return
    }
    people.append(NamedPerson(name: name, form: form, position: position))
  }

  private mutating func readRoleList(_ sentence: Sentence) {
    var names: Substring
    if let colon = sentence.text.firstIndex(of: ":") {
      var role = sentence.text[..<colon].lowercased()
      if role.hasSuffix("(s)") { role.removeLast(3) }
      if role.hasSuffix("s"), role != "minutes" { role.removeLast() }
      guard Self.roles.contains(role.trimmed()) else { return }
      names = sentence.text[sentence.text.index(after: colon)...]
    } else if sentence.text.lowercased().hasPrefix("notes by ") {
      names = sentence.text.dropFirst(9)
    } else {
      return
    }
    if names.last == "." { names.removeLast() }
    let parts = names.split { ",;&".contains($0) }
      .flatMap { String($0).separated(by: " and ") }.map { $0.trimmed() }
    // "Ada Lovelace, Engines & Ben Bot, Wheels": beside full names single words are employers.
    let hasFullNames = parts.contains { $0.contains(" ") }
    for part in parts {
      let bare = part.hasPrefix("@") ? String(part.dropFirst()) : part
      if !bare.contains(" ") {
        let isNick = part != bare || !hasFullNames || bare.first?.isLowercase == true
        if isNick, Nick(bare) != nil { add(bare, .roleList, sentence.position) }
      } else if let name = PersonName(bare, stem: ""), (2...4).contains(name.wordCount) {
        add(name.name, .roleList, sentence.position)
      }
    }
  }

  private mutating func readHandles(_ sentence: Sentence) {
    for word in sentence.text.split(whereSeparator: { $0.isWhitespace || "(),;/[]\"".contains($0) })
    where word.hasPrefix("@") {
      let handle = word.dropFirst().prefix { $0.isLetter || $0.isNumber || "-_".contains($0) }
      let rest = word.dropFirst(handle.count + 1)
      // `@ada:example.org` and `@scope.name` are no handles.
      guard handle.count > 1, rest.allSatisfy({ ".!?:'’s*".contains($0) }) else { continue }
      add(String(handle), .handle, sentence.position)
    }
  }

  /// `Ada Lovelace (ada)`: two words with capitals, then one in parentheses.
  private mutating func readNicks(_ sentence: Sentence) {
    let words = sentence.text.split(separator: " ")
    for (place, word) in words.enumerated().dropFirst(2) where word.hasPrefix("(") {
      // "SIG Cluster Lifecycle (kubeadm)": a longer run of capitals is no person.
      if place > 2, words[place - 3].first?.isUppercase == true,
        !",:".contains(words[place - 3].last ?? " ")
      {
        continue
      }
      guard let close = word.firstIndex(of: ")"),
        let nick = Nick(word[word.index(after: word.startIndex)..<close]),
        nick.text.first?.isLowercase == true, !nick.text.hasSuffix("ly"),
        let name = PersonName("\(words[place - 2]) \(words[place - 1])", stem: ""),
        name.wordCount == 2
      else { continue }
      add("\(name.name) (\(nick.text))", .nameAndNick, sentence.position)
    }
  }

  // What people do in summaries, and teams and companies hardly ever.
  private static let deeds: Set<String> = [
    "told", "said", "covered", "explained", "presented", "volunteered", "led", "lead", "gave",
    "asked", "noted", "suggested", "mentioned", "showed", "blogged", "wrote",
  ]

  /// `Ada Lovelace and Ben Bot told us`, `(along with Cem Can)`.
  private mutating func readSpeakers(_ sentence: Sentence) {
    let words = sentence.text.split(separator: " ").map(String.init)
    for place in words.indices.dropFirst(2) {
      guard Self.deeds.contains(words[place]), let name = Self.fullName(words, endingAt: place)
      else { continue }
      if place >= 5, words[place - 3] == "and",
        let other = Self.fullName(words, endingAt: place - 3)
      {
        add(other, .speaker, sentence.position)
      }
      add(name, .speaker, sentence.position)
    }
    for place in words.indices.dropFirst(1).dropLast(2)
    where words[place] == "with" && words[place - 1].hasSuffix("along") {
      guard let name = Self.fullName(words, endingAt: place + 3) else { continue }
      add(name, .speaker, sentence.position)
    }
  }

  /// The two words before a place, if they can be a first and a last name and no longer title.
  private static func fullName(_ words: [String], endingAt end: Int) -> String? {
    guard end >= 2 else { return nil }
    if end > 2 {
      let before = words[end - 3]
      guard before.first?.isUppercase != true || ",.;:!?".contains(before.last ?? " "),
        !["the", "a", "an", "our"].contains(before.lowercased())
      else { return nil }
    }
    let last = words[end - 1].prefix { !"),".contains($0) }
    guard let name = PersonName("\(words[end - 2]) \(last)", stem: ""), name.wordCount == 2 else {
      return nil
    }
    return name.name
  }
}

extension String {
  fileprivate func separated(by joint: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let found = rest.firstRange(of: joint) {
      parts.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    return parts + [String(rest)]
  }
}
