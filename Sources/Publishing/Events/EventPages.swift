internal import Governance

/// A page for each gathering, made of all summaries of it, and an overview of the gatherings.
package struct EventPages: Sendable {
  /// The overview, then the gatherings, the newest first; nothing without gatherings.
  package let pages: [SitePage]
  /// Where the page of a post's gathering is, by the post's path, for a link back to it.
  package let events: [SitePath: SitePath]

  /// Gathers the posts that are summaries.
  ///
  /// - Parameters:
  ///   - posts: all posts of the site, or only some, in any order.
  ///   - words: replaces words of the posts before they are escaped, for instance mail addresses.
  package init(
    posts: [SummaryPost], words: @escaping @Sendable (String) -> String = { $0 }
  ) {
    let gathered = GatheredEvent.all(in: posts)
    pages =
      gathered.isEmpty
      ? []
      : [EventOverview(events: gathered, words: words).page]
        + gathered.map { EventPage(event: $0, words: words).page }
    events = Dictionary(
      gathered.flatMap { event in event.posts.map { ($0.path, event.path) } },
      uniquingKeysWith: { first, _ in first })
  }
}

/// The list of all gatherings.
struct EventOverview {
  let events: [GatheredEvent]
  let words: @Sendable (String) -> String

  var page: SitePage {
    let content: HTML = """
      <h1>Events</h1>
      <p>What was decided at each gathering, from the summaries of those who were there.</p>
      <div class="scroll" role="region" aria-label="Events" tabindex="0">
      <table>
      <thead><tr><th scope="col">Event</th><th scope="col">First summary</th>\
      <th scope="col" class="number">Summaries</th><th scope="col" class="number">Sessions</th>\
      <th scope="col" class="number">Decisions</th>\
      <th scope="col" class="number">Open actions</th></tr></thead>
      <tbody>
      \(events.map(row))</tbody>
      </table>
      </div>

      """
    return SitePage(
      path: .events, kind: .events, title: "Events",
      description: "\(counted(events.count, "gathering")) with decisions and open actions.",
      content: content)
  }

  private func row(_ event: GatheredEvent) -> HTML {
    let open = event.actions.count { !$0.isDone }
    let day = event.posts.first?.date.description ?? ""
    return """
      <tr><th scope="row"><a href="\(SitePath.events.link(to: event.path))">\
      <bdi>\(words(event.name))</bdi></a></th>\
      <td><time datetime="\(day)">\(day)</time></td><td class="number">\(event.posts.count)</td>\
      <td class="number">\(event.sessions.count)</td>\
      <td class="number">\(event.outcomes.count)</td>\
      <td class="number">\(open) of \(event.actions.count)</td></tr>

      """
  }
}
