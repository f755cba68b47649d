internal import Governance
internal import Markup

// Authors link from file to file, as it works in an editor and on the forge: `../pages/about.md`,
// `../static/map.png`. The site has the same files at other places.

/// Turns the addresses in a text of the site into those of the pages.
struct AuthoredLinks: Sendable {
  /// The file that holds the text, below the community folder.
  let source: String
  /// The page that the text becomes a part of.
  let page: SitePath
  /// Folders outside of `site/` that are parts of the site.
  let sections: [SiteSection]
  /// Whether the text is of one of them, whose links were written for the forge.
  private let isInSection: Bool

  init(source: String, page: SitePath, sections: [SiteSection] = []) {
    self.source = source
    self.page = page
    self.sections = sections
    isInSection = sections.contains { $0.path(of: source) != nil }
  }

  /// The folders of the file, which most texts have no link to ask for.
  private var sourceFolder: [String] {
    source.split(separator: "/").dropLast().map(String.init)
  }

  /// The address to write for one that an author wrote; nil where there is to be no link.
  func address(_ written: String) -> String? {
    // No mail address reaches a page, in a link as little as in words.
    if Self.isMailAddress(written) || Email.masked(written).count > 0 { return nil }
    guard let target = target(of: written) else {
      // What a section leads to in the repository is not on the site.
      return isInSection && isOfFolder(written) ? nil : written
    }
    let (rest, tail) = Self.divided(written)
    if rest.isEmpty { return written }
    let link = page.link(to: target) + Self.onSite(tail, of: rest)
    // Encoded, what is none may look like one.
    return Email.masked(link).count > 0 ? nil : link
  }

  private static func isMailAddress(_ written: String) -> Bool {
    let scheme = "mailto:".utf8
    return written.utf8.prefix(scheme.count).elementsEqual(scheme) { written, wanted in
      // Letters of either case differ in this bit, which the colon has, too.
      written | 0x20 == wanted
    }
  }

  /// The query and fragment behind a path; the headings of texts have ids of their own on the site.
  private static func onSite(_ tail: String, of path: Substring) -> String {
    guard path.hasSuffix(".md"), let sign = tail.firstIndex(of: "#") else { return tail }
    let name = tail[tail.index(after: sign)...]
    return name.isEmpty || name.hasPrefix(PostRendering.idPrefix)
      ? tail : tail[...sign] + PostRendering.idPrefix + name
  }

  /// The file or folder of the community folder that a section's link without a page leads to.
  func fileOffSite(of written: String) -> String? {
    let (path, _) = Self.divided(written)
    guard isInSection, isOfFolder(written), target(of: written) == nil else { return nil }
    return Self.parts(path, from: sourceFolder)?.joined(separator: "/")
  }

  /// The file of the site that an address leads to, if it is one of the site.
  func target(of written: String) -> SitePath? {
    guard isOfFolder(written) else { return nil }
    let (path, _) = Self.divided(written)
    if path.hasPrefix("/") { return Self.file(of: Self.parts(path.dropFirst(), from: []) ?? []) }
    guard let parts = Self.parts(path[...], from: sourceFolder) else { return nil }
    if let target = sectionTarget(of: parts) { return target }
    if parts.first == "site", parts.count > 2 {
      let inside = Array(parts.dropFirst(2))
      switch parts[1] {
      case "posts" where inside.count == 1: return Self.page(inside[0]).map { .post($0) }
      case "pages":
        if let page = Self.page(inside.joined(separator: "/")) { return "\(page).html" }
      case "static": return SitePath(inside.joined(separator: "/"))
      default: break
      }
    }
    if parts.first == "elections", !isInSection { return Self.file(of: parts) }
    if isInSection { return nil }
    return Self.parts(path[...], from: page.folder).flatMap { Self.file(of: $0) }
  }

  /// Whether an address leads to a file beside the text, and not to another host or a part of the text.
  private func isOfFolder(_ written: String) -> Bool {
    let (path, _) = Self.divided(written)
    return !path.isEmpty && !path.hasPrefix("//")
      && !path.utf8.contains { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "\\") }
  }

  /// Where a file or folder of a section is on the site.
  private func sectionTarget(of parts: [String]) -> SitePath? {
    let file = parts.joined(separator: "/")
    let isFile = parts.last?.contains(".") ?? false
    return sections.lazy.compactMap { $0.path(of: isFile ? file : file + "/README.md") }.first
  }

  /// A folder is what its index says.
  private static func file(of parts: [String]) -> SitePath? {
    let isFile = parts.last?.contains(".") ?? false
    return SitePath((isFile ? parts : parts + ["index.html"]).joined(separator: "/"))
  }

  private static func page(_ name: String) -> String? {
    name.hasSuffix(".md") ? String(name.dropLast(3)) : nil
  }

  /// The path of an address, and its query and fragment.
  private static func divided(_ address: String) -> (path: Substring, tail: String) {
    let path = address.utf8.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    return (Substring(path), String(address[path.endIndex...]))
  }

  /// The parts of a path seen from a folder; nil where it leads out of the community folder.
  private static func parts(_ path: Substring, from folder: [String]) -> [String]? {
    var parts = folder
    for part in path.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        if parts.popLast() == nil { return nil }
      default: parts.append(part.decodedFromAddress)
      }
    }
    return parts
  }
}
