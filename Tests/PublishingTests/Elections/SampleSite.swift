import Foundation
import Governance
import Publishing
import Testing

/// The sample community, which is the repository itself, with the pages about its elections.
struct SampleSite {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  static let folder = CommunityReader.read(root).folder

  static let archives: [PublishedArchive] = folder.map { folder in
    PublishedArchive.names(in: folder).map { name in
      PublishedArchive(name, files: contents(below: "\(root)/\(name.folder)"))
    }
  } ?? []

  /// The sample at a moment, written as election files have it.
  static func pages(at now: String, personPages: Set<String> = []) throws -> ElectionPages {
    ElectionPages(
      folder: try #require(folder), now: try Instant(now, for: .moment), archives: archives,
      personPages: personPages)
  }

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

extension ElectionPages {
  /// The markup of a page; empty if there is none.
  func text(_ path: SitePath) -> String { pages.first { $0.path == path }?.content.text ?? "" }
}
