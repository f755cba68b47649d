internal import Governance

extension Feed {
  /// The feed as Atom; nil if the site has no address.
  package func atomText(of site: SiteIdentity) -> String? {
    atom(of: site, contents: contents(in: site)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The same in UTF-8.
  func atom(of site: SiteIdentity, contents: [HTML]) -> [UInt8]? {
    guard let own = site.absolute(atom), let page = site.absolute(home) else { return nil }
    var xml = XMLText()
    xml.open("feed", [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", site.language)])
    // A host that no tag URI can name leaves the address, which is a name as well.
    xml.add("id", text: TagURI(atom, of: site, on: since)?.text ?? own)
    xml.add("title", text: title)
    if !site.description.isEmpty { xml.add("subtitle", text: site.description) }
    xml.add("updated", text: updated.timestamp)
    xml.add("link", [("rel", "self"), ("type", "application/atom+xml"), ("href", own)])
    xml.add("link", [("rel", "alternate"), ("type", "text/html"), ("href", page)])
    Self.add(author: author ?? site.name, to: &xml)
    for (entry, content) in zip(entries, contents) {
      entry.write(to: &xml, of: site, content)
    }
    xml.close("feed")
    return xml.bytes
  }

  fileprivate static func add(author: String, to xml: inout XMLText) {
    xml.open("author")
    xml.add("name", text: author)
    xml.close("author")
  }
}

extension FeedEntry {
  fileprivate func write(to xml: inout XMLText, of site: SiteIdentity, _ content: HTML) {
    guard let page = site.absolute(path) else { return }
    xml.open("entry")
    xml.add("id", text: id.text)
    xml.add("title", text: title)
    xml.add("link", [("rel", "alternate"), ("type", "text/html"), ("href", page)])
    xml.add("published", text: published.timestamp)
    xml.add("updated", text: updated.timestamp)
    for author in authors { Feed.add(author: author, to: &xml) }
    for tag in tags { xml.add("category", [("term", tag)]) }
    if !summary.isEmpty { xml.add("summary", text: summary) }
    xml.add("content", [("type", "html")], text: content.text)
    xml.close("entry")
  }
}
