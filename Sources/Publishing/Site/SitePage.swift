package import Governance

/// A page of the site, without what all pages share.
package struct SitePage: Sendable {
  /// What a page shows; overriding templates are named after it.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case home, post, posts, page, event, events, elections, election, contest, result, recount
    case seats, turnout, statistics, project, person, search
  }

  /// A link to a feed that belongs to the page.
  package struct Feed: Hashable, Sendable {
    /// What the feed brings.
    package let title: String
    /// The Atom form; the JSON form lies beside it.
    package let atom: SitePath
    package let json: SitePath

    package init(title: String, atom: SitePath, json: SitePath) {
      self.title = title
      self.atom = atom
      self.json = json
    }
  }

  /// A step from the site's start to the page.
  package struct Step: Hashable, Sendable {
    package let title: String
    package let path: SitePath

    package init(_ title: String, _ path: SitePath) {
      self.title = title
      self.path = path
    }
  }

  package let path: SitePath
  package let kind: Kind
  /// The page's name in the browser's tab and in lists; the heading in ``content`` may say more.
  package let title: String
  /// A sentence or two of plain text for those who see only a link to the page.
  package let description: String
  /// What stands in `main`, beginning with an `h1`.
  package let content: HTML
  /// The pages above, from the start page's child to the parent.
  package var trail: [Step] = []
  package var feeds: [Feed] = []
  /// The scripts the page works with, if any.
  package var scripts: [SitePath] = []
  /// JSON-LD of schema.org, if there is something to say.
  package var structuredData: JSONText?
  /// When and by whom it was written, if it is a post.
  package var article: PageMetadata.Article?
  /// Whether the search finds the page.
  package var isSearched = true

  package init(
    path: SitePath, kind: Kind, title: String, description: String, content: HTML
  ) {
    self.path = path
    self.kind = kind
    self.title = title
    self.description = description
    self.content = content
  }
}

/// A file of the site that is no page.
package struct SiteFile: Hashable, Sendable {
  package let path: SitePath
  package let bytes: [UInt8]

  package init(_ path: SitePath, _ text: String) {
    self.init(path, bytes: Array(text.utf8))
  }

  package init(_ path: SitePath, _ html: HTML) {
    self.init(path, bytes: html.bytes)
  }

  package init(_ path: SitePath, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
