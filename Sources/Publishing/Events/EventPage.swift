internal import Governance

/// The page of one gathering.
struct EventPage {
  let event: GatheredEvent
  let words: @Sendable (String) -> String

  var page: SitePage {
    var page = SitePage(
      path: event.path, kind: .event, title: words(event.name), description: description,
      content: content)
    page.trail = [SitePage.Step("Events", .events)]
    page.structuredData = structuredData
    return page
  }

  private var description: String {
    let open = event.actions.count { !$0.isDone }
    let numbers = [
      event.posts.count == 1 ? "1 summary" : "\(event.posts.count) summaries",
      counted(event.sessions.count, "session"),
      counted(event.outcomes.count, "decision"), "\(counted(open, "action")) still open",
    ]
    return "\(words(event.name)): \(numbers.joined(separator: ", "))."
  }

  private var content: HTML {
    let sessions = EventSessions(event: event, words: words)
    let mentions = EventMentions(event: event, words: words)
    return """
      <h1><bdi>\(words(event.name))</bdi></h1>
      \(summaries)\(sessions.opening)\(sessions.html)\(mentions.people)\(mentions.links)
      """
  }

  private var summaries: HTML {
    let items = event.posts.map { post -> HTML in
      let authors =
        post.authors.map { " by <bdi>\(words($0))</bdi>" as HTML }
        .prefix(1) + post.authors.dropFirst().map { ", <bdi>\(words($0))</bdi>" as HTML }
      return """
        <li><a href="\(event.path.link(to: post.path))"><bdi>\(words(post.title))</bdi></a>\
        \(Array(authors)), <time datetime="\(post.date.description)">\(post.date.description)\
        </time></li>

        """
    }
    return """
      <section aria-labelledby="summaries">
      <h2 id="summaries">Summaries</h2>
      <ul>
      \(items)</ul>
      </section>

      """
  }

  /// The gathering for schema.org; its days are not known, so none is given.
  private var structuredData: JSONText {
    let place = event.posts.lazy.compactMap(\.summary.event.place).first
    var members: [(key: String, value: JSONText)] = [
      ("@context", .string("https://schema.org")), ("@type", .string("Event")),
      ("name", .string(words(event.name))),
    ]
    if let place {
      let type = place == "virtual" ? "VirtualLocation" : "Place"
      members.append(
        ("location", .object([("@type", .string(type)), ("name", .string(words(place)))])))
    }
    let posts = event.posts.map { post in
      JSONText.object([
        ("@type", .string("BlogPosting")), ("headline", .string(words(post.title))),
        ("datePublished", .string(post.date.description)),
        (
          "author",
          .array(
            post.authors.map {
              .object([("@type", .string("Person")), ("name", .string(words($0)))])
            })
        ),
      ])
    }
    members.append(("subjectOf", .array(posts)))
    return .object(members)
  }
}
