internal import Governance

extension SiteWork {
  /// All pages that the search finds, each known or new.
  struct Searched {
    let entries: [SearchEntry]

    /// Orders all pages: of two that fit a search equally the later comes first, so posts are last and
    /// in the order of time.
    init(
      community: CommunityState, standing: [SearchEntry], pages: [SitePage],
      posts: [SiteManifest.PostRecord],
      changed: [SearchDocument]
    ) {
      var entries: [SearchEntry] =
        if let fresh = community.fresh {
          fresh.pages.filter(\.isSearched).sorted { $0.path < $1.path }.map { .new($0.searched) }
        } else {
          community.record.searched.map { .same($0) }
        }
      entries += standing
      entries += pages.filter(\.isSearched).sorted { $0.path < $1.path }.map { .new($0.searched) }
      let new = Dictionary(
        changed.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
      entries += posts.map(\.entry.path).sorted().map { path in
        new[path].map { .new($0) } ?? .same(path)
      }
      self.entries = entries
    }

    /// The pages, if all are new.
    var documents: [SearchDocument]? {
      var documents: [SearchDocument] = []
      for entry in entries {
        guard case .new(let document) = entry else { return nil }
        documents.append(document)
      }
      return documents
    }
  }

  /// Writes the index of the search; returns false if it needs pages that were not read.
  func writeSearch(_ searched: Searched) -> Bool {
    if let documents = searched.documents {
      for file in SearchIndex(of: documents).files { writer.write(file) }
      return true
    }
    guard
      let update = SearchIndex.updated(
        to: searched.entries, previous: { [writer] in writer.previousBytes(of: $0) })
    else { return false }
    let changed = Set(update.files.map(\.path))
    for file in update.files { writer.write(file) }
    writer.keep(update.paths.filter { !changed.contains($0) })
    return true
  }
}
