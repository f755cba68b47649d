internal import Governance

// Browsers take JSON-LD for data and never run it, so a policy that allows only scripts in files has
// nothing against it; Chromium logs nothing for it under `script-src 'self'`.

extension PageMetadata {
  /// What schema.org has words for: what the page brings itself, the post, the way to the page.
  var structuredData: [JSONText] {
    [page.structuredData, article.map(posting), breadcrumbs].compactMap { $0 }
  }

  private func posting(_ article: Article) -> JSONText {
    var members: [(key: String, value: JSONText)] = [
      ("@context", .string("https://schema.org")),
      ("@type", .string("BlogPosting")),
      ("headline", .string(page.title)),
    ]
    if !page.description.isEmpty { members.append(("description", .string(page.description))) }
    if let address = site.absolute(page.path) {
      members.append(("url", .string(address)))
      members.append(("mainEntityOfPage", .string(address)))
    }
    members.append(("datePublished", .string(article.published.timestamp)))
    members.append(("dateModified", .string(article.updated.timestamp)))
    if !article.authors.isEmpty {
      members.append(("author", .array(article.authors.map { Self.thing("Person", $0) })))
    }
    members.append(("publisher", Self.thing("Organization", site.name)))
    if !article.tags.isEmpty { members.append(("keywords", .strings(article.tags))) }
    members.append(("inLanguage", .string(site.language)))
    return .object(members)
  }

  /// The way from the start page; nil without a way or without addresses.
  private var breadcrumbs: JSONText? {
    guard !page.trail.isEmpty, site.address != nil else { return nil }
    let steps =
      [SitePage.Step(site.name, .home)] + page.trail + [SitePage.Step(page.title, page.path)]
    let items = steps.enumerated().map { index, step in
      JSONText.object([
        ("@type", .string("ListItem")), ("position", .number(index + 1)),
        ("name", .string(step.title)), ("item", .string(site.absolute(step.path) ?? "")),
      ])
    }
    return .object([
      ("@context", .string("https://schema.org")), ("@type", .string("BreadcrumbList")),
      ("itemListElement", .array(items)),
    ])
  }

  private static func thing(_ type: String, _ name: String) -> JSONText {
    .object([("@type", .string(type)), ("name", .string(name))])
  }
}
