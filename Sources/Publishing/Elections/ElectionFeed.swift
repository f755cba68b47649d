internal import Governance

/// What happened in an election, for those who want to be told: openings and closings that have passed,
/// what officials put on record, and results.
struct ElectionFeed {
  private let state: ElectionState
  private let context: ElectionContext
  private let site: SiteIdentity
  private var election: Election { state.election }
  private var page: SitePath { .election(election.id) }

  init(of state: ElectionState, _ context: ElectionContext, in site: SiteIdentity) {
    self.state = state
    self.context = context
    self.site = site
  }

  /// What pages tell of the feed.
  static func link(of election: Election) -> SitePage.Feed {
    let page = SitePath.election(election.id)
    return SitePage.Feed(title: election.name, atom: page.ownFeed, json: page.ownJSONFeed)
  }

  var feed: Feed {
    Feed(
      title: "\(election.name) | \(site.name)", home: page, atom: page.ownFeed,
      json: page.ownJSONFeed, since: election.timeline.nominations.start.date,
      entries: deadlines + records + results)
  }

  private func entry(
    _ name: String, _ title: String, at moment: Instant, on path: SitePath, _ content: HTML
  ) -> FeedEntry? {
    let id = TagURI(
      SitePath("elections/\(election.id)/\(name)"), of: site, on: moment.date)
    return id.map {
      FeedEntry($0, title: title, path: path, at: moment, content: content)
    }
  }

  private var deadlines: [FeedEntry] {
    ElectionState.deadlines(of: election).compactMap { deadline in
      guard deadline.instant <= context.now else { return nil }
      let event = deadline.event.prefix(1).uppercased() + deadline.event.dropFirst()
      return entry(
        deadline.event.slug, "\(election.name): \(deadline.event)", at: deadline.instant,
        on: page, "<p>\(event) at \(deadline.instant.inBothZones).</p>")
    }
  }

  private var records: [FeedEntry] {
    election.record.entries.enumerated().compactMap { number, record in
      guard record.date <= context.now else { return nil }
      let line = RecordLine(record, in: election, context).html(on: page)
      return entry(
        "record-\(number + 1)", "\(election.name): put on record", at: record.date, on: page,
        "<ul>\(line)</ul>")
    }
  }

  /// A result is told as of the end of its vote, for when it was published is not on file.
  private var results: [FeedEntry] {
    state.contests.compactMap { contest in
      guard let result = context.folder.result(of: contest.contest, in: election) else {
        return nil
      }
      let path = SitePath.result(of: contest.contest.id, in: election.id)
      return entry(
        "result-\(contest.contest.id)", "\(election.name): result of \(contest.contest.title)",
        at: election.timeline(of: contest.contest).voting.end, on: path,
        "<p>\(result.sentence.withoutAddresses)</p>")
    }
  }
}

extension FeedEntry {
  fileprivate init(
    _ id: TagURI, title: String, path: SitePath, at moment: Instant, content: HTML
  ) {
    self.init(id: id, title: title, path: path, published: moment, content: content)
  }
}

extension ElectionPages {
  /// The feeds of the elections; none if the site has no address.
  package func feeds(of site: SiteIdentity) -> [SiteFile] {
    context.states.flatMap { ElectionFeed(of: $0, context, in: site).feed.files(of: site) }
  }
}
