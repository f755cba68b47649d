package import Markup

extension EventSummary {
  /// Reads a post.
  ///
  /// A single top heading is taken for the post's own title and is no session. The `year` is that
  /// of the post's date, for titles that name none.
  package init(title: String, year: Int?, document: Document) {
    var sections = document.sections
    var opening = NotesReader()
    opening.read(document.preamble, isActionList: false)
    // A single top heading is the post's own title.
    if sections.count == 1, let top = sections.first, !top.subsections.isEmpty {
      opening.read(heading: top.heading)
      opening.read(top.blocks, isActionList: false)
      sections = top.subsections
    }
    let words = document.plainText
    event = Event(title: title, text: words, year: year)
    self.opening = opening.notes
    sessions = sections.map { Session($0, days: []) }
    var days: [Weekday] = []
    for heading in document.headings {
      for day in Weekday.named(in: heading.text) where !days.contains(day) { days.append(day) }
    }
    self.days = days
  }
}

extension Session {
  /// Reads a section and those inside; one that is titled "Actions" belongs to the section around it.
  fileprivate init(_ section: Section, days: [Weekday]) {
    var reader = NotesReader()
    reader.read(heading: section.heading)
    reader.read(section.blocks, isActionList: NotesReader.announcesActions(section.heading.text))
    let own = Weekday.named(in: section.heading.text)
    let days = own.isEmpty ? days : own
    title = section.heading.text
    id = section.heading.id
    position = section.heading.range.start
    self.days = days
    notes = reader.notes
    subsessions = section.subsections.map { Session($0, days: days) }
  }
}
