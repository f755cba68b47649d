internal import Governance

/// All posts that are published, and the lists they are found in.
package struct Blog: Sendable {
  /// The posts, newest first.
  package let entries: [PostEntry]
  /// The posts of each series; oldest first.
  let bySeries: [(name: String, slug: String, entries: [PostEntry])]

  private let places: [String: Int]
  private let seriesPlaces: [String: Int]

  /// Arranges posts; drafts and what is not to be published yet are left out before.
  package init(_ published: [PostEntry]) {
    // Entries are large, and their days and names are not.
    let keys = published.map { (day: $0.date.daysSinceEpoch, name: $0.name) }
    let order = keys.indices.sorted { first, second in
      let (first, second) = (keys[first], keys[second])
      return first.day == second.day
        ? first.name.precedesInBytes(second.name) : second.day < first.day
    }
    entries = order.map { published[$0] }
    bySeries = Self.grouped(entries) { $0.header.series.map { [$0] } ?? [] }.map { group in
      let parts = group.entries.sorted {
        ($0.date.daysSinceEpoch, $0.name) < ($1.date.daysSinceEpoch, $1.name)
      }
      return (group.name, group.slug, parts)
    }
    places = Dictionary(
      zip(entries.map(\.name), entries.indices), uniquingKeysWith: { first, _ in first })
    seriesPlaces = Dictionary(
      zip(bySeries.map(\.slug), bySeries.indices), uniquingKeysWith: { first, _ in first })
  }

  static func grouped(
    _ entries: [PostEntry], by names: (PostEntry) -> [String]
  ) -> [(name: String, slug: String, entries: [PostEntry])] {
    var groups: [(name: String, slug: String, entries: [PostEntry])] = []
    var numbers: [String: Int] = [:]
    var numbersBySlug: [String: Int] = [:]
    for entry in entries {
      for name in names(entry) {
        let number: Int
        if let known = numbers[name] {
          number = known
        } else {
          let slug = name.slug
          number = numbersBySlug[slug] ?? groups.count
          if number == groups.count { groups.append((name, slug, [])) }
          numbersBySlug[slug] = number
          numbers[name] = number
        }
        // Two spellings of one name in a post.
        if groups[number].entries.last !== entry { groups[number].entries.append(entry) }
      }
    }
    return groups.sorted { $0.slug.precedesInBytes($1.slug) }
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

/// The posts of a blog by subject, author and year.
struct BlogGroups: Sendable {
  typealias Group = (name: String, slug: String, entries: [PostEntry])

  let blog: Blog
  /// The posts about each subject, by the slug of the tag; newest first.
  let byTag: [Group]
  /// The posts of each author, by the slug of handle or name; newest first.
  let byAuthor: [Group]
  /// The posts of each year, latest first.
  let byYear: [(year: Int, entries: [PostEntry])]

  init(_ blog: Blog) {
    self.blog = blog
    byTag = Blog.grouped(blog.entries) { $0.header.tags }
    byAuthor = Blog.grouped(blog.entries) { $0.header.authors }
    var years: [(year: Int, entries: [PostEntry])] = []
    for entry in blog.entries {
      if years.last?.year == entry.date.year {
        years[years.count - 1].entries.append(entry)
      } else {
        years.append((entry.date.year, [entry]))
      }
    }
    byYear = years
  }
}
