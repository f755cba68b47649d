package import Markup

/// What a post tells of a gathering: its sessions, and in each what was agreed and who does what.
///
/// Read from the post's document tree. Only what is written in a known form is taken; all else stays
/// prose, and nothing is inferred. Every item carries its words as written and their place.
package struct EventSummary: Sendable, Hashable {
  /// Which gathering the post is about.
  package let event: Event
  /// The days that headings name, in the order of the post.
  package let days: [Weekday]
  /// What stands above the first session.
  package let opening: SessionNotes
  /// The sessions in order.
  package let sessions: [Session]

  /// All notes in the order of the post: the opening, then each session before those inside it.
  package var allNotes: [SessionNotes] {
    [opening] + sessions.flatMap(\.allNotes)
  }

  /// All action items in the order of the post.
  package var actions: [ActionItem] { allNotes.flatMap(\.actions) }

  /// All sentences that tell an outcome, in the order of the post.
  package var outcomes: [SessionOutcome] { allNotes.flatMap(\.outcomes) }
}

/// One heading of a summary with what stands below it.
package struct Session: Sendable, Hashable {
  /// The heading's words.
  package let title: String
  /// The name of the section in links.
  package let id: String
  /// Where the heading stands.
  package let position: SourcePosition
  /// The days in the heading; without any, those of the heading above.
  package let days: [Weekday]
  /// What stands directly below the heading.
  package let notes: SessionNotes
  /// The sessions below headings inside this one.
  package let subsessions: [Session]

  /// The notes of this session, then of those inside it.
  package var allNotes: [SessionNotes] { [notes] + subsessions.flatMap(\.allNotes) }
}

/// What was recognised in a stretch of text.
package struct SessionNotes: Sendable, Hashable {
  package var outcomes: [SessionOutcome] = []
  package var actions: [ActionItem] = []
  package var people: [NamedPerson] = []
  package var links: [SortedLink] = []
}

/// A sentence that says what was agreed, decided or planned.
package struct SessionOutcome: Sendable, Hashable {
  /// The sentence as written, without markup.
  package let text: String
  /// The words by which it was recognised.
  package let phrase: String
  /// Where the sentence begins.
  package let position: SourcePosition
  /// The items of the list that the sentence introduces, if it ends with a colon.
  package var details: [String] = []
}

/// Something that somebody is to do.
package struct ActionItem: Sendable, Hashable {
  /// How the item was marked as one.
  package enum Mark: String, Sendable {
    /// A box to tick: `- [ ] …`.
    case box
    /// An item of a list that is announced as actions.
    case list
    /// A word in front: `ACTION: …`, `AR: …`, `AI(name): …`.
    case word
  }

  /// The item as written, without markup.
  package let text: String
  /// What is to be done: the text without mark and assignees.
  package let task: String
  /// Who is to do it, as named in the item; often nobody.
  package let assignees: [String]
  /// Whether it is ticked, struck through, or marked as done.
  package let isDone: Bool
  package let mark: Mark
  /// Where the item begins.
  package let position: SourcePosition
}

/// A person whom a text names in a form that hardly means anything else.
package struct NamedPerson: Sendable, Hashable {
  /// In which form the person is named.
  package enum Form: String, Sendable {
    /// `@handle`.
    case handle
    /// `Ada Lovelace (ada)`.
    case nameAndNick
    /// A list of speakers, presenters, note takers, attendees.
    case roleList
    /// `Ada Lovelace told us …`.
    case speaker
    /// The assignee of an action item.
    case assignee
  }

  /// The name or handle as written, without an at sign.
  package let name: String
  package let form: Form
  package let position: SourcePosition
}
