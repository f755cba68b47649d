internal import Governance

/// The order in which statements stand on a page: a shuffle that nobody chooses and all can redo.
struct StatementOrder {
  private let name: ContestName

  init(of name: ContestName) {
    self.name = name
  }

  /// Statements by the SHA-256 digest of `election/contest/handle`.
  ///
  /// Who comes first in one contest has no better chance to in the next.
  func sorted(_ candidacies: [Candidacy]) -> [Candidacy] {
    candidacies.map { (digest: digest($0), candidacy: $0) }
      .sorted { ($0.digest, $0.candidacy.path) < ($1.digest, $1.candidacy.path) }
      .map(\.candidacy)
  }

  private func digest(_ candidacy: Candidacy) -> String {
    SHA256Digest(of: "\(name.id)/\(candidacy.handle)".utf8).hexadecimal
  }

  /// How the order comes about, for those who read the page.
  var note: HTML {
    """
    <p class="note">The order favours nobody and differs from contest to contest: the statements \
    stand in the order of the SHA-256 digests of <code>\(name.id)/HANDLE</code>.</p>

    """
  }
}
