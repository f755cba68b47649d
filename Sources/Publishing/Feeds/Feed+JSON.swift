internal import Governance

extension Feed {
  /// The feed as JSON Feed 1.1; nil if the site has no address.
  package func jsonText(of site: SiteIdentity) -> String? {
    jsonText(of: site, contents: contents(in: site))
  }

  func jsonText(of site: SiteIdentity, contents: [HTML]) -> String? {
    guard let own = site.absolute(json), let page = site.absolute(home) else { return nil }
    var members: [(key: String, value: JSONText)] = [
      ("version", .string("https://jsonfeed.org/version/1.1")),
      ("title", .string(title)),
      ("home_page_url", .string(page)),
      ("feed_url", .string(own)),
    ]
    if !site.description.isEmpty { members.append(("description", .string(site.description))) }
    members.append(("language", .string(site.language)))
    members.append(("authors", Self.named([author ?? site.name])))
    members.append(("items", .array(zip(entries, contents).compactMap { $0.json(of: site, $1) })))
    return JSONText.object(members).text
  }

  fileprivate static func named(_ authors: [String]) -> JSONText {
    .array(authors.map { .object([("name", .string($0))]) })
  }
}

extension FeedEntry {
  fileprivate func json(of site: SiteIdentity, _ content: HTML) -> JSONText? {
    guard let page = site.absolute(path) else { return nil }
    var members: [(key: String, value: JSONText)] = [
      ("id", .string(id.text)),
      ("url", .string(page)),
      ("title", .string(title)),
    ]
    if !summary.isEmpty { members.append(("summary", .string(summary))) }
    members.append(("content_html", .string(content.text)))
    members.append(("date_published", .string(published.timestamp)))
    members.append(("date_modified", .string(updated.timestamp)))
    if !authors.isEmpty { members.append(("authors", Feed.named(authors))) }
    if !tags.isEmpty { members.append(("tags", .strings(tags))) }
    return .object(members)
  }
}
