/// Who was elected in a contest that is over: what term limits, claims and vacancies look back at.
package struct ElectedRecord: Hashable, Sendable {
  /// How it came about.
  package enum Manner: String, CaseIterable, Hashable, Sendable {
    /// Ballots were counted.
    case poll
    /// No more stood than there were seats.
    case acclaimed
    /// Nobody stood, and another body filled the seat.
    case appointed
    /// Nobody stood or won, and the seats stayed empty.
    case unfilled
  }

  /// The election.
  package let election: String
  /// The contest.
  package let contest: String
  /// Handles in the order in which they were elected.
  package let elected: [Placed<String>]
  /// How it came about.
  package let manner: Manner
  /// Where it is written.
  package let place: Place
}

extension ElectedRecord {
  /// Reads an `elected.yml`.
  static func reading(
    _ bytes: [UInt8], election: String, contest: String, file: String, findings: inout Findings
  ) -> ElectedRecord? {
    let start = Place(file: file)
    guard let root = YAMLNode.reading(bytes, at: start, findings: &findings) else { return nil }
    return Form.reading(root, as: "the record", findings: &findings) { form in
      let elected = form.texts("elected")
      let manner = form.word("manner", as: Manner.self)
      if form.node("elected") == nil {
        form.miss(
          "elected", write: "'elected: ' and a list of handles, '[]' if the seat stayed empty")
      }
      if form.node("manner") == nil {
        form.miss("manner", write: "'manner: poll', 'acclaimed', 'appointed' or 'unfilled'")
      }
      guard form.node("elected") != nil, let manner else { return nil }
      return ElectedRecord(
        election: election, contest: contest, elected: elected, manner: manner, place: start)
    }
  }
}
