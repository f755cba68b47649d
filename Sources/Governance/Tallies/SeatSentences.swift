package import Voting

/// What the seats' record says besides who is elected: caps, lots, ties, vacancies.
package struct SeatSentences {
  private let seats: SeatAssignment
  private let affiliations: [String]
  private let wording: Wording

  /// Creates the sentences.
  package init(_ seats: SeatAssignment, affiliations: [String], wording: Wording) {
    self.seats = seats
    self.affiliations = affiliations
    self.wording = wording
  }

  /// The sentences.
  package var lines: [String] { skips + lots + ties + vacancies }

  private var skips: [String] {
    seats.skips.map { skip in
      "\(wording.name(skip.candidate)) is passed over: "
        + "\(affiliation(skip.affiliation)) may hold \(skip.limit) and does."
    }
  }

  private var lots: [String] {
    seats.fills.filter { !$0.lotOver.isEmpty }.map { fill in
      "The lot favours \(wording.name(fill.candidate)) over \(wording.list(fill.lotOver))."
    }
  }

  private var ties: [String] {
    seats.ties.compactMap { tie in
      tie.affiliation.map {
        "\(wording.list(tie.candidates)) compete because \(affiliation($0)) may take "
          + "\(tie.seats) more."
      }
    }
  }

  private var vacancies: [String] {
    seats.vacant == 0
      ? [] : ["\(seats.vacant) seat\(seats.vacant == 1 ? " stays" : "s stay") vacant."]
  }

  private func affiliation(_ number: Int) -> String {
    affiliations.indices.contains(number) ? affiliations[number] : "the affiliation"
  }
}
