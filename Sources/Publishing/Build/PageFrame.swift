internal import Governance

/// What turns pages into files: the layout, and the templates that a community put in its place.
struct PageFrame: Sendable {
  let layout: Layout
  let templates: Templates
  /// The program that makes the pages.
  let builder: String
  private let own: ContentDigest

  init(layout: Layout, templates: Templates, builder: String) {
    self.layout = layout
    self.templates = templates
    self.builder = builder
    var digest = DigestBuilder("frame")
    digest.add(builder)
    digest.add(layout.identity.name)
    digest.add(layout.identity.address ?? "")
    digest.add(layout.identity.language)
    for step in layout.navigation {
      digest.add(step.title)
      digest.add(step.path.text)
    }
    own = digest.digest
  }

  /// What pages of all kinds are made of besides their own contents.
  var digest: ContentDigest {
    var builder = DigestBuilder("all kinds")
    for kind in SitePage.Kind.allCases { builder.add(key(of: kind)) }
    return builder.digest
  }

  /// What all pages of a kind are made of besides their own content.
  func key(of kind: SitePage.Kind) -> ContentDigest {
    var builder = DigestBuilder(kind.rawValue)
    builder.add(own)
    builder.add(templates.digest(for: kind))
    return builder.digest
  }

  /// A page as a file.
  func file(_ page: SitePage) -> SiteFile {
    let html = templates.html(of: page, in: layout).map(HTML.init(trusted:))
    return SiteFile(page.path, html ?? layout.html(of: page))
  }
}
