/// The list of pages of a previous index.
struct PreviousTable {
  private(set) var lines: [ArraySlice<UInt8>] = []
  private(set) var addresses: [String] = []

  /// Reads the list; nil if files are missing or not ours.
  init?(pageCount: Int, previous: (SitePath) -> [UInt8]?) {
    for index in 0..<SearchTable.fileCount(pageCount) {
      guard let bytes = previous(SearchFile.path(of: SearchTable.name(index))),
        let some = SearchTable.lines(in: bytes, index: index)
      else { return nil }
      lines += some
    }
    for line in lines {
      guard let address = SearchTable.address(in: line) else { return nil }
      addresses.append(address)
    }
    guard lines.count == pageCount else { return nil }
  }
}

/// Which number each page of the previous index has in the new one.
struct Renumbering {
  /// By the old number; negative for pages that are gone or changed.
  private(set) var newPage: [Int32]
  /// By the new number; 0 for pages that are new or changed.
  private(set) var oldPage: [Int]

  /// Compares the pages' addresses; nil if one that stays is not in the old list or out of its order.
  init?(from old: [String], to entries: [SearchEntry]) {
    newPage = Array(repeating: -1, count: old.count)
    oldPage = Array(repeating: 0, count: entries.count)
    let pages = Dictionary(zip(old, old.indices), uniquingKeysWith: { first, _ in first })
    var last = -1
    for (page, entry) in entries.enumerated() {
      guard case .same(let path) = entry else { continue }
      guard let number = pages[path.address], number > last else { return nil }
      newPage[number] = Int32(clamping: page)
      oldPage[page] = number
      last = number
    }
  }
}
