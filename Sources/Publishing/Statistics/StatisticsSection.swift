/// A part of a page: a heading, figures, and what they count.
struct StatisticsSection {
  let id: String
  let title: String
  let pieces: [HTML]
  /// Sentences on what is counted.
  var definition: [String] = []

  var html: HTML {
    """
    <section aria-labelledby="\(id)">
    <h2 id="\(id)">\(title)</h2>
    \(pieces.joined(separator: "\n"))
    \(Self.definition(definition))</section>

    """
  }

  /// Sentences on what is counted, as they stand below figures.
  static func definition(_ sentences: [String]) -> HTML {
    sentences.isEmpty
      ? .empty
      : "<p class=\"definition\">\(sentences.map(\.published).joined(separator: " "))</p>\n"
  }

  /// What a reader must know besides, such as repositories that were not there.
  static func notes(_ notes: [String]) -> HTML {
    notes.map { "<p class=\"notice\">\($0.published)</p>\n" as HTML }.joined()
  }
}
