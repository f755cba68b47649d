internal import Governance
internal import Voting

/// Every option by its place, with the reason for it and what it means for the seats.
struct ResultRanking {
  private let poll: ContestResult.Poll
  private let page: ResultPage

  init(_ poll: ContestResult.Poll, on page: ResultPage) {
    self.poll = poll
    self.page = page
  }

  var html: HTML {
    let record = poll.record
    let standings = SeatStandings(record.count)
    let handles = Dictionary(
      (page.recount?.declaration?.candidates ?? []).map { ($0.name, $0.handle) },
      uniquingKeysWith: { first, _ in first })
    let places = RankedPlaces(record.count.outcome)
    let rows = places.order.map { candidate -> [HTML] in
      let name = record.wording.name(candidate)
      let person =
        handles[name].map { page.context.person($0, stated: name, from: page.path) }
        ?? HTML(name.withoutAddresses)
      return [
        "\(places.text(candidate)). \(person)",
        badge(standings.text(candidate)),
        HTML(
          record.count.outcome.reasons[candidate].sentence(record.wording).withoutAddresses),
      ]
    }
    let table = DataTable(
      caption: "Ranking by the declared method",
      columns: [
        .init("Option", isNumber: false), .init("Seat", isNumber: false),
        .init("Because", isNumber: false),
      ], rows: rows)
    return "<h2>Ranking</h2>\n\(table.html)\(steps)"
  }

  /// A place's meaning for the seats; nobody takes one if the quorum was missed.
  private func badge(_ standing: String) -> HTML {
    guard poll.missingForQuorum == 0, standing != "–" else { return "–" }
    if let seat = Int(standing) { return Badge(kind: .seat, text: "seat \(seat)").html }
    let kind: Badge.Kind =
      standing.hasPrefix("capped") ? .capped : standing == "tied" ? .tied : .reserve
    return Badge(kind: kind, text: standing).html
  }

  /// What the method did on its way, for methods that go step by step.
  private var steps: HTML {
    let record = poll.record
    guard !record.count.outcome.steps.isEmpty else { return .empty }
    let lines = record.count.outcome.steps.map {
      "<li>\($0.sentence(record.wording).withoutAddresses)</li>\n" as HTML
    }
    return """
      <details>
      <summary>How the count went, step by step (\(lines.count))</summary>
      <ol>
      \(lines)</ol>
      </details>

      """
  }
}

/// The options of an outcome from the first place to the last, those who share one by number.
struct RankedPlaces {
  /// The options by place.
  let order: [Candidate]
  private let texts: [Candidate: String]

  init(_ outcome: Outcome) {
    order = outcome.tiers.flatMap(\.self)
    var texts: [Candidate: String] = [:]
    var place = 1
    for tier in outcome.tiers {
      for candidate in tier { texts[candidate] = "\(place)\(tier.count > 1 ? "=" : "")" }
      place += tier.count
    }
    self.texts = texts
  }

  /// The place as it is printed: "3", or "3=" where it is shared.
  func text(_ candidate: Candidate) -> String { texts[candidate] ?? "" }
}
