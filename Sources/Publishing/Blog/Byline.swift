package import Governance

/// Who wrote something, as pages name and link them.
package struct Authors: Sendable {
  /// Names by handles, with masked addresses.
  private let names: [String: String]
  /// What tells these names from others.
  let digest: ContentDigest

  /// Knows the names of people by their handles.
  package init(_ people: People) {
    names = Dictionary(
      people.all.map { ($0.handle, Email.masked($0.name).text) },
      uniquingKeysWith: { first, _ in first })
    var builder = DigestBuilder("authors")
    for (handle, name) in names.sorted(by: { $0.key < $1.key }) {
      builder.add(handle)
      builder.add(name)
    }
    digest = builder.digest
  }

  /// The name of an author who is given by handle or name.
  package func name(of author: String) -> String { names[author] ?? Email.masked(author).text }

  /// The authors of a post, each with a link to all their posts.
  func links(_ authors: [String], from page: SitePath) -> HTML {
    authors.map { author -> HTML in
      "<a href=\"\(page.link(to: .author(author.slug)))\" rel=\"author\">\(name(of: author))</a>"
    }.joined(separator: ", ")
  }
}

extension CivilDate {
  /// The day in words, such as "8 April 2026", in an element that programs can read.
  package var html: HTML { "<time datetime=\"\(description)\">\(inWords)</time>" }

  /// The day in words.
  package var inWords: String { "\(day) \(Self.months[month - 1]) \(year)" }

  /// The name of the month.
  var monthName: String { Self.months[month - 1] }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}

extension PostEntry {
  /// When and by whom, and what about, in one line below the title.
  func byline(_ authors: Authors, on page: SitePath) -> HTML {
    var line: HTML = "<p class=\"byline\">\(date.html)"
    if !header.authors.isEmpty { line += " by \(authors.links(header.authors, from: page))" }
    if let updated = header.updated { line += ", changed \(updated.html)" }
    return line + "</p>\n"
  }

  /// What the post is about, as links to all posts on it.
  func tagList(on page: SitePath) -> HTML {
    guard !header.tags.isEmpty else { return "" }
    let items = header.tags.map { tag -> HTML in
      "<li><a href=\"\(page.link(to: .tag(tag.slug)))\" rel=\"tag\">\(tag)</a></li>\n"
    }
    return "<ul class=\"tags\" aria-label=\"Tags\">\n\(items)</ul>\n"
  }
}
