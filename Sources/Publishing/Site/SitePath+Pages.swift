/// Where the pages of a site are. Addresses never change once published, so they come from what does
/// not change either: ids, handles and the names of files.
extension SitePath {
  package static let home: SitePath = "index.html"
  package static let blog: SitePath = "blog/index.html"
  package static let archive: SitePath = "blog/archive.html"
  package static let tags: SitePath = "blog/tags/index.html"
  package static let authors: SitePath = "blog/authors/index.html"
  package static let events: SitePath = "events/index.html"
  package static let elections: SitePath = "elections/index.html"
  package static let turnout: SitePath = "elections/turnout.html"
  package static let seats: SitePath = "elections/seats.html"
  package static let statistics: SitePath = "statistics/index.html"
  package static let contributors: SitePath = "statistics/contributors.html"
  package static let comparison: SitePath = "statistics/comparison.html"
  package static let people: SitePath = "statistics/people/index.html"
  package static let publicDatabase: SitePath = "statistics/community.sqlite"
  package static let search: SitePath = "search.html"
  package static let styleSheet: SitePath = "assets/site.css"
  package static let searchScript: SitePath = "assets/search.js"
  package static let recountScript: SitePath = "assets/recount.js"
  package static let notFound: SitePath = "404.html"
  package static let feed: SitePath = "feed.atom"
  package static let jsonFeed: SitePath = "feed.json"

  /// A post, by its file's name without `.md`.
  package static func post(_ name: String) -> SitePath { "blog/\(name).html" }

  /// A page of a list that goes on over several; the first is the list's own.
  package func numbered(_ number: Int) -> SitePath {
    guard number > 1 else { return self }
    let name = (parts.last ?? "").split(separator: ".", maxSplits: 1).first.map(String.init) ?? ""
    return SitePath((folder + ["\(name)-page-\(number).html"]).joined(separator: "/"))
  }

  package static func year(_ year: Int) -> SitePath { "blog/year-\(year).html" }

  package static func tag(_ slug: String) -> SitePath { "blog/tags/\(slug)/index.html" }

  package static func author(_ slug: String) -> SitePath { "blog/authors/\(slug)/index.html" }

  package static func series(_ slug: String) -> SitePath { "blog/series/\(slug).html" }

  package static func event(_ slug: String) -> SitePath { "events/\(slug).html" }

  package static func election(_ id: String) -> SitePath { "elections/\(id)/index.html" }

  package static func calendar(of election: String) -> SitePath {
    "elections/\(election)/\(election).ics"
  }

  package static func contest(_ id: String, in election: String) -> SitePath {
    "elections/\(election)/\(id)/index.html"
  }

  package static func result(of contest: String, in election: String) -> SitePath {
    "elections/\(election)/\(contest)/result.html"
  }

  package static func recount(of contest: String, in election: String) -> SitePath {
    "elections/\(election)/\(contest)/recount.html"
  }

  /// A file of a published result, as it lies in the community folder.
  package static func archived(_ file: String, of contest: String, in election: String) -> SitePath
  {
    "elections/\(election)/\(contest)/\(file)"
  }

  package static func project(_ id: String) -> SitePath { "statistics/projects/\(id).html" }

  package static func person(_ handle: String) -> SitePath { "statistics/people/\(handle).html" }

  /// The same file with another ending: the figures beside a page.
  package func with(ending: String) -> SitePath {
    let name = parts.last ?? ""
    let stem = name.split(separator: ".").dropLast().joined(separator: ".")
    return SitePath((folder + ["\(stem.isEmpty ? name : stem).\(ending)"]).joined(separator: "/"))
  }

  /// The Atom feed beside a list of posts.
  package var ownFeed: SitePath { SitePath((folder + ["feed.atom"]).joined(separator: "/")) }

  /// The JSON feed beside a list of posts.
  package var ownJSONFeed: SitePath { SitePath((folder + ["feed.json"]).joined(separator: "/")) }
}
