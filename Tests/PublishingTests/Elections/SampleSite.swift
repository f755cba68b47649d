import Foundation
import Governance
import Publishing
import Testing

/// The sample community, which is the repository itself, with the pages about its elections.
struct SampleSite {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  static let folder = CommunityReader.read(root).folder

  static let archives: [PublishedArchive] =
    folder.map { folder in
      PublishedArchive.names(in: folder).map { name in
        PublishedArchive(name, files: contents(below: "\(root)/\(name.folder)"))
      }
    } ?? []

  /// Moments at which the sample is looked at, as election files have them.
  static let moments = [
    "2026-02-01 12:00 UTC", "2026-02-20 12:00 UTC", "2026-03-05 12:00 UTC", "2026-03-15 12:00 UTC",
    "2026-03-25 12:00 UTC", "2026-05-01 12:00 UTC",
  ]
  /// While ballots are cast.
  static let voting = moments[3]

  /// People who have a page of statistics.
  static let people: Set = ["hana", "pia"]

  /// The pages and files at each moment, made once.
  private static let sites: [String: Site] = moments.reduce(into: [:]) { sites, moment in
    guard let folder, let now = try? Instant(moment, for: .moment) else { return }
    let pages = ElectionPages(folder: folder, now: now, archives: archives, personPages: people)
    sites[moment] = Site(pages: pages.pages, files: pages.files)
  }

  /// The sample at one of the moments.
  static func site(at moment: String = voting) throws -> Site { try #require(sites[moment]) }

  private static func contents(below folder: String) -> [String: [UInt8]] {
    let names = (FileManager.default.enumerator(atPath: folder)?.allObjects as? [String]) ?? []
    var files: [String: [UInt8]] = [:]
    for name in names {
      guard let data = try? Data(contentsOf: URL(filePath: "\(folder)/\(name)")) else { continue }
      files[name] = [UInt8](data)
    }
    return files
  }
}

/// Pages and files as they were made.
struct Site: Sendable {
  let pages: [SitePage]
  let files: [SiteFile]

  /// The markup of a page; empty if there is none.
  func text(_ path: SitePath) -> String { pages.first { $0.path == path }?.content.text ?? "" }
}

extension ElectionPages {
  /// The markup of a page; empty if there is none.
  func text(_ path: SitePath) -> String { pages.first { $0.path == path }?.content.text ?? "" }
}
