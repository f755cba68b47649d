package import Governance

/// A post that may tell of a gathering.
package struct SummaryPost: Sendable {
  package let title: String
  package let path: SitePath
  package let date: CivilDate
  package let authors: [String]
  package let summary: EventSummary
  /// The gathering as the post's header names it; posts that name the same belong together.
  package let event: String?
  /// What the ids of the headings begin with on the post's page.
  package let idPrefix: String

  package init(
    title: String, path: SitePath, date: CivilDate, authors: [String], summary: EventSummary,
    event: String? = nil, idPrefix: String
  ) {
    self.title = title
    self.path = path
    self.date = date
    self.authors = authors
    self.summary = summary
    self.event = event
    self.idPrefix = idPrefix
  }

  /// Whether the post is a summary: it names its event itself, or its title names a known kind of
  /// gathering and at least one session came to something or names somebody.
  package var isSummary: Bool {
    if ownEvent != nil { return true }
    return summary.event.kind != nil
      && summary.sessions.flatMap(\.allNotes).contains { notes in
        !notes.outcomes.isEmpty || !notes.actions.isEmpty || !notes.people.isEmpty
      }
  }

  /// The event in the header, if an address can be made of it.
  var ownEvent: String? { event.flatMap { EventName.slug(of: $0).isEmpty ? nil : $0 } }
}
