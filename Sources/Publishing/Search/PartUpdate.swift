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
    var isTouched: [Bool] = []
    for (_, pages) in terms {
      guard let touched = self.isTouched(pages) else { return .broken }
      isTouched.append(touched)
    }
    guard !added.isEmpty || isTouched.contains(true) else { return .same }
    let bytes = written(zip(terms, isTouched), capacity: old.count + 1_000)
    return bytes.count > 2 ? .changed(SearchFile.file(name, value: bytes)) : .empty
  }

  /// Whether any page of a term has changed, gone or got another number; nil if the text is broken.
  private func isTouched(_ pages: ArraySlice<UInt8>) -> Bool? {
    var isTouched = false
    let isSound = PostingsReader.forEachPage(in: pages, pageCount: pageCount) { page, _, _ in
      if Int(renumbering.newPage[page]) != page { isTouched = true }
    }
    return isSound ? isTouched : nil
  }

  /// The part with old and new terms, sorted.
  private func written(
    _ terms: some Sequence<((term: ArraySlice<UInt8>, pages: ArraySlice<UInt8>), Bool)>,
    capacity: Int
  ) -> [UInt8] {
    var writer = PostingsWriter(capacity: capacity)
    var rest = added[...]
    for ((term, pages), isTouched) in terms {
      while let number = rest.first, postings.term(number).lexicographicallyPrecedes(term) {
        postings.write(number, to: &writer)
        rest.removeFirst()
      }
      writer.begin(term)
      if let number = rest.first, postings.term(number) == term {
        write(pages, and: postings.pages(of: number), to: &writer)
        rest.removeFirst()
      } else if isTouched {
        write(pages, and: [], to: &writer)
      } else {
        writer.add(written: pages, upTo: 0)
      }
      writer.end()
    }
    for number in rest { postings.write(number, to: &writer) }
    return writer.finished()
  }

  /// Writes the pages of a term that stay, with their new numbers, and new ones between them.
  ///
  /// What is written of a page counts from the page before. So the bytes of pages that move by as much
  /// as the one before stay as they are, and only those at the seams are written anew.
  private func write(
    _ pages: ArraySlice<UInt8>, and new: [(page: Int, weight: Int)],
    to writer: inout PostingsWriter
  ) {
    var rest = new[...]
    var run = pages.startIndex..<pages.startIndex
    var runNext = 0
    /// By how much the page before moved, if nothing came or went behind it.
    var shift: Int? = 0
    _ = PostingsReader.forEachPage(in: pages, pageCount: pageCount) { old, weight, range in
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
  }
}
