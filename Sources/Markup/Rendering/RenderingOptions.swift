/// How a document becomes part of a page.
package struct RenderingOptions: Sendable {
  /// What an address is used for.
  package enum AddressUse: Hashable, Sendable {
    case link
    case image
  }

  /// What happens to pictures on other hosts, which tell that host who reads the page.
  package enum RemoteImages: Hashable, Sendable {
    /// The browser fetches them.
    case shown
    /// A link to them stands in their place.
    case linked
  }

  /// What every id of the document begins with, so that none collides with the page's own.
  package var idPrefix: String
  /// The level of the page's own heading above the document; the document's begin one below.
  package var headingLevelAbove: Int
  /// What happens to pictures on other hosts.
  package var remoteImages: RemoteImages
  /// The `rel` of links to other hosts; none where empty.
  package var linkRelation: String
  /// What the list of footnotes is called; different for each document of a page.
  package var footnotesTitle = "Footnotes"

  /// Replaces a code block by HTML that is trusted as it is; nil leaves the block alone.
  package var codeBlock: (@Sendable (CodeBlock) -> String?)?
  /// Replaces an address; nil takes the link away and leaves its words.
  ///
  /// The new address is judged like any other.
  package var address: (@Sendable (String, AddressUse) -> String?)?
  /// The width and height of a picture of the same site, in pixels, by its address as it is written
  /// into the page; with them nothing moves when the picture arrives.
  package var imageSize: (@Sendable (String) -> (width: Int, height: Int)?)?
  /// Replaces words outside code before they are escaped, for instance mail addresses.
  package var words: (@Sendable (String) -> String)?

  /// For a candidate's statement, whose author may be hostile.
  package static func statement(idPrefix: String, below headingLevel: Int = 1) -> Self {
    RenderingOptions(
      idPrefix: idPrefix, headingLevelAbove: headingLevel, remoteImages: .linked,
      linkRelation: "nofollow noopener ugc")
  }

  /// For the site owner's own posts and pages.
  package static func post(idPrefix: String, below headingLevel: Int = 1) -> Self {
    RenderingOptions(
      idPrefix: idPrefix, headingLevelAbove: headingLevel, remoteImages: .shown, linkRelation: "")
  }

  private init(
    idPrefix: String, headingLevelAbove: Int, remoteImages: RemoteImages, linkRelation: String
  ) {
    self.idPrefix = idPrefix
    self.headingLevelAbove = headingLevelAbove
    self.remoteImages = remoteImages
    self.linkRelation = linkRelation
  }
}
