extension CommunityFolder {
  /// All moments at which something that the folder says becomes true or ends to be so: between two of
  /// them, whatever is computed from the folder and the clock stays as it is.
  package var turningPoints: [Instant] {
    var moments: Set<Instant> = []
    for election in elections {
      moments.formUnion(ElectionState.deadlines(of: election).map(\.instant))
      moments.formUnion(election.record.entries.map(\.date))
      for contest in election.contests {
        let source = SeatSource(election: election, contest: contest)
        let term = community.charter(for: contest.subject)?.term
        if let end = TermEnd(of: term, from: source, in: community).instant { moments.insert(end) }
      }
    }
    for cycle in community.cycles { moments.formUnion([cycle.window.start, cycle.window.end]) }
    for affiliation in people.all.flatMap(\.affiliations) {
      moments.formUnion([affiliation.start, affiliation.end].compactMap(\.self))
    }
    return moments.sorted()
  }
}
