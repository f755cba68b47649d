package import Governance

extension Statistics {
  /// One project beside another, cycle by cycle: how large a part of the second the first is.
  package func comparison(of first: Project, with second: Project) -> StatisticsTable {
    let (one, other) = (counts(of: first), counts(of: second))
    let slots = shownSlots { one[$0].commits + other[$0].commits > 0 }
    func cells(_ title: String, _ one: Count, _ other: Count) -> [StatisticsTable.Cell] {
      [
        .text(title), .count(one.commits), .count(other.commits),
        .share(one.commits, of: other.commits), .count(one.people.count),
        .count(other.people.count), .share(one.people.count, of: other.people.count),
      ]
    }
    return StatisticsTable(
      "\(first.title) beside \(second.title)",
      columns: [
        .init("cycle", .text), .init(first.id), .init(second.id),
        .init("share", .share, hasBar: true),
        .init("\(first.id) people", isOptional: true),
        .init("\(second.id) people", isOptional: true),
        .init("people share", .share, isOptional: true),
      ],
      rows: slots.map { cells(calendar.title(ofIndex: $0), one[$0], other[$0]) },
      barRowCount: slots.prefix { $0 < calendar.cycles.count }.count,
      total: cells("all", one.reduce(Count(), +), other.reduce(Count(), +)),
      definition: definition(
        adding: "Share: the \(definition.unit.rawValue) of \(first.id), in percent of those of "
          + "\(second.id). People are authors and co-authors, without bots."),
      notes: notes)
  }

  private struct Count {
    var commits = 0
    var people: Set<Int> = []

    static func + (left: Count, right: Count) -> Count {
      Count(commits: left.commits + right.commits, people: left.people.union(right.people))
    }
  }

  private func counts(of project: Project) -> [Count] {
    var counts = Array(repeating: Count(), count: calendar.slotCount)
    let names = Set(project.repositories.map(\.value))
    for entry in counted where names.contains(activity.history(of: entry).name) {
      let slot = slot(of: entry)
      counts[slot].commits += 1
      counts[slot].people.formUnion(activity.writers(of: entry))
    }
    return counts
  }
}
