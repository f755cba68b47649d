/// The words that a page is found by, each with a weight from 1 to 9.
///
/// A word of the title weighs more than one of a heading, that more than a tag or an author, and that
/// more than one of the text, where being there three times counts a little more.
package struct SearchWords: Hashable, Sendable {
  /// For each term its weight, its length and its UTF-8.
  ///
  /// One array and not one for each term, for a site of ten thousand pages has millions of them.
  private let bytes: [UInt8]

  /// Takes the words out of plain text.
  ///
  /// The headings are not in the text again; labels are what the page is filed under, such as tags,
  /// authors and projects; the text comes in pieces that no word goes across.
  package init(
    title: String, headings: [String] = [], labels: [String] = [], text: [String] = []
  ) {
    var reader = WordReader()
    reader.read(title, at: .title)
    for heading in headings { reader.read(heading, at: .heading) }
    for label in labels { reader.read(label, at: .label) }
    for piece in text { reader.read(piece, at: .text) }
    bytes = reader.seen.weighted
  }

  /// All terms with their weights, each once, in the order of the page.
  package var weighted: [(term: String, weight: Int)] {
    var all: [(term: String, weight: Int)] = []
    forEach { term, weight in
      all.append((String(decoding: bytes[term], as: UTF8.self), weight))
    }
    return all
  }

  /// Where each term is in the bytes, with its weight.
  private func forEach(_ body: (Range<Int>, Int) -> Void) {
    var position = 0
    while position + 1 < bytes.count {
      let weight = Int(bytes[position])
      let start = position + 2
      position = start + Int(bytes[position + 1])
      body(start..<position, weight)
    }
  }

  /// Calls with each term and its weight, in the order of the page.
  func forEachTerm(_ body: (borrowing Span<UInt8>, Int) -> Void) {
    let span = bytes.span
    forEach { term, weight in body(span.extracting(term), weight) }
  }
}
