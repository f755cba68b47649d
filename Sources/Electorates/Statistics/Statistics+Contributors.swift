package import Governance

extension Statistics {
  /// In which cycles somebody was active, and when first.
  private struct Presence {
    var cycles: [Bool]
    var first: Int?
  }

  /// The presence of everybody who wrote a counted commit.
  private var presences: [Presence] {
    var presences = Array(
      repeating: Presence(cycles: Array(repeating: false, count: calendar.cycles.count)),
      count: activity.contributors.all.count)
    for entry in counted {
      guard let seconds = activity.seconds(of: entry, by: definition.basis) else { continue }
      let slot = calendar.slot(of: seconds)
      for writer in activity.writers(of: entry) {
        presences[writer].first = min(presences[writer].first ?? seconds, seconds)
        if case .cycle(let cycle) = slot { presences[writer].cycles[cycle] = true }
      }
    }
    return presences.filter { $0.first != nil }
  }

  /// Since when people on file contribute, for what candidates say of themselves.
  ///
  /// The names of repositories that could not be read go with it, because they make it uncertain.
  package func contributions(absent: [String]) -> Contributions {
    var first: [String: Int] = [:]
    for entry in counted {
      guard let seconds = activity.seconds(of: entry, by: definition.basis) else { continue }
      for writer in activity.writers(of: entry) {
        guard let handle = activity.contributors.all[writer].handle?.lowercased() else { continue }
        first[handle] = min(first[handle] ?? seconds, seconds)
      }
    }
    let cycles = first.compactMapValues { seconds -> String? in
      if case .cycle(let cycle) = calendar.slot(of: seconds) { return calendar.cycles[cycle].name }
      // Who was there before the first cycle was there in it, too, for what anybody can claim.
      return calendar.cycles.first { seconds < $0.window.start.seconds }?.name
    }
    return Contributions(firstCycles: cycles, absent: absent)
  }

  /// People per cycle: how many are new, how many came back, how many did not.
  package var contributors: StatisticsTable {
    let presences = presences
    let cycles = shownCycles { cycle in presences.contains { $0.cycles[cycle] } }
    let rows = cycles.map { cycle -> [StatisticsTable.Cell] in
      let active = presences.filter { $0.cycles[cycle] }
      let new = active.count { calendar.slot(of: $0.first) == .cycle(cycle) }
      let stayed = cycle > 0 ? active.count { $0.cycles[cycle - 1] } : 0
      let lapsed = cycle > 0 ? presences.count { $0.cycles[cycle - 1] && !$0.cycles[cycle] } : 0
      return [
        .text(calendar.cycles[cycle].name), .count(active.count), .count(new), .count(stayed),
        .count(active.count - new - stayed), .count(lapsed),
        cycle > 0 ? .share(stayed, of: stayed + lapsed) : .none,
      ]
    }
    return StatisticsTable(
      "People per cycle",
      columns: [
        .init("cycle", .text), .init("people", hasBar: true), .init("new"), .init("stayed"),
        .init("returned"), .init("lapsed"), .init("retention", .share),
      ],
      rows: rows,
      definition: definition(
        adding: "People are authors and co-authors, without bots.",
        "New: the first commit ever lies in the cycle. Stayed: active in the cycle before, too. "
          + "Returned: active earlier, but not in the cycle before. Lapsed: active in the cycle before "
          + "and not in this one. Retention: stayed, of those active in the cycle before."),
      notes: notes)
  }

  /// Of those who were new in a cycle, how many were active so many cycles later.
  package var cohorts: StatisticsTable {
    let presences = presences
    let cycles = shownCycles { cycle in presences.contains { $0.cycles[cycle] } }
    let count = cycles.count
    let rows = cycles.map { cycle -> [StatisticsTable.Cell] in
      let cohort = presences.filter { calendar.slot(of: $0.first) == .cycle(cycle) }
      let later = (1..<max(1, count)).map { step -> StatisticsTable.Cell in
        guard cycle + step < count else { return .none }
        return .share(cohort.count { $0.cycles[cycle + step] }, of: cohort.count)
      }
      return [.text(calendar.cycles[cycle].name), .count(cohort.count)] + later
    }
    return StatisticsTable(
      "Retention of newcomers",
      columns: [.init("new in", .text), .init("people")]
        + (1..<max(1, count)).map { .init("+\($0)", key: "after-\($0)", .share) },
      rows: rows,
      definition: ["+n: the share of them that was active n cycles later."])
  }
}
