internal import Governance

/// All posts that are published, and the lists they are found in.
package struct Blog: Sendable {
  /// The posts, newest first.
  package let entries: [PostEntry]
  /// The posts about each subject, by the slug of the tag; newest first.
  let byTag: [(name: String, slug: String, entries: [PostEntry])]
  /// The posts of each author, by the slug of handle or name; newest first.
  let byAuthor: [(name: String, slug: String, entries: [PostEntry])]
  /// The posts of each series; oldest first.
  let bySeries: [(name: String, slug: String, entries: [PostEntry])]
  /// The posts of each year, latest first.
  let byYear: [(year: Int, entries: [PostEntry])]

  private let places: [String: Int]
  private let seriesPlaces: [String: Int]

  /// Arranges posts; drafts and what is not to be published yet are left out before.
  package init(_ published: [PostEntry]) {
    entries = published.sorted(by: PostEntry.isNewer)
    byTag = Self.grouped(entries) { $0.header.tags }
    byAuthor = Self.grouped(entries) { $0.header.authors }
    bySeries = Self.grouped(entries) { $0.header.series.map { [$0] } ?? [] }.map {
      ($0.name, $0.slug, $0.entries.reversed())
    }
    var years: [(year: Int, entries: [PostEntry])] = []
    for entry in entries {
      if years.last?.year == entry.date.year {
        years[years.count - 1].entries.append(entry)
      } else {
        years.append((entry.date.year, [entry]))
      }
    }
    byYear = years
    places = Dictionary(
      zip(entries.map(\.name), entries.indices), uniquingKeysWith: { first, _ in first })
    seriesPlaces = Dictionary(
      zip(bySeries.map(\.slug), bySeries.indices), uniquingKeysWith: { first, _ in first })
  }

  private static func grouped(
    _ entries: [PostEntry], by names: (PostEntry) -> [String]
  ) -> [(name: String, slug: String, entries: [PostEntry])] {
    var order: [String] = []
    var groups: [String: (name: String, entries: [PostEntry])] = [:]
    for entry in entries {
      var seen: Set<String> = []
      for name in names(entry) {
        let slug = name.slug
        guard seen.insert(slug).inserted else { continue }
        if groups[slug] == nil { order.append(slug) }
        groups[slug, default: (name, [])].entries.append(entry)
      }
    }
    order.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return order.compactMap { slug in
      groups[slug].map { (name: $0.name, slug: slug, entries: $0.entries) }
    }
  }

  /// What stands around a post.
  package func surroundings(of entry: PostEntry) -> PostPage.Surroundings {
    var result = PostPage.Surroundings()
    guard let place = places[entry.name] else { return result }
    if place > 0 { result.newer = PostPage.Neighbour(entries[place - 1]) }
    if place + 1 < entries.count { result.older = PostPage.Neighbour(entries[place + 1]) }
    if let series = entry.header.series, let index = seriesPlaces[series.slug] {
      result.series = bySeries[index].entries.map { PostPage.Neighbour($0) }
    }
    return result
  }
}
