internal import Governance

/// What the start page says of elections: those under way, or else the last one.
struct HomeElections {
  private let context: ElectionContext

  init(_ context: ElectionContext) {
    self.context = context
  }

  var html: HTML {
    let current = context.states.reversed().filter { $0.nextDeadline != nil }
    let shown = current.isEmpty ? Array(context.states.suffix(1)) : current
    guard !shown.isEmpty else { return .empty }
    return """
      <section>
      <h2>Elections</h2>
      \(shown.map(section))<p><a href="\(SitePath.home.link(to: .elections))">All elections</a></p>
      </section>

      """
  }

  private func section(_ state: ElectionState) -> HTML {
    let election = state.election
    let next: HTML =
      state.nextDeadline.map { next in
        let event = next.event.prefix(1).uppercased() + next.event.dropFirst()
        return "\(event) at \(next.instant.inBothZones)."
      } ?? "Voting ended \(election.timeline.voting.end.day)."
    let contests = state.contests.map { contest -> HTML in
      let link = SitePath.home.link(to: .contest(contest.contest.id, in: election.id))
      let outcome = ContestOutcome(contest, in: election, context).html(on: .home)
      return "<li><a href=\"\(link)\">\(contest.contest.title)</a>: \(outcome)</li>\n"
    }
    return """
      <h3><a href="\(SitePath.home.link(to: .election(election.id)))">\(election.name)</a></h3>
      <p>\(state.phase.badge) \(next)</p>
      <ul>
      \(contests)</ul>

      """
  }
}

extension ElectionPages {
  /// The part of the start page that tells of elections, with links as on that page.
  package var home: HTML { HomeElections(context).html }
}
