/// A folder of texts that is a part of the site, such as a handbook that is read on the forge as well.
package struct SiteSection: Hashable, Sendable {
  /// What the section is called in addresses.
  package let name: String
  /// The folder, seen from the community folder, without a slash at its end.
  package let folder: String

  package init(name: String, folder: String) {
    self.name = name
    self.folder = folder
  }

  /// Reads one of the `sections` of a site.
  static func reading(_ name: Placed<String>, _ form: inout Form) -> SiteSection? {
    let written = form.requiredText(
      "folder", write: "'folder: ' and the folder with the texts, such as 'docs/handbook'")
    let isPlain = name.value.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
    }
    guard isPlain, !name.value.hasPrefix("-") else {
      form.findings.error(
        .wrongValue, at: name.place,
        "a section cannot be called \(quoted(name.value)); take small letters, digits and hyphens, "
          + "for it is a part of addresses")
      return nil
    }
    guard let written else { return nil }
    let parts = written.value.split(separator: "/")
    let isInside =
      !written.value.hasPrefix("/") && !parts.isEmpty
      && parts.allSatisfy { !$0.hasPrefix(".") } && parts[0] != "site"
    guard isInside else {
      form.findings.error(
        .wrongValue, at: written.place,
        "'folder' is \(quoted(written.value)); write a folder inside the community folder and "
          + "outside of 'site', such as 'docs/handbook'")
      return nil
    }
    return SiteSection(name: name.value, folder: parts.joined(separator: "/"))
  }
}
