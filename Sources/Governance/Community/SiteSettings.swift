/// How the community's site is made, as far as it is not a matter of taste.
package struct SiteSettings: Hashable, Sendable {
  /// A sentence on the community, for its start page and for those who see only a link.
  package var description = ""
  /// The language of the pages, as in BCP 47.
  package var language = "en"
  /// How many posts a page of a list shows.
  package var postsOnPage = 10
  /// Where to report what is wrong with the site: a web address.
  package var contact: String?
  /// Until when that holds.
  package var contactUntil: Instant?
  /// Folders of texts outside of `site/` that are parts of the site.
  package var sections: [SiteSection] = []

  /// What holds where nothing is said.
  package init() {}
}

extension SiteSettings {
  /// Reads the `site` of a community.
  static func reading(_ form: inout Form) -> SiteSettings? {
    var settings = SiteSettings()
    settings.description = form.text("description")?.value ?? ""
    if let language = form.text("language") {
      if isLanguage(language.value) {
        settings.language = language.value
      } else {
        form.findings.error(
          .wrongValue, at: language.place,
          "'language' is \(quoted(language.value)); write a language tag such as 'en' or 'pt-BR'")
      }
    }
    settings.postsOnPage = form.integer("posts-on-page", in: 1...100)?.value ?? 10
    if let contact = form.text("contact") {
      if contact.value.hasPrefix("https://") {
        settings.contact = contact.value
      } else {
        form.findings.error(
          .wrongValue, at: contact.place,
          "'contact' is \(quoted(contact.value)); write a web address that begins with 'https://', "
            + "for mail addresses are not published")
      }
    }
    settings.contactUntil = form.instant("contact-until", for: .day)?.value
    if settings.contact != nil, form.node("contact-until") == nil {
      form.miss("contact-until", write: "'contact-until: ' and the day until which it holds")
    }
    settings.sections = form.named("sections", each: "section") { name, form in
      SiteSection.reading(name, &form)
    }
    return settings
  }

  /// Whether a text has the form of a language tag: letters, then letters and digits behind hyphens.
  private static func isLanguage(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.count) else { return false }
    return parts.allSatisfy { part in
      (1...8).contains(part.count)
        && part.allSatisfy {
          (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0)
        }
    } && first.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
  }
}
