package import Governance

/// What should be looked at before a roll is used: people who may be on it twice, or not be people.
package struct RollReview {
  private let people: People
  private let bots: BotPatterns

  /// Prepares to look at rolls of a community.
  package init(people: People, bots: BotPatterns) {
    self.people = people
    self.bots = bots
  }

  /// All that is odd about a roll on file.
  package func findings(in table: RollTable) -> Findings {
    var findings = Findings()
    findTwins(in: table.rows, findings: &findings)
    findSharedAddresses(in: table.rows, findings: &findings)
    for row in table.rows {
      let addresses = row.addresses.isEmpty ? [""] : row.addresses
      let names = [row.name, row.handle]
      if names.contains(where: { name in
        addresses.contains { bots.cover(name: name, address: $0) }
      }) {
        findings.error(
          .rollBot, at: row.place,
          "\(quoted(row.title)) is a program by the patterns of community.yml; take it off")
      }
    }
    return findings
  }

  private func findTwins(in rows: [RollTable.Row], findings: inout Findings) {
    var handles: [String: RollTable.Row] = [:]
    var persons: [String: RollTable.Row] = [:]
    var names: [String: RollTable.Row] = [:]
    for row in rows {
      if !row.handle.isEmpty,
        let other = handles.updateValue(row, forKey: row.handle.lowercased())
      {
        findings.error(
          .rollHandleCase, at: row.place,
          other.handle == row.handle
            ? "\(quoted(row.handle)) is on the roll twice, first on line \(other.place.line)"
            : "\(quoted(row.handle)) and \(quoted(other.handle)) on line \(other.place.line) differ "
              + "only in the case of letters; if they are one person, keep one line")
        continue
      }
      if let person = person(row), let other = persons.updateValue(row, forKey: person.handle) {
        findings.error(
          .rollPersonTwice, at: row.place,
          "\(quoted(row.title)) and \(quoted(other.title)) on line \(other.place.line) are both "
            + "\(quoted(person.handle)) in people.yml; keep one line")
        continue
      }
      let name = folded(row.name)
      if !name.isEmpty, let other = names.updateValue(row, forKey: name) {
        findings.warning(
          .rollNameTwice, at: row.place,
          "\(quoted(row.name)) is also the name on line \(other.place.line); if they are one person, "
            + "join the addresses in people.yml or .mailmap and build the roll anew")
      }
    }
  }

  private func findSharedAddresses(in rows: [RollTable.Row], findings: inout Findings) {
    var owners: [String: RollTable.Row] = [:]
    for row in rows {
      for address in Set(row.addresses).sorted() {
        if let other = owners.updateValue(row, forKey: address) {
          findings.error(
            .rollAddressShared, at: row.place,
            "\(quoted(row.title)) has an address of \(quoted(other.title)) on line "
              + "\(other.place.line); find out whose it is")
        }
      }
    }
  }

  /// All that is odd about a roll just built, beyond what its table shows; `place` is where it will be.
  package func findings(in roll: Roll, at place: Place) -> Findings {
    var findings = Findings()
    for line in roll.lines {
      let names = line.names.filter { !folded($0).isEmpty }
      guard let other = names.dropFirst().first(where: { !resemble($0, names[0]) }) else {
        continue
      }
      findings.warning(
        .rollAddressShared, at: place,
        "one address is used by \(quoted(names[0])) and \(quoted(other)), and counts as one person; "
          + "if they are two, they need addresses of their own in .mailmap")
    }
    return findings
  }

  private func person(_ row: RollTable.Row) -> Person? {
    if !row.handle.isEmpty, let person = people[row.handle] { return person }
    return row.addresses.lazy.compactMap { Email($0).flatMap { people[$0] } }.first
  }

  private func folded(_ name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether two names may well be one person's: a word, four letters in a row or the initials in
  /// common, as "Gary Kotton" and "garyk" or "Elod Illes" and "Előd Illés" have.
  private func resemble(_ first: String, _ second: String) -> Bool {
    func words(_ name: String) -> [String] {
      name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
    func runs(_ words: [String]) -> Set<[Character]> {
      let letters = words.joined().filter(\.isLetter)
      return Set(letters.indices.map { Array(letters[$0...].prefix(4)) }.filter { $0.count == 4 })
    }
    let (one, other) = (words(first), words(second))
    let initials = [one, other].map { $0.compactMap(\.first) }
    return !Set(one).isDisjoint(with: other) || !runs(one).isDisjoint(with: runs(other))
      || (initials[0].count > 1 && initials[0] == initials[1])
  }
}
