/// A page as the search knows it: what its results show, and the words it is found by.
package struct SearchDocument: Hashable, Sendable {
  package let path: SitePath
  package let title: String
  /// What the page is, in a word: "Post", "Candidate".
  package let kind: String
  /// The date as readers see it; may be empty.
  package let date: String
  /// A sentence or two of plain text; may be empty.
  package let summary: String
  package let words: SearchWords

  package init(
    path: SitePath, title: String, kind: String, date: String, summary: String, words: SearchWords
  ) {
    self.path = path
    self.title = title
    self.kind = kind
    self.date = date
    self.summary = summary
    self.words = words
  }
}

/// A page of the site, in the order of the search's numbers, when the index is brought up to date.
package enum SearchEntry: Sendable {
  /// A page that is in the previous index and has not changed.
  case same(SitePath)
  /// A page that is new or has changed.
  case new(SearchDocument)

  package var path: SitePath {
    switch self {
    case .same(let path): path
    case .new(let document): document.path
    }
  }
}
