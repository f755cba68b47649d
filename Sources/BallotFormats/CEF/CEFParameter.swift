/// A parameter that Condorcet Election Format or Hustings knows.
enum CEFParameter: String, CaseIterable {
  case candidates = "Candidates"
  case seats = "Number of Seats"
  case implicitRanking = "Implicit Ranking"
  case methods = "Voting Methods"
  case weightAllowed = "Weight Allowed"
  case title = "Title"
  case strength = "Strength"
  case cap = "Cap"
  case affiliations = "Affiliations"
  case defaultOption = "Default Option"
  case quorum = "Quorum"

  /// The parameter of a name, whose case does not matter.
  init?(name: String) {
    let name = name.lowercased()
    if name == "voting method" {
      self = .methods
      return
    }
    guard let match = Self.allCases.first(where: { $0.rawValue.lowercased() == name }) else {
      return nil
    }
    self = match
  }

  /// The parameter that an unknown name was probably meant to be.
  ///
  /// That is one whose words include all of the name's, or else one that a few letters turn into it.
  static func meant(by name: String) -> CEFParameter? {
    let name = name.lowercased()
    let words = Set(name.split(separator: " "))
    if !words.isEmpty,
      let match = allCases.first(where: {
        words.isSubset(of: $0.rawValue.lowercased().split(separator: " "))
      })
    {
      return match
    }
    return allCases.first { parameter in
      let known = Array(parameter.rawValue.lowercased().utf8)
      return distance(Array(name.utf8), known) <= known.count / 4
    }
  }

  /// How many letters must be added, left out or replaced to turn one name into the other
  /// (Levenshtein 1966).
  private static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
    guard one.count < 64 else { return .max }
    var row = Array(0...other.count)
    for (index, letter) in one.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (place, otherLetter) in other.enumerated() {
        let replaced = diagonal + (letter == otherLetter ? 0 : 1)
        diagonal = row[place + 1]
        row[place + 1] = min(replaced, row[place] + 1, row[place + 1] + 1)
      }
    }
    return row[other.count]
  }
}
