internal import Governance
internal import Markup

/// What came of a gathering, session by session.
struct EventSessions {
  let event: GatheredEvent
  let words: @Sendable (String) -> String

  /// What summaries tell before their first session.
  var opening: HTML {
    let told = event.posts.filter {
      !$0.summary.opening.outcomes.isEmpty || !$0.summary.opening.actions.isEmpty
    }
    guard !told.isEmpty else { return .empty }
    let parts = told.map { post -> HTML in
      source(post, if: event.posts.count > 1) + results(of: post.summary.opening)
    }
    return """
      <section aria-labelledby="overall">
      <h2 id="overall">Overall</h2>
      \(parts)</section>

      """
  }

  /// The sessions that came to something, then the names of the others.
  var html: HTML {
    guard !event.sessions.isEmpty else { return .empty }
    let told = event.sessions.filter { $0.contains(where: \.session.isTold) }
    let others = event.sessions.filter { !$0.contains(where: \.session.isTold) }
    return """
      <section aria-labelledby="sessions">
      <h2 id="sessions">Sessions</h2>
      \(told.map(session))\(list(of: others, isRest: !told.isEmpty))</section>

      """
  }

  private func session(_ accounts: [GatheredEvent.Account]) -> HTML {
    guard let first = accounts.first else { return .empty }
    let days = first.session.days.map(\.rawValue).filter { !first.session.title.contains($0) }
    let day: HTML = days.isEmpty ? .empty : "<p>\(days.joined(separator: ", "))</p>\n"
    let parts = accounts.map { account in
      source(account.post, session: account.session, if: accounts.count > 1)
        + results(of: account.session.notes)
    }
    return """
      <section class="session">
      <h3>\(link(to: first, text: first.session.title))</h3>
      \(day)\(parts)</section>

      """
  }

  private func list(of sessions: [[GatheredEvent.Account]], isRest: Bool) -> HTML {
    guard !sessions.isEmpty else { return .empty }
    let items = sessions.map { accounts -> HTML in
      let links = accounts.enumerated().map { index, account in
        link(
          to: account,
          text: index == 0
            ? account.session.title
            : "as told in “\(account.post.title)”")
      }
      return "<li>\(links.joined(separator: ", "))</li>\n"
    }
    return """
      <h3>\(isRest ? "Also talked about" : "Talked about")</h3>
      <ul>
      \(items)</ul>

      """
  }

  private func link(to account: GatheredEvent.Account, text: String) -> HTML {
    let fragment = account.post.idPrefix + account.session.id
    let address = event.path.link(to: account.post.path, fragment: fragment)
    let shown = words(text)
    // A heading may be a picture without words.
    let title = shown.hasWords ? shown : "Untitled session"
    return "<a href=\"\(address)\"><bdi>\(title)</bdi></a>"
  }

  /// Which summary says so, where there are several.
  private func source(_ post: SummaryPost, session: Session? = nil, if isNeeded: Bool) -> HTML {
    guard isNeeded else { return .empty }
    let address = event.path.link(
      to: post.path, fragment: session.map { post.idPrefix + $0.id })
    return "<p>In <a href=\"\(address)\"><bdi>\(words(post.title))</bdi></a>:</p>\n"
  }

  private func results(of notes: SessionNotes) -> HTML {
    let decisions = notes.outcomes.map { outcome -> HTML in
      let details = outcome.details.map { "<li><bdi>\(words($0))</bdi></li>" as HTML }
      let list: HTML = details.isEmpty ? .empty : "\n<ul>\(details)</ul>"
      return "<li><bdi>\(words(outcome.text))</bdi>\(list)</li>\n"
    }
    let open = notes.actions.filter { !$0.isDone }.map(action)
    let done = notes.actions.filter(\.isDone).map(action)
    let lists = [("Decisions", decisions), ("Open actions", open), ("Done", done)]
      .filter { !$0.1.isEmpty }
      .map { name, items in
        "<dt>\(name)</dt>\n<dd><ul>\n\(items)</ul></dd>\n" as HTML
      }
    return lists.isEmpty ? .empty : "<dl class=\"results\">\n\(lists)</dl>\n"
  }

  private func action(_ item: ActionItem) -> HTML {
    let who: HTML =
      item.assignees.isEmpty
      ? .empty
      : " (\(item.assignees.map { "<bdi>\(words($0))</bdi>" as HTML }.joined(separator: ", ")))"
    return "<li><bdi>\(words(item.task.isEmpty ? item.text : item.task))</bdi>\(who)</li>\n"
  }
}
