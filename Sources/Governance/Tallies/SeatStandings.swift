package import Voting

/// What each candidate's place means for the seats, in a word or two.
package struct SeatStandings {
  private var texts: [Candidate: String] = [:]

  /// Reads the seats of a count.
  package init(_ count: Count) {
    guard let seats = count.seats else { return }
    for (number, candidate) in seats.elected.enumerated() { texts[candidate] = "\(number + 1)" }
    for candidate in seats.ties.flatMap(\.candidates) { texts[candidate] = "tied" }
    var reserve = 1
    for tier in seats.reserves {
      for candidate in tier {
        texts[candidate] = "reserve \(reserve)" + (tier.count > 1 ? "=" : "")
      }
      reserve += tier.count
    }
    for skip in seats.skips {
      texts[skip.candidate] = "capped, " + (texts[skip.candidate] ?? "no seat")
    }
  }

  /// The words for a candidate.
  package func text(_ candidate: Candidate) -> String { texts[candidate] ?? "–" }
}
