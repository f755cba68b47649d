package import GitHistory
package import Governance

// Everything that reached a counted branch, once, with whose it is and when it landed. What is made of
// it (which kinds count, by which date, in commits or in changes) is the business of a definition, and
// nothing is left out here that a table could not show.

/// What happened in a community's repositories.
package struct Activity: Sendable {
  /// A commit that reached a counted branch of a repository.
  package struct Entry: Sendable {
    /// The repository's number in ``Activity/histories``.
    package let repository: Int32
    /// The commit's number in the repository's ledger.
    package let commit: Int32
    /// The author's number in ``Activity/contributors``.
    package let author: Int32
    /// The number of its change.
    package let change: Int32
    /// The class it is counted in.
    package let kind: CommitKind
    /// Whether it is the commit with which its change first landed.
    package fileprivate(set) var opensChange = true
    /// When it landed, in seconds of UTC, if that can be read.
    package let landed: Int?
  }

  /// The repositories.
  package let histories: [RepositoryHistory]
  /// Whose commits they are.
  package let contributors: Contributors
  /// All commits of counted branches, by repository and number.
  package private(set) var entries: [Entry] = []
  /// How many changes they make up.
  package let changeCount: Int

  /// Puts together what repositories hold; splits are sets of repositories that were one, each with
  /// the original first.
  package init(
    of histories: [RepositoryHistory], contributors: Contributors, splits: [[String]]
  ) {
    self.histories = histories
    self.contributors = contributors
    var changes = Changes(splits: splits)
    var copies = Copies(splits: splits)
    var entries: [Entry] = []
    entries.reserveCapacity(histories.map(\.ledger.count).reduce(0, +))
    // Originals come first, so that what a part brought along is known as a copy.
    for repository in Self.originalsFirst(histories.map(\.name), splits: splits) {
      let history = histories[repository]
      let family = changes.family(of: history.name)
      let ledger = history.ledger
      let landings = ledger.graph.landings(on: history.branches.map(\.commit))
      for number in 0..<ledger.count {
        guard let carrier = landings.carrier(of: number) else { continue }
        let author = contributors.number(
          ofSignature: ledger.author(of: number), inRepository: repository)
        let original = copies.original(of: number, in: history)
        let change =
          original
          ?? changes.add(
            ledger.graph.ids[number], changeID: ledger.changeID(of: number), in: family)
        copies.note(number, in: history, change: change)
        entries.append(
          Entry(
            repository: Int32(truncatingIfNeeded: repository),
            commit: Int32(truncatingIfNeeded: number), author: Int32(truncatingIfNeeded: author),
            change: Int32(truncatingIfNeeded: change),
            kind: ledger.kind(
              of: number, isBot: contributors.all[author].isBot, isCopy: original != nil),
            landed: ledger.committed(carrier)))
      }
    }
    changeCount = changes.count
    markOpenings(&entries)
    self.entries = entries
  }

  /// Marks for each change the commit that landed first; of several at one moment, the one in the
  /// repository named first, and there the one with the smaller id.
  private func markOpenings(_ entries: inout [Entry]) {
    var openings = Array(repeating: -1, count: changeCount)
    for index in entries.indices {
      let change = Int(entries[index].change)
      let opening = openings[change]
      if opening < 0 {
        openings[change] = index
      } else if precedes(entries[index], entries[opening]) {
        entries[opening].opensChange = false
        openings[change] = index
      } else {
        entries[index].opensChange = false
      }
    }
  }

  private func precedes(_ first: Entry, _ second: Entry) -> Bool {
    // A copy has the dates of its original, and never opens the change.
    if (first.kind == .copy) != (second.kind == .copy) { return second.kind == .copy }
    let (one, other) = (first.landed ?? .max, second.landed ?? .max)
    if one != other { return one < other }
    if first.repository != second.repository { return first.repository < second.repository }
    return id(of: first) < id(of: second)
  }

  /// The numbers of repositories: whatever was split before its parts, and parts in the order of the
  /// split, wherever the community lists them.
  private static func originalsFirst(_ names: [String], splits: [[String]]) -> [Int] {
    var depths: [String: Int] = [:]
    // As many rounds as splits can follow one another; splits that go round in a circle end there.
    for split in splits.flatMap({ _ in splits }) {
      for part in split.dropFirst() {
        depths[part] = max(depths[part] ?? 0, (depths[split[0]] ?? 0) + 1)
      }
    }
    var places: [String: Int] = [:]
    for name in splits.joined() where places[name] == nil { places[name] = places.count }
    return names.indices.sorted { first, second in
      let (one, other) = (names[first], names[second])
      return (depths[one] ?? 0, places[one] ?? 0, first)
        < (depths[other] ?? 0, places[other] ?? 0, second)
    }
  }
}

extension Activity {
  /// Puts together what repositories hold, with the people, bots and splits of a community.
  package init(of histories: [RepositoryHistory], in folder: CommunityFolder) {
    self.init(
      of: histories,
      contributors: Contributors(
        in: histories, people: folder.people, mailmap: folder.mailmap,
        bots: BotPatterns(folder.community.bots)),
      splits: folder.community.splits.map(\.repositories))
  }

  /// The history that has a commit.
  package func history(of entry: Entry) -> RepositoryHistory { histories[Int(entry.repository)] }

  /// The commit's id.
  package func id(of entry: Entry) -> ObjectID {
    history(of: entry).ledger.graph.ids[Int(entry.commit)]
  }

  /// The commit's subject, without addresses.
  package func subject(of entry: Entry) -> String {
    Email.masked(history(of: entry).ledger.subject(of: Int(entry.commit))).text
  }

  /// Those who wrote a commit: its author first, then co-authors, each once and no programs.
  ///
  /// Commits without an address have no author.
  package func writers(of entry: Entry) -> [Int] {
    let repository = Int(entry.repository)
    let coauthors = histories[repository].ledger.coauthors(of: Int(entry.commit))
    guard !coauthors.isEmpty else {
      return isSomebody(Int(entry.author)) ? [Int(entry.author)] : []
    }
    let others = coauthors.map {
      contributors.number(ofSignature: $0, inRepository: repository)
    }
    var seen: Set<Int> = []
    return ([Int(entry.author)] + others).filter { isSomebody($0) && seen.insert($0).inserted }
  }

  private func isSomebody(_ number: Int) -> Bool {
    let contributor = contributors.all[number]
    return !contributor.isBot && contributor.evidence != .nothing
  }
}

extension CommitLedger {
  /// The class of a commit: a merge is a merge whoever made it, and a program's revert the program's.
  fileprivate func kind(of number: Int, isBot: Bool, isCopy: Bool) -> CommitKind {
    if isMerge(number) { return .merge }
    if isBot { return .bot }
    if isCopy { return .copy }
    return isRevert(number) ? .revert : .ordinary
  }
}
