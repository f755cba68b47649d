/// What all pages share: the head, the navigation and the foot around a page's own content.
package struct Layout: Hashable, Sendable {
  /// What browsers may load for a page: files of the site itself, and nothing written into the page.
  static let contentSecurityPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    + "media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'"

  /// The same, escaped once for all pages.
  private static let policy = HTML(contentSecurityPolicy)

  let identity: SiteIdentity
  /// The parts of the site that every page leads to.
  let navigation: [SitePage.Step]

  package init(identity: SiteIdentity, navigation: [SitePage.Step]) {
    self.identity = identity
    self.navigation = navigation
  }

  /// The whole page.
  package func html(of page: SitePage) -> HTML {
    let root = page.path
    let metadata = PageMetadata(of: page, in: identity, article: page.article).html
    let scripts = (page.scripts).map { script -> HTML in
      "<script src=\"\(root.link(to: script))\" defer></script>\n"
    }
    return """
      <!DOCTYPE html>
      <html lang="\(identity.language)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
      <meta name="color-scheme" content="light dark">
      <meta name="generator" content="hustings">
      \(metadata)
      <link rel="stylesheet" href="\(root.link(to: .styleSheet))">
      <link rel="icon" href="data:,">
      \(scripts)</head>
      <body class="\(page.kind.rawValue)">
      <a class="skip" href="#main">Skip to content</a>
      <header class="site">
      <p class="site-name"><a href="\(root.link(to: .home))">\(identity.name)</a></p>
      \(menu(of: page))</header>
      <main id="main">
      \(trail(of: page))\(page.content)</main>
      <footer class="site">
      <p>\(identity.name). Made with Hustings from plain files that everybody can check.</p>
      </footer>
      </body>
      </html>

      """
  }

  private func menu(of page: SitePage) -> HTML {
    let items = navigation.map { step -> HTML in
      let mark: HTML =
        step.path == page.path
        ? " aria-current=\"page\""
        : isBelow(page.path, step.path) ? " aria-current=\"true\"" : ""
      return "<li><a href=\"\(page.path.link(to: step.path))\"\(mark)>\(step.title)</a></li>\n"
    }
    return "<nav class=\"menu\" aria-label=\"Main\">\n<ul>\n\(items)</ul>\n</nav>\n"
  }

  /// Whether a page belongs to a part of the site, which begins in the same folder.
  private func isBelow(_ page: SitePath, _ part: SitePath) -> Bool {
    let folder = part.folderText
    return !folder.isEmpty && page.text.hasPrefix(folder + "/")
  }

  private func trail(of page: SitePage) -> HTML {
    guard !page.trail.isEmpty else { return "" }
    let steps = page.trail.map { step -> HTML in
      "<li><a href=\"\(page.path.link(to: step.path))\">\(step.title)</a></li>\n"
    }
    return "<nav class=\"trail\" aria-label=\"Where this is\">\n<ol>\n\(steps)</ol>\n</nav>\n"
  }
}
