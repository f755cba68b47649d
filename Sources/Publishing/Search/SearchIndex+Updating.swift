extension SearchIndex {
  /// Brings the files of an index up to date.
  ///
  /// - Parameters:
  ///   - entries: all pages, in the order of their numbers. Those that stay the same must be in the
  ///     order they had.
  ///   - previous: the bytes of a file of the previous index.
  /// - Returns: nil if the index must be built anew from all documents: a file is missing or is not
  ///   ours, a page that is said to be the same is not in it or was in another order, or the site
  ///   has grown so that its terms are parted in another way.
  /// - Complexity: O(*n*) for *n* bytes of the previous index. It reads all of it rather than a
  ///   record of what is where, for that record would be as long and could be wrong.
  package static func updated(
    to entries: [SearchEntry], previous: (SitePath) -> [UInt8]?
  ) -> SearchUpdate? {
    guard let root = previous(SearchFile.path(of: SearchFile.root)).flatMap(SearchRoot.init),
      root.isWide == SearchRoot.isWide(entries.count),
      let table = PreviousTable(pageCount: root.pageCount, previous: previous),
      let renumbering = Renumbering(from: table.addresses, to: entries)
    else { return nil }
    var changes = FileChanges()
    let lines = entries.enumerated().map { page, entry in
      switch entry {
      case .same: table.lines[renumbering.oldPage[page]]
      case .new(let document): SearchTable.line(document)[...]
      }
    }
    for file in SearchTable.files(of: lines) {
      changes.add(file, previous: previous(file.path))
    }

    let postings = TermPostings(
      of: entries.enumerated().compactMap { page, entry in
        if case .new(let document) = entry { (page, document.words) } else { nil }
      })
    let added = postings.parts(isWide: root.isWide)
    var names: [String] = []
    let oldNames = Set(root.parts)
    for name in oldNames.union(added.keys).sorted() {
      let update = PartUpdate(
        added: added[name] ?? [], postings: postings, renumbering: renumbering,
        pageCount: root.pageCount)
      var old: [UInt8] = []
      if oldNames.contains(name) {
        guard let bytes = previous(SearchFile.path(of: name)) else { return nil }
        old = bytes
      }
      switch update.outcome(for: old, named: name) {
      case .same: changes.keep(SearchFile.path(of: name))
      case .changed(let file): changes.add(file)
      case .empty: continue
      case .broken: return nil
      }
      names.append(name)
    }
    let newRoot = SearchRoot(pageCount: entries.count, parts: names)
    changes.add(newRoot.file, previous: newRoot == root ? newRoot.file.bytes : nil)
    let oldTable = (0..<SearchTable.fileCount(root.pageCount)).map(SearchTable.name)
    return changes.update(
      from: ([SearchFile.root] + oldTable + root.parts).map(SearchFile.path))
  }
}

/// Files of the new index, compared with those of the previous one.
private struct FileChanges {
  private var changed: [SiteFile] = []
  private var paths: [SitePath] = []

  mutating func keep(_ path: SitePath) { paths.append(path) }

  mutating func add(_ file: SiteFile) {
    paths.append(file.path)
    changed.append(file)
  }

  mutating func add(_ file: SiteFile, previous: [UInt8]?) {
    if file.bytes == previous { keep(file.path) } else { add(file) }
  }

  func update(from old: [SitePath]) -> SearchUpdate {
    SearchUpdate(
      files: changed.sorted { $0.path < $1.path }, removed: Set(old).subtracting(paths).sorted(),
      paths: paths.sorted())
  }
}
