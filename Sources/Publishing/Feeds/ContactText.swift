package import Governance

/// Whom to tell of a weakness, as RFC 9116 has it: `.well-known/security.txt`.
///
/// Only a page can be named there, never a mail address.
package struct ContactText: Hashable, Sendable {
  /// Why an address cannot be the contact.
  package struct Refusal: Error, Hashable, Sendable {
    /// What is wrong, in words that go behind a quotation of the address.
    package let reason: String
  }

  /// The address of a page on which to write to the community.
  package let contact: String
  /// Until when somebody stands by this; the RFC demands it and advises less than a year.
  package let expires: Instant

  package init(contact: String, expires: Instant) throws(Refusal) {
    guard contact.lowercased().hasPrefix("https://") else {
      throw Refusal(reason: "is no address that begins with 'https://'")
    }
    guard
      contact.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !"\"<>\\^`{|}".utf8.contains($0) })
    else {
      throw Refusal(reason: "holds characters that must be percent-encoded")
    }
    guard !SiteAddress(contact).host.isEmpty else { throw Refusal(reason: "names no host") }
    guard !Self.holdsMailAddress(contact) else {
      throw Refusal(reason: "holds a mail address, which would be published")
    }
    self.contact = contact
    self.expires = expires
  }

  package func file(of site: SiteIdentity) -> SiteFile {
    var text = "Contact: \(contact)\nExpires: \(expires.timestamp)\n"
    text += "Preferred-Languages: \(site.language)\n"
    if let own = site.absolute(.contact) { text += "Canonical: \(own)\n" }
    return SiteFile(.contact, text)
  }

  // An '@' at the start of a segment is a handle, as in 'https://social.example.org/@ada'.
  private static func holdsMailAddress(_ address: String) -> Bool {
    let lower = address.lowercased()
    if lower.contains("%40") { return true }
    return zip(lower, lower.dropFirst()).contains { $1 == "@" && $0 != "/" }
      || lower.hasPrefix("https://@")
  }
}
