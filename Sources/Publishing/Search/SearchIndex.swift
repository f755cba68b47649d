/// The files by which a page without a server searches the site.
///
/// At build time each page that is to be found becomes a ``SearchDocument``, whose ``SearchWords`` are
/// taken from its title, headings, tags and text. The pages are numbered by their order, which must be
/// a function of the site, such as that of their paths; of two pages that fit a search equally the
/// later comes first. The index is then
///
///     let index = SearchIndex(of: documents)
///     for file in index.files { … }
///
/// and beside it the site needs ``SearchScript/text`` at ``SitePath/searchScript``,
/// ``SearchPage/content`` on the page at ``SitePath/search``, and ``SearchStyle/css`` in its style
/// sheet.
///
/// When pages change, come or go, nothing is needed but what changed and the previous files:
///
///     let entries = paths.map { changed[$0].map(SearchEntry.new) ?? .same($0) }
///     let update = SearchIndex.updated(to: entries) { path in /* the bytes of a file, or nil */ }
///
/// The bytes are those that a new index would have. If there is no update to be had, because the
/// previous files are gone or broken, the index is built anew from all documents.
///
/// The files, all in the folder `search`:
///
/// | file | holds |
/// |---|---|
/// | `index.js` | how many pages and which parts there are |
/// | `ab.js` | the terms that begin with "ab" and the pages they are on (``SearchPart``) |
/// | `pages-0.js` | what results show of the first hundred pages (``SearchTable``) |
package struct SearchIndex: Sendable {
  /// All files of the index, sorted by path.
  package let files: [SiteFile]

  /// Makes the index of all pages, in the order of their numbers.
  ///
  /// - Complexity: O(*t* + *u* log *u*) for *t* terms of all pages together, *u* different ones.
  package init(of documents: [SearchDocument]) {
    let isWide = SearchRoot.isWide(documents.count)
    let postings = TermPostings(
      of: documents.enumerated().map { page, document in (page, document.words) })
    let parts = postings.parts(isWide: isWide).sorted { $0.key < $1.key }
    var files = [SearchRoot(pageCount: documents.count, parts: parts.map(\.key)).file]
    for (name, numbers) in parts {
      var writer = PostingsWriter()
      for number in numbers { postings.write(number, to: &writer) }
      files.append(SearchFile.file(name, value: writer.finished()))
    }
    files += SearchTable.files(of: documents.map { SearchTable.line($0)[...] })
    self.files = files.sorted { $0.path < $1.path }
  }
}

/// What to do with the files of a previous index.
package struct SearchUpdate: Sendable {
  /// The files that are new or differ, sorted by path; the rest stay as they are.
  package let files: [SiteFile]
  /// The files that are no longer part of the index, sorted.
  package let removed: [SitePath]
  /// All files of the index as it is to be, sorted.
  package let paths: [SitePath]
}
