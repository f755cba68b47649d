internal import Governance

// The texts of a section keep the addresses that they have on a forge, where a folder is shown by its
// README, so that their links to each other hold in both places.

extension SiteSection {
  /// The section's first page.
  var home: SitePath { "\(name)/index.html" }

  /// The text that becomes the first page.
  var homeFile: String { folder + "/README.md" }

  /// Where a file of the community folder is on the site, if it lies in the section.
  func path(of file: String) -> SitePath? {
    guard file.hasPrefix(folder + "/") else { return nil }
    var parts = file.dropFirst(folder.count + 1).split(separator: "/").map(String.init)
    if let last = parts.last, last.hasSuffix(".md") {
      parts[parts.count - 1] = (last == "README.md" ? "index" : String(last.dropLast(3))) + ".html"
    }
    return SitePath(([name] + parts).joined(separator: "/"))
  }

  /// The file of the community folder that a file of the site came from, if it is of the section.
  func file(of path: SitePath) -> String? {
    guard path.text.hasPrefix(name + "/") else { return nil }
    var parts = Array(path.parts.dropFirst())
    if let last = parts.last, last.hasSuffix(".html") {
      parts[parts.count - 1] = last == "index.html" ? "README.md" : last.dropLast(5) + ".md"
    }
    return ([folder] + parts).joined(separator: "/")
  }
}
