import Electorates
import GitHistory

/// A commit that reached a branch, worked out by going through everything again and again.
struct NaiveEntry {
  let repository: Int
  let id: ObjectID
  /// Who wrote it; empty for nobody.
  let author: String
  /// The author and co-authors who are people.
  let writers: [String]
  let kind: CommitKind
  let landed: Int?
  let committed: Int?
  let authored: Int?
  /// What joins commits into changes.
  let change: String
  var opensChange = false

  func date(_ basis: CountingDefinition.DateBasis) -> Int? {
    switch basis {
    case .landing: landed
    case .committer: committed
    case .author: authored
    }
  }
}

/// The definitions of the statistics, written down once more without regard to speed.
struct NaiveCount {
  let world: RandomWorld
  private(set) var entries: [NaiveEntry] = []

  init(_ world: RandomWorld) {
    self.world = world
    for (number, repository) in world.repositories.enumerated() {
      let landings = Self.landings(repository)
      for commit in repository.commits {
        guard let landed = landings[commit.id] else { continue }
        entries.append(entry(of: commit, in: number, landed: landed))
      }
    }
    for index in entries.indices { entries[index].opensChange = opensChange(entries[index]) }
  }

  private func entry(of commit: Commit, in number: Int, landed: Int?) -> NaiveEntry {
    let footer = Footer(of: commit.message)
    let author = world.identity(commit.author.name, commit.author.email.text)
    var writers: [String] = []
    for identity in [author] + footer.coauthors.map({ world.identity($0.name, $0.email.text) })
    where !identity.isEmpty && !world.isBot(identity) && !writers.contains(identity) {
      writers.append(identity)
    }
    let original =
      world.splits.contains { $0.dropFirst().contains(number) }
      ? originals(of: commit, in: number).first : nil
    let kind: CommitKind =
      if commit.parents.count > 1 { .merge } else if world.isBot(author) {
        .bot
      } else if original
        != nil
      { .copy } else { commit.message.subject.hasPrefix("Revert \"") ? .revert : .ordinary }
    let family =
      world.splits.firstIndex { $0.contains(number) }.map { "split \($0)" }
      ?? "repository \(number)"
    let own = footer.changeID.map { "\(family) \($0)" } ?? "\(commit.id)"
    return NaiveEntry(
      repository: number, id: commit.id, author: author, writers: writers, kind: kind,
      landed: landed, committed: commit.committer.time?.seconds,
      authored: commit.author.time?.seconds, change: original?.change ?? own)
  }

  /// The commits of repositories that are earlier in the split of which this one may be a copy; the
  /// one with the smallest id first.
  private func originals(of commit: Commit, in number: Int) -> [NaiveEntry] {
    let earlier = world.splits.filter { $0.dropFirst().contains(number) }
      .flatMap { $0.prefix { $0 != number } }
    return earlier.flatMap { other in
      entries.filter { entry in
        guard entry.repository == other, let twin = world.commit(entry.id, in: other) else {
          return false
        }
        return commit.author.time != nil && twin.author == commit.author
          && twin.message.subject == commit.message.subject
      }.sorted { $0.id < $1.id }
    }
  }

  private func opensChange(_ entry: NaiveEntry) -> Bool {
    let same = entries.filter { $0.change == entry.change }
    let candidates = same.contains { $0.kind != .copy } ? same.filter { $0.kind != .copy } : same
    let first = candidates.min { one, other in
      if one.landed != other.landed { return one.landed ?? .max < other.landed ?? .max }
      return (one.repository, "\(one.id)") < (other.repository, "\(other.id)")
    }
    return first?.repository == entry.repository && first?.id == entry.id
  }

  /// When the commits of all branches landed, the first branch that has one deciding.
  private static func landings(_ repository: HandMadeRepository) -> [ObjectID: Int?] {
    func reach(_ id: ObjectID) -> Set<ObjectID> {
      let parents = repository.commits.first { $0.id == id }?.parents ?? []
      return parents.reduce(into: [id]) { $0.formUnion(reach($1)) }
    }
    var landings: [ObjectID: Int?] = [:]
    for branch in repository.references {
      var line: [Commit] = []
      var next: ObjectID? = branch.commit
      while let commit = repository.commits.first(where: { $0.id == next }) {
        line.append(commit)
        next = commit.parents.first
      }
      for commit in line.reversed() {
        for id in reach(commit.id) where landings[id] == nil {
          landings[id] = .some(commit.committer.time?.seconds)
        }
      }
    }
    return landings
  }
}
