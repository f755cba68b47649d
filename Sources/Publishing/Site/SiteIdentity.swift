package import Governance

/// What all pages of a site say of it.
package struct SiteIdentity: Hashable, Sendable {
  /// The community's name.
  package let name: String
  /// Where the site will be, with a slash at its end: `https://example.org/community/`; nil if
  /// nobody said, and then nothing that needs absolute addresses is made.
  package let address: String?
  /// The language of the pages (BCP 47).
  package let language: String
  /// A sentence on the community; may be empty.
  package let description: String

  package init(name: String, address: String?, language: String = "en", description: String = "") {
    self.name = name
    self.address = address.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    self.language = language
    self.description = description
  }

  /// The absolute address of a file of the site; pages named `index.html` by their folder.
  package func absolute(_ path: SitePath) -> String? {
    guard let address else { return nil }
    let index = "index.html"
    guard path.text.hasSuffix(index), path.text == index || path.text.hasSuffix("/" + index) else {
      return address + path.address
    }
    return address + path.address.dropLast(index.utf8.count)
  }
}

extension SiteIdentity {
  /// What a community says of itself.
  package init(_ community: Community) {
    self.init(
      name: community.name, address: community.url, language: community.site.language,
      description: community.site.description)
  }
}
