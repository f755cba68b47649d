/// A new election as the charter and the earlier ones would have it, for officials to confirm.
package struct ElectionProposal: Sendable {
  /// Its name in files.
  package let id: String
  /// The cycle that those elected serve in, or from.
  package let cycle: Cycle
  /// Who runs it, by handle.
  package let officials: [String]
  /// The election whose officials are proposed again, as nobody named others.
  package let officialsSource: String?
  /// When its parts happen.
  package let timeline: TimelineProposal
  /// What is to be elected: committees first, then projects, each in the order of `community.yml`.
  package let contests: [ContestProposal]
  /// Whose terms last, a sentence for each seat of a contest that is left out.
  package let leftOut: [String]

  /// Its name on pages.
  package var name: String { "\(cycle.name) elections" }

  /// Proposes an election.
  ///
  /// - Parameters:
  ///   - id: its name in files; an election of this name on file is not looked at.
  ///   - cycle: the cycle that those elected serve in, or from.
  ///   - release: when those elected begin to serve.
  ///   - officials: who runs it; if there are none, those of the latest election.
  ///   - folder: what the charter, the earlier elections and their results are read from.
  /// - Throws: ``UnproposableElection`` if no name, no date or no seat is left.
  package init(
    _ id: String, for cycle: Cycle, release: Instant, officials: [String],
    in folder: CommunityFolder
  ) throws(UnproposableElection) {
    try Self.demandName(id, in: folder)
    let community = folder.community
    guard let place = community.cycles.firstIndex(where: { $0.name == cycle.name }) else {
      throw UnproposableElection(message: "there is no cycle \(quoted(cycle.name))")
    }
    let earlier = folder.elections.filter {
      $0.id != id && $0.timeline.voting.start < cycle.window.start
    }
    var season = Season(folder: folder, election: id, cycle: place, earlier: earlier)
    for subject in Self.subjects(of: community) { season.add(subject) }
    guard !season.contests.isEmpty else {
      throw UnproposableElection(
        message: "no seat is up when \(quoted(cycle.name)) starts on \(cycle.window.start.date)"
          + season.leftOut.map { "; \($0)" }.joined())
    }
    guard
      let timeline = TimelineProposal(
        before: release, charters: Self.charters(of: season.contests, in: community))
    else {
      throw UnproposableElection(
        message: "with a release on \(release.date), not all dates lie in the years that can be "
          + "written; name another with --release")
    }
    self.id = id
    self.cycle = cycle
    self.timeline = timeline
    contests = season.contests
    leftOut = season.leftOut
    let last = earlier.last { !$0.officials.isEmpty }
    self.officials = officials.isEmpty ? last?.officials.map(\.value) ?? [] : officials
    officialsSource = officials.isEmpty ? last?.id : nil
  }

  /// The cycle that a new election is for, unless somebody names it: the one of the same name, or
  /// else the one that starts on the release, or else the next to start.
  package static func cycle(
    named id: String, release: Instant?, after now: Instant, in community: Community
  ) -> Cycle? {
    community.cycles.first { $0.name.lowercased() == id.lowercased() }
      ?? community.cycles.first { $0.window.start == release }
      ?? (release == nil ? community.cycles.first { $0.window.start > now } : nil)
  }

  /// The number of the cycle that an election is for; by its dates if it names none.
  static func cycle(of election: Election, among cycles: [Cycle]) -> Int? {
    cycles.firstIndex { $0.name == election.cycle?.value }
      ?? cycles.firstIndex { $0.window.start >= election.timeline.voting.end }
  }

  private static func demandName(
    _ id: String, in folder: CommunityFolder
  ) throws(UnproposableElection) {
    if let objection = FileName.objection(to: id) {
      throw UnproposableElection(
        message: "\(quoted(id)) cannot name an election: \(objection); use letters, digits, '-' "
          + "and '_'")
    }
    let known = folder.elections.map(\.id) + folder.flawedElections
    let twin = known.first {
      !$0.utf8.elementsEqual(id.utf8) && FileName.folded($0) == FileName.folded(id)
    }
    guard let twin else { return }
    throw UnproposableElection(
      message: "on some systems \(quoted(id)) is the same folder as \(quoted(twin)); use another "
        + "name")
  }

  private static func subjects(of community: Community) -> [ContestSubject] {
    community.charters.filter { $0.body != Charter.projectLead }
      .map { .body(Placed($0.body, at: $0.place)) }
      + community.projects.map { .project(Placed($0.id, at: $0.place)) }
  }

  /// The charters of the bodies concerned, each once, committees first.
  private static func charters(
    of contests: [ContestProposal], in community: Community
  ) -> [Charter] {
    contests.compactMap { community.charter(for: $0.subject) }.uniqued
  }
}

/// Why no election can be proposed.
package struct UnproposableElection: Error, Hashable, Sendable {
  /// What is in the way, and what to do.
  package let message: String
}
