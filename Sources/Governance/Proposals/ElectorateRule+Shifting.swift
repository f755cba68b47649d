extension ElectorateRule {
  /// The rule of an earlier election as it holds for a later one.
  ///
  /// Cycles move on by as many as lie between the two elections, dates by as many days as lie between
  /// the starts of their cycles. A list that lies beside the earlier election gives way to one beside
  /// the later.
  ///
  /// - Returns: nothing if a cycle would have to move beyond those of the community.
  func shifted(
    from earlier: (election: String, cycle: Int), to later: (election: String, cycle: Int),
    in community: Community
  ) -> ElectorateRule? {
    guard let period = period.shifted(from: earlier.cycle, to: later.cycle, in: community.cycles)
    else { return nil }
    return ElectorateRule(
      period: period, leastChanges: leastChanges, projects: projects,
      countsCoAuthors: countsCoAuthors,
      exceptions: exceptions.map { exceptions in
        exceptions.value == Self.exceptions(of: earlier.election)
          ? Placed(Self.exceptions(of: later.election), at: exceptions.place) : exceptions
      }, excluded: excluded, members: members)
  }

  /// The rule for another project: a list of projects was about the one that it was made for.
  func forAnotherProject() -> ElectorateRule {
    guard case .some = projects else { return self }
    return ElectorateRule(
      period: period, leastChanges: leastChanges, projects: .own,
      countsCoAuthors: countsCoAuthors, exceptions: exceptions, excluded: excluded,
      members: members)
  }

  /// Where the exceptions of an election are listed.
  static func exceptions(of election: String) -> String { "elections/\(election)/exceptions.csv" }
}

extension ElectorateRule.Period {
  fileprivate func shifted(from earlier: Int, to later: Int, in cycles: [Cycle]) -> Self? {
    switch self {
    case .cycles(let names):
      let moved = names.compactMap { name -> Placed<String>? in
        guard let place = cycles.firstIndex(where: { $0.name == name.value }) else { return nil }
        let target = place + later - earlier
        return cycles.indices.contains(target) ? Placed(cycles[target].name, at: name.place) : nil
      }
      return moved.count == names.count ? .cycles(moved) : nil
    case .window(let window):
      let distance = cycles[earlier].window.start.seconds(until: cycles[later].window.start)
      return .window(
        Window(
          from: window.start.advanced(bySeconds: distance),
          to: window.end.advanced(bySeconds: distance)))
    }
  }
}
