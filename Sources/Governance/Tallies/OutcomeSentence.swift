package import Voting

/// The outcome of a count in one sentence.
package struct OutcomeSentence {
  private let count: Count
  private let wording: Wording

  /// Creates the sentence.
  package init(_ count: Count, wording: Wording) {
    self.count = count
    self.wording = wording
  }

  /// The sentence.
  package var text: String {
    guard !count.outcome.tiers.isEmpty else { return "Nobody stands." }
    guard let seats = count.seats else { return ranking }
    let elected = seats.elected
    guard seats.ties.isEmpty else { return open(seats) }
    guard !elected.isEmpty else {
      return seats.seats == 0 ? "There is no seat to fill." : "Nobody takes the seat."
    }
    if seats.seats == 1 { return "\(wording.name(elected[0])) is elected." }
    let taken =
      elected.count == seats.seats
      ? "the \(seats.seats) seats" : "\(elected.count) of \(seats.seats) seats"
    return "\(wording.list(elected)) \(elected.count == 1 ? "takes" : "take") \(taken)."
  }

  private var ranking: String {
    let first = count.outcome.tiers[0]
    return first.count == 1
      ? "\(wording.name(first[0])) comes first."
      : "\(wording.list(first)) tie for the first place."
  }

  private func open(_ seats: SeatAssignment) -> String {
    let ties = seats.ties.map { tie in
      "\(wording.list(tie.candidates)) are tied for "
        + (tie.seats == 1 ? "one seat" : "\(tie.seats) seats")
    }
    let settled =
      seats.elected.isEmpty
      ? "" : "\(wording.list(seats.elected)) \(seats.elected.count == 1 ? "is" : "are") elected; "
    return settled + ties.joined(separator: "; ") + ": only a lot can decide."
  }
}
