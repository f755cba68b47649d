internal import Governance

extension Statistics {
  /// By what commits can be grouped.
  package enum Grouping: String, CaseIterable, Hashable, Sendable {
    case project, repository, person, affiliation
  }

  /// Commits per cycle, with those counted apart beside them.
  package var commits: StatisticsTable {
    var rows = Array(repeating: CycleCount(), count: calendar.slotCount)
    for entry in entries { rows[slot(of: entry)].add(entry, by: definition) }
    let slots = shownSlots { rows[$0].hasAnything }
    let hasCopies = rows.contains { $0.copies > 0 }
    var cells: [[StatisticsTable.Cell]] = []
    for slot in slots {
      let before = calendar.cycles.indices.contains(slot) && slot > 0 ? rows[slot - 1] : nil
      cells.append(rows[slot].cells(calendar.title(ofIndex: slot), before, hasCopies: hasCopies))
    }
    let total = rows.reduce(CycleCount(), +).cells("all", nil, hasCopies: hasCopies)
    return StatisticsTable(
      "\(unitTitle) per cycle",
      columns: [
        .init("cycle", .text), .init(definition.unit.rawValue, hasBar: true),
        .init(definition.unit == .commits ? "changes" : "in commits"),
        .init("difference", .change), .init("reverts"), .init("merges"), .init("bots"),
      ] + (hasCopies ? [.init("copies")] : []),
      rows: cells, barRowCount: slots.prefix { $0 < calendar.cycles.count }.count, total: total,
      definition: definition(), notes: notes)
  }

  /// The unit as the first word of a title.
  var unitTitle: String { definition.unit == .commits ? "Commits" : "Changes" }

  /// Commits per cycle of each project, repository, person or affiliation, the most first.
  ///
  /// After `limit` rows the rest is joined into one.
  package func commits(by grouping: Grouping, limit: Int? = nil) -> StatisticsTable {
    let groups = groups(by: grouping)
    let slots = shownSlots { slot in groups.contains { $0.counts[slot] > 0 } }
    var shown = groups
    if let limit, groups.count > limit {
      let rest = groups[limit...]
      shown = Array(groups[..<limit])
      shown.append(
        Group(
          title: "\(rest.count) others",
          counts: rest.reduce(into: Array(repeating: 0, count: calendar.slotCount)) { sum, group in
            for slot in sum.indices { sum[slot] += group.counts[slot] }
          }))
    }
    let columns: [StatisticsTable.Column] =
      [.init(grouping.rawValue, .text)]
      + slots.map { .init(calendar.shortTitle(ofIndex: $0), isOptional: true) }
      + [.init("all", hasBar: true)]
    return StatisticsTable(
      "\(unitTitle) per cycle and \(grouping.rawValue)", columns: columns,
      rows: shown.map { group in
        [.text(group.title)] + slots.map { .count(group.counts[$0]) } + [.count(group.total)]
      },
      definition: definition.sentences + [grouping.sentence].compactMap(\.self), notes: notes)
  }

  private struct Group {
    let title: String
    var counts: [Int]
    var total: Int { counts.reduce(0, +) }
  }

  private func groups(by grouping: Grouping) -> [Group] {
    var groups: [String: Group] = [:]
    let empty = Array(repeating: 0, count: calendar.slotCount)
    func add(_ key: String, _ title: String, _ slot: Int) {
      groups[key, default: Group(title: title, counts: empty)].counts[slot] += 1
    }
    for entry in counted {
      let slot = slot(of: entry)
      switch grouping {
      case .repository:
        add(activity.history(of: entry).name, activity.history(of: entry).name, slot)
      case .project:
        for project in projectsOfRepository[Int(entry.repository)] {
          add(projects[project].id, projects[project].id, slot)
        }
      case .person:
        let writers = activity.writers(of: entry)
        for writer in writers {
          let contributor = activity.contributors.all[writer]
          add(contributor.sortKey, contributor.title, slot)
        }
        if writers.isEmpty {
          let author = activity.contributors.all[Int(entry.author)]
          add(author.sortKey, author.title, slot)
        }
      case .affiliation:
        for affiliation in affiliations(of: entry) {
          add(affiliation ?? "", affiliation ?? "(not on file)", slot)
        }
      }
    }
    return groups.sorted { first, second in
      let (one, other) = (first.value.total, second.value.total)
      if one != other { return one > other }
      return first.key.utf8.lexicographicallyPrecedes(second.key.utf8)
    }.map(\.value)
  }

  /// The affiliations of those who wrote a commit, at its date, each once; nothing for those
  /// without one on file.
  func affiliations(of entry: Activity.Entry) -> [String?] {
    let seconds = activity.seconds(of: entry, by: definition.basis)
    var affiliations: [String?] = []
    for writer in activity.writers(of: entry) {
      let affiliation = seconds.flatMap {
        activity.contributors.all[writer].affiliation(at: $0)
      }
      if !affiliations.contains(affiliation) { affiliations.append(affiliation) }
    }
    return affiliations.isEmpty ? [nil] : affiliations
  }
}

extension Statistics.Grouping {
  /// What has to be known about the grouping.
  fileprivate var sentence: String? {
    switch self {
    case .project, .repository: nil
    case .person:
      "A commit counts for its author and for each co-author, so rows can add up to more than there "
        + "are."
    case .affiliation:
      "A commit counts once for each affiliation that its author and co-authors had on its date."
    }
  }
}

/// What lies in one row of the calendar.
private struct CycleCount {
  var counted = 0
  var other = 0
  var reverts = 0
  var merges = 0
  var bots = 0
  var copies = 0

  var hasAnything: Bool { counted + merges + bots + copies > 0 }

  mutating func add(_ entry: Activity.Entry, by definition: CountingDefinition) {
    switch entry.kind {
    case .ordinary: break
    case .revert: if definition.includes(entry) { reverts += 1 }
    case .merge: merges += 1
    case .bot: bots += 1
    case .copy: copies += 1
    }
    guard definition.includes(entry.kind) else { return }
    let isOther = definition.unit == .commits ? entry.opensChange : true
    if isOther { other += 1 }
    if definition.includes(entry) { counted += 1 }
  }

  static func + (left: CycleCount, right: CycleCount) -> CycleCount {
    CycleCount(
      counted: left.counted + right.counted, other: left.other + right.other,
      reverts: left.reverts + right.reverts, merges: left.merges + right.merges,
      bots: left.bots + right.bots, copies: left.copies + right.copies)
  }

  func cells(
    _ title: String, _ before: CycleCount?, hasCopies: Bool
  ) -> [StatisticsTable.Cell] {
    let difference = before.flatMap { before -> StatisticsTable.Cell? in
      guard before.counted > 0 else { return nil }
      return .share(counted - before.counted, of: before.counted)
    }
    let apart = [reverts, merges, bots] + (hasCopies ? [copies] : [])
    return [.text(title), .count(counted), .count(other), difference ?? .none]
      + apart.map { .count($0) }
  }
}
