extension StatementKind {
  // Phrases that open a non-candidacy or a withdrawal. Only the first lines are searched: further
  // down, candidates write of others who do not run.
  private static let refusals = [
    "non-candidacy", "non candidacy", "noncandidacy", "not running for", "not be running",
    "not going to run", "will not run", "won't run", "won’t run", "won't be running",
    "won’t be running", "not seeking reelection", "not seeking re-election", "not be seeking",
    "not be standing", "not standing for", "step aside as", "stepping down as", "step down as",
    "not be a candidate", "not a candidate for",
  ]
  private static let retreats = [
    "withdraw my candidacy", "withdraw my nomination", "withdrawing my candidacy",
    "withdrawing my nomination", "withdrawal of my candidacy", "withdrawal of candidacy",
    "withdrawal from the", "withdrawn my candidacy", "i withdraw from", "rescind my candidacy",
    "retract my candidacy", "retract my nomination",
  ]

  /// The kind that the first lines of a text speak of; nil where they do not say.
  static func said(in text: StatementText, from start: Int) -> StatementKind? {
    let lines = text.lines.dropFirst(start).lazy.filter { !$0.isBlank }.prefix(6)
    let opening = lines.map { $0.text.prefix(300).trimmed().lowercased() }.joined(separator: " ")
    // Hardly any statement has one of these, and all phrases do.
    let stems = ["withdr", "rescind", "retract", "non", "not ", "won't", "won’t", "step"]
    guard stems.contains(where: { opening.firstRange(of: $0) != nil }) else { return nil }
    if retreats.contains(where: { opening.firstRange(of: $0) != nil }) { return .withdrawal }
    if refusals.contains(where: { opening.firstRange(of: $0) != nil }) { return .nonCandidacy }
    return nil
  }

  /// The kind that a `kind` field names, in any of the usual spellings.
  static func named(_ word: String) -> StatementKind? {
    switch word.lowercased().filter({ $0.isLetter }) {
    case "candidacy", "candidate", "nomination": .candidacy
    case "noncandidacy", "noncandidate": .nonCandidacy
    case "withdrawal", "withdrawn": .withdrawal
    default: nil
    }
  }
}
