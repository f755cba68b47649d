/// The files that an archive can have.
package enum ArchiveFile: String, CaseIterable, Sendable {
  /// The short text for announcements.
  case announcement = "announcement.txt"
  /// The keys of those who may certify.
  case signers = "allowed_signers"
  /// Every ranking.
  case ballots = "ballots.cvotes"
  /// Where the ballots came from.
  case ballotSource = "ballots.json"
  /// What was declared.
  case contest = "contest.json"
  /// Who is preferred to whom, how often.
  case pairs = "pairwise.csv"
  /// The result.
  case result = "result.json"
  /// The roll, as far as the community publishes it.
  case roll = "roll.csv"
  /// From what the roll was built.
  case rollManifest = "roll.json"

  /// What the result calls it among its inputs; nothing for what is made from the inputs.
  package var role: String? {
    switch self {
    case .announcement, .result: nil
    case .signers: "signers"
    case .ballots: "ballots"
    case .ballotSource: "source"
    case .contest: "declaration"
    case .pairs: "pairs"
    case .roll: "roll"
    case .rollManifest: "roll-manifest"
    }
  }

  /// The folder that holds the signatures.
  package static let signatures = "signatures"
}
