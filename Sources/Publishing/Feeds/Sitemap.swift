package import Governance

/// The list of a site's pages for search engines, after the protocol of sitemaps.org.
package struct Sitemap: Sendable {
  /// A page in the list.
  package struct Entry: Hashable, Sendable {
    package let path: SitePath
    /// The day on which its content last changed, if known.
    package let changed: CivilDate?

    package init(_ path: SitePath, changed: CivilDate? = nil) {
      self.path = path
      self.changed = changed
    }
  }

  /// How much one file may hold.
  package struct Limits: Hashable, Sendable {
    package let addresses: Int
    package let bytes: Int

    package init(addresses: Int, bytes: Int) {
      self.addresses = max(1, addresses)
      self.bytes = bytes
    }

    /// What the protocol says.
    package static let standard = Limits(addresses: 50_000, bytes: 50 * 1_024 * 1_024)
  }

  private static let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"
  // The protocol's bound on an address.
  private static let longestAddress = 2_047

  private let entries: [Entry]
  private let limits: Limits

  /// Takes the pages in any order; of two entries for a page the later day counts.
  package init(_ entries: [Entry], limits: Limits = .standard) {
    var latest: [Entry] = []
    for entry in entries.sorted(by: { $0.path < $1.path }) {
      if let last = latest.last, last.path == entry.path {
        let days = [last.changed, entry.changed].compactMap { $0 }
        latest[latest.count - 1] = Entry(entry.path, changed: days.max())
      } else {
        latest.append(entry)
      }
    }
    self.entries = latest
    self.limits = limits
  }

  /// One list, or an index with the lists it names; nothing if the site has no address.
  package func files(of site: SiteIdentity) -> [SiteFile] {
    guard site.address != nil else { return [] }
    let lists = texts(of: site)
    guard lists.count > 1 else { return lists.map { SiteFile(.sitemap, bytes: $0) } }
    let numbered = lists.enumerated().map { index, list in
      SiteFile("sitemap-\(index + 1).xml", bytes: list)
    }
    var index = XMLText()
    index.open("sitemapindex", [("xmlns", Self.namespace)])
    for file in numbered {
      index.open("sitemap")
      index.add("loc", text: site.absolute(file.path) ?? "")
      index.close("sitemap")
    }
    index.close("sitemapindex")
    return [SiteFile(.sitemap, bytes: index.bytes)] + numbered
  }

  /// The lists; at least one, even if it is empty.
  private func texts(of site: SiteIdentity) -> [[UInt8]] {
    var texts: [[UInt8]] = []
    var list = Self.begun
    var count = 0
    // Room for the end of the outermost element.
    let room = limits.bytes - 32
    for entry in entries {
      guard let address = site.absolute(entry.path), address.utf8.count <= Self.longestAddress
      else { continue }
      // Escaping makes no sign longer than six bytes.
      let most = 6 * address.utf8.count + 128
      if count == limits.addresses || (count > 0 && list.bytes.count + most > room) {
        list.close("urlset")
        texts.append(list.bytes)
        list = Self.begun
        count = 0
      }
      list.open("url")
      list.add("loc", text: address)
      if let changed = entry.changed { list.add("lastmod", text: changed.description) }
      list.close("url")
      count += 1
    }
    list.close("urlset")
    return texts + [list.bytes]
  }

  private static var begun: XMLText {
    var list = XMLText()
    list.open("urlset", [("xmlns", namespace)])
    return list
  }
}

/// What the site tells programs that read all of it: everything may be read, and where the list is.
///
/// Programs look for it at a host's root only; for a site below a path it does no harm.
package enum RobotsText {
  package static func file(of site: SiteIdentity) -> SiteFile {
    let list = site.absolute(.sitemap).map { "\nSitemap: \($0)\n" } ?? ""
    return SiteFile(.robots, "User-agent: *\nDisallow:\n" + list)
  }
}

extension SitePath {
  package static let sitemap: SitePath = "sitemap.xml"
  package static let robots: SitePath = "robots.txt"
  package static let contact: SitePath = ".well-known/security.txt"
}
