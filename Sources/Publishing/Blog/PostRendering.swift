package import Governance
package import Markup

/// What a fenced block of the language `hustings` becomes.
package enum ComputedBlock: Hashable, Sendable {
  case shown(HTML)
  /// What is wrong with the block, and what would be right.
  case refused(String)
}

/// What texts of the site need of the rest of the site.
package struct PostRendering: Sendable {
  /// What every id in a text begins with, so that none is the page's own.
  package static let idPrefix = "s-"

  /// The width and height of a picture of the site, if it is there.
  package var imageSize: @Sendable (SitePath) -> (width: Int, height: Int)?
  /// Computes a block from the words behind its fence, for a page, on which it has a number of its
  /// own; nil where nothing can be computed, and the block stays code.
  package var block: (@Sendable (String, SitePath, Int) -> ComputedBlock)?
  /// Folders outside of `site/` that are parts of the site.
  package var sections: [SiteSection] = []

  package init(
    imageSize: @escaping @Sendable (SitePath) -> (width: Int, height: Int)? = { _ in nil },
    block: (@Sendable (String, SitePath, Int) -> ComputedBlock)? = nil
  ) {
    self.imageSize = imageSize
    self.block = block
  }

  /// A text as it stands on its page.
  package func html(of document: Document, source: String, page: SitePath) -> HTML {
    var options = options(source: source, page: page, idPrefix: Self.idPrefix, below: 1)
    let blocks = Self.computedBlocks(of: document)
    options.codeBlock = { [block] code in
      guard let number = blocks[code.range.start], let block else { return Self.coloured(code) }
      switch block(code.info, page, number) {
      case .shown(let html): return html.text
      case .refused(let reason): return Self.refusal(of: code, reason).text
      }
    }
    return StatementText.masked(HTMLRenderer(options).html(of: document))
  }

  /// The part of a text that lists show, with links as on the text's own page.
  func teaser(_ teaser: Teaser, of name: String, source: String, page: SitePath) -> HTML {
    var options = options(source: source, page: page, idPrefix: "t-\(name)-", below: 2)
    let address = options.address
    options.address = { written, use in
      // The section is on the post's page, not in the list.
      written.hasPrefix("#")
        ? page.link(to: page) + "#" + Self.idPrefix + written.dropFirst() : address?(written, use)
    }
    options.codeBlock = { code in
      Self.isComputed(code) ? "" : Self.coloured(code)
    }
    return StatementText.masked(HTMLRenderer(options).html(ofBlocks: teaser.blocks))
  }

  private func options(
    source: String, page: SitePath, idPrefix: String, below level: Int
  ) -> RenderingOptions {
    var options = RenderingOptions.post(idPrefix: idPrefix, below: level)
    // No page asks another host for anything, which would tell it who reads.
    options.remoteImages = .linked
    let links = AuthoredLinks(source: source, page: page, sections: sections)
    options.address = { written, _ in links.address(written) }
    options.words = { Email.masked($0).text }
    options.imageSize = { [imageSize] address in
      SitePath(decoding: address, from: page).flatMap { imageSize($0) }
    }
    return options
  }

  /// A listing with colours; nil where the language is not known, and it stays plain.
  private static func coloured(_ code: CodeBlock) -> String? {
    let text = Email.masked(code.text).text
    guard let inside = CodeColouring.html(of: text, language: code.language) else {
      return text == code.text
        ? nil : ("<pre tabindex=\"0\"><code>\(text)</code></pre>\n" as HTML).text
    }
    return ("<pre tabindex=\"0\"><code class=\"coloured\">\(inside)</code></pre>\n" as HTML).text
  }

  private static func isComputed(_ code: CodeBlock) -> Bool { code.language == "hustings" }

  /// The numbers of the computed blocks, by where they stand.
  private static func computedBlocks(of document: Document) -> [SourcePosition: Int] {
    let places = document.codeBlocks.filter(isComputed).map(\.range.start)
    return Dictionary(
      zip(places, 1...(places.count + 1)), uniquingKeysWith: { first, _ in first })
  }

  private static func refusal(of code: CodeBlock, _ reason: String) -> HTML {
    """
    <div class="refused">
    <p>This could not be computed: \(reason).</p>
    <pre tabindex="0"><code>\(code.info)</code></pre>
    </div>

    """
  }

  /// What is wrong with the computed blocks of a text, with their places.
  package func refusals(
    in document: Document, page: SitePath
  ) -> [(place: SourcePosition, reason: String)] {
    guard let block else { return [] }
    return document.codeBlocks.filter(Self.isComputed).compactMap { code in
      guard case .refused(let reason) = block(code.info, page, 0) else {
        return nil
      }
      return (code.range.start, reason)
    }
  }
}
