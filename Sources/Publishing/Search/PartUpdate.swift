/// What happens to one part of the index when pages change.
struct PartUpdate {
  enum Outcome {
    case same
    case changed(SiteFile)
    /// No term is left in it.
    case empty
    /// The previous file is not ours.
    case broken
  }

  /// The terms of new pages that belong in the part, sorted.
  let added: [Int]
  let postings: TermPostings
  let renumbering: Renumbering
  /// How many pages the previous index has.
  let pageCount: Int

  /// Takes the old postings of changed pages out, gives the rest their numbers, puts the new ones in.
  ///
  /// The previous file is empty if there was none.
  func outcome(for old: [UInt8], named name: String) -> Outcome {
    var terms: [(term: ArraySlice<UInt8>, pages: ArraySlice<UInt8>)] = []
    if !old.isEmpty {
      guard let text = SearchFile.string(in: old, named: name),
        let read = PostingsReader.terms(in: text)
      else { return .broken }
      terms = read
    }
    guard let bytes = written(terms, capacity: old.count + 1_000) else { return .broken }
    guard bytes.count > 2 else { return .empty }
    let file = SearchFile.file(name, value: bytes)
    return file.bytes == old ? .same : .changed(file)
  }

  /// The part with old and new terms, sorted; nil if the old ones are broken.
  private func written(
    _ terms: [(term: ArraySlice<UInt8>, pages: ArraySlice<UInt8>)], capacity: Int
  ) -> [UInt8]? {
    var writer = PostingsWriter(capacity: capacity)
    var rest = added[...]
    for (term, pages) in terms {
      while let number = rest.first, postings.term(number).lexicographicallyPrecedes(term) {
        postings.write(number, to: &writer)
        rest.removeFirst()
      }
      var new: [(page: Int, weight: Int)] = []
      if let number = rest.first, postings.term(number) == term {
        new = postings.pages(of: number)
        rest.removeFirst()
      }
      writer.begin(term)
      guard write(pages, and: new, to: &writer) else { return nil }
      writer.end()
    }
    for number in rest { postings.write(number, to: &writer) }
    return writer.finished()
  }

  /// Writes the pages of a term that stay, with their new numbers, and new ones between them.
  ///
  /// What is written of a page counts from the page before. So the bytes of pages that move by as much
  /// as the one before stay as they are, and only those at the seams are written anew.
  ///
  /// - Returns: whether what was written is of the right form.
  private func write(
    _ pages: ArraySlice<UInt8>, and new: [(page: Int, weight: Int)],
    to writer: inout PostingsWriter
  ) -> Bool {
    var rest = new[...]
    var run = pages.startIndex..<pages.startIndex
    var runNext = 0
    /// By how much the page before moved, if nothing came or went behind it.
    var shift: Int? = 0
    let isSound = PostingsReader.forEachPage(in: pages, pageCount: pageCount) {
      old, weight, range in
      let page = Int(renumbering.newPage[old])
      let isNext = rest.first.map { page < 0 || $0.page > page } ?? true
      if page >= 0, isNext, shift == page - old {
        run = run.lowerBound..<range.upperBound
        runNext = page + 1
        return
      }
      writer.add(written: pages[run], upTo: runNext)
      run = range.upperBound..<range.upperBound
      shift = nil
      guard page >= 0 else { return }
      while let next = rest.first, next.page < page {
        writer.add(next.page, weight: next.weight)
        rest.removeFirst()
      }
      writer.add(page, weight: weight)
      shift = page - old
    }
    writer.add(written: pages[run], upTo: runNext)
    for next in rest { writer.add(next.page, weight: next.weight) }
    return isSound
  }
}
