/// The end of a message that offers the word probably meant; empty if there is none.
package func suggestion(for word: String, among known: [String]) -> String {
  nearest(to: word, among: known.uniqued).map { "; did you mean \(quoted($0))?" } ?? ""
}

extension Array where Element: Hashable {
  /// The elements without those that occurred before.
  var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
