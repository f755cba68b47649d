internal import Governance

/// A gathering with all that its summaries tell.
struct GatheredEvent {
  /// What one summary tells of one session.
  struct Account {
    let post: SummaryPost
    let session: Session
  }

  let slug: String
  let name: String
  /// The summaries, the oldest first.
  let posts: [SummaryPost]
  /// The sessions in the order of the first summary that tells of them, each with all accounts.
  let sessions: [[Account]]

  var path: SitePath { .event(slug) }
  var notes: [SessionNotes] { posts.flatMap(\.summary.allNotes) }
  var outcomes: [SessionOutcome] { notes.flatMap(\.outcomes) }
  var actions: [ActionItem] { notes.flatMap(\.actions) }

  private init(slug: String, name: String, posts: [SummaryPost]) {
    self.slug = slug
    self.name = name
    self.posts = posts
    sessions = Self.sessions(of: posts)
  }

  /// The gatherings of all posts that are summaries, the newest first.
  static func all(in posts: [SummaryPost]) -> [GatheredEvent] {
    let summaries = posts.filter(\.isSummary).map { (post: $0, name: EventName(of: $0)) }
    let groups = Dictionary(grouping: summaries, by: \.name.slug).mapValues { group in
      group.sorted {
        $0.post.date == $1.post.date
          ? $0.post.path < $1.post.path : $0.post.date < $1.post.date
      }
    }
    let derived = groups.values.compactMap { $0.lazy.compactMap(\.name.derived).first }
    let uses = Dictionary(derived.map { ($0, 1) }, uniquingKeysWith: +)
    let events = groups.map { slug, group in
      let derived = group.lazy.compactMap(\.name.derived).first
      let own = group.lazy.compactMap(\.name.own).first
      // Two gatherings of a kind in one year are told apart by the names that posts gave them.
      let isTelling = derived.map { uses[$0] == 1 } ?? false
      let name = (isTelling ? derived : own ?? derived) ?? slug
      return GatheredEvent(slug: slug, name: name, posts: group.map(\.post))
    }
    return events.sorted { first, second in
      guard let day = first.posts.first?.date, let other = second.posts.first?.date, day != other
      else { return first.path < second.path }
      return other < day
    }
  }

  /// Sessions of several posts with the same title are the same, the second of a title in one post
  /// the second in the others.
  private static func sessions(of posts: [SummaryPost]) -> [[Account]] {
    struct Key: Hashable {
      let title: String
      let number: Int
    }
    var places: [Key: Int] = [:]
    var sessions: [[Account]] = []
    for post in posts {
      var seen: [String: Int] = [:]
      for session in post.summary.sessions.flatMap(\.withinTold) {
        let title = EventName.slug(of: session.title)
        seen[title, default: 0] += 1
        let key = Key(title: title, number: seen[title] ?? 1)
        if let place = places[key] {
          sessions[place].append(Account(post: post, session: session))
        } else {
          places[key] = sessions.count
          sessions.append([Account(post: post, session: session)])
        }
      }
    }
    return sessions
  }
}

extension Session {
  /// The session and those inside; a heading only above others, such as a day's, is left out.
  fileprivate var withinTold: [Session] {
    let isOnlyAbove =
      !isTold && notes.people.isEmpty && notes.links.isEmpty && !subsessions.isEmpty
    return (isOnlyAbove ? [] : [self]) + subsessions.flatMap(\.withinTold)
  }

  /// Whether anything was recognised that an event page shows with the session.
  var isTold: Bool { !notes.outcomes.isEmpty || !notes.actions.isEmpty }
}
