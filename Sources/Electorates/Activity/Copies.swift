internal import GitHistory

/// Recognises the commits that a repository brought along when it was split from another.
///
/// Splitting rewrites ids, and keeps who wrote a commit, when, and under which subject. Only declared
/// splits are searched: elsewhere commits that agree in all three are nobody's business.
struct Copies {
  private struct Key: Hashable {
    let family: Int
    let author: Signature
    let authored: Int
    let subject: [UInt8]
  }

  private struct Original {
    let repository: String
    let commit: ObjectID
    let change: Int
  }

  private var families: [String: Int] = [:]
  private var originals: [Key: Original] = [:]

  /// Takes sets of repositories that were one; sets with a common repository join, as in ``Changes``.
  init(splits: [[String]]) {
    for (family, split) in splits.enumerated() {
      let joined = Set(split.compactMap { families[$0] })
      families = families.mapValues { joined.contains($0) ? family : $0 }
      for repository in split { families[repository] = family }
    }
  }

  /// The change of the commit in an earlier repository of which this one is a copy.
  func original(of number: Int, in history: RepositoryHistory) -> Int? {
    guard let key = key(of: number, in: history), let original = originals[key],
      original.repository != history.name
    else { return nil }
    return original.change
  }

  /// Remembers a commit, of which later repositories may have copies.
  ///
  /// Backports agree in all three, too; the one with the smallest id stands for them all.
  mutating func note(_ number: Int, in history: RepositoryHistory, change: Int) {
    guard let key = key(of: number, in: history) else { return }
    let id = history.ledger.graph.ids[number]
    if let known = originals[key], known.repository != history.name || known.commit < id { return }
    originals[key] = Original(repository: history.name, commit: id, change: change)
  }

  private func key(of number: Int, in history: RepositoryHistory) -> Key? {
    guard let family = families[history.name], let authored = history.ledger.authored(number) else {
      return nil
    }
    let ledger = history.ledger
    return Key(
      family: family, author: ledger.signatures[ledger.author(of: number)], authored: authored,
      subject: Array(ledger.subjectBytes(of: number)))
  }
}
