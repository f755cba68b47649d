internal import Voting

/// The outcome of a count in one sentence.
struct OutcomeSentence {
  private let count: Count
  private let wording: Wording

  init(_ count: Count, wording: Wording) {
    self.count = count
    self.wording = wording
  }

  var text: String {
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

/// What each candidate's place means for the seats, in a word or two.
struct SeatStandings {
  private var texts: [Candidate: String] = [:]

  init(_ count: Count) {
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

  func text(_ candidate: Candidate) -> String { texts[candidate] ?? "–" }
}

/// What the seats' record says besides who is elected: caps, lots, ties, vacancies.
struct SeatSentences {
  private let seats: SeatAssignment
  private let affiliations: [String]
  private let wording: Wording

  init(_ seats: SeatAssignment, affiliations: [String], wording: Wording) {
    self.seats = seats
    self.affiliations = affiliations
    self.wording = wording
  }

  var lines: [String] { skips + lots + ties + vacancies }

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
    guard !seats.ties.isEmpty else { return [] }
    return seats.ties.compactMap { tie in
      tie.affiliation.map {
        "\(wording.list(tie.candidates)) compete because \(affiliation($0)) may take "
          + "\(tie.seats) more."
      }
    } + ["Draw the lot with --lottery-seed, using the seed that was named before the vote."]
  }

  private var vacancies: [String] {
    seats.vacant == 0
      ? [] : ["\(seats.vacant) seat\(seats.vacant == 1 ? " stays" : "s stay") vacant."]
  }

  private func affiliation(_ number: Int) -> String {
    affiliations.indices.contains(number) ? affiliations[number].printable : "the affiliation"
  }
}
