internal import Governance
internal import Voting

/// Who takes the seats, who is in reserve, and what cap and lottery did.
struct ResultSeats {
  private let page: ResultPage
  private var result: ContestResult? { page.recount?.counted?.result }

  init(_ page: ResultPage) {
    self.page = page
  }

  var html: HTML {
    """
    <h2>Seats</h2>
    \(elected)\(open)\(reserves)\(cap)\(lottery)
    """
  }

  private func name(_ handle: String, _ stated: String, _ affiliation: String?) -> HTML {
    let person = page.context.person(handle, stated: stated, from: page.path)
    let affiliation: HTML = affiliation.map { " (\($0.withoutAddresses))" } ?? .empty
    return "<strong>\(person)</strong>\(affiliation)"
  }

  private var elected: HTML {
    guard !page.published.elected.isEmpty else { return .paragraph("Nobody is elected.") }
    // By handle: the files may not agree with each other.
    let reasons = Dictionary(
      (result?.elected ?? []).map { ($0.person.handle, $0.reason) },
      uniquingKeysWith: { first, _ in first })
    let lines = page.published.elected.map { person -> HTML in
      let reason: HTML =
        reasons[person.handle].map { ": \($0.withoutAddresses)" } ?? .empty
      return """
        <li>\(name(person.handle, person.name, person.affiliation))\(reason)</li>

        """
    }
    return "<ol class=\"seats\">\n\(lines)</ol>\n"
  }

  /// What the count says besides: who was passed over, which tie is open, what stays vacant.
  private var open: HTML {
    guard let result else { return .empty }
    guard let poll = result.poll, let seats = poll.record.count.seats, poll.missingForQuorum == 0
    else {
      return result.vacant > 0
        ? .paragraph(
          "\(counted(result.vacant, "seat")) stay\(result.vacant == 1 ? "s" : "") vacant.") : .empty
    }
    var lines = SeatSentences(
      seats, affiliations: poll.record.affiliations, wording: poll.record.wording
    ).lines
    if result.isTied {
      lines.append("The tie has not been settled yet: the officials draw a lot in public.")
    }
    return lines.map { .paragraph($0.withoutAddresses) }.joined()
  }

  private var reserves: HTML {
    guard !page.published.reserves.isEmpty else { return .empty }
    let lines = page.published.reserves.map { tier -> HTML in
      let names = tier.map { name($0.handle, $0.name, $0.affiliation) }
      return "<li>\(HTML.list(names))\(tier.count > 1 ? ", level" : "")</li>\n"
    }
    return """
      <h3>Reserve</h3>
      <p>If a seat falls vacant, these are asked in this order:</p>
      <ol class="reserve">
      \(lines)</ol>

      """
  }

  private var cap: HTML {
    guard let cap = page.published.cap else { return .empty }
    var text = "Of those who sit together \(cap.rule) may share an affiliation, here \(cap.limit)."
    if !cap.continuing.isEmpty {
      let names = cap.continuing.map { member in
        member.name + (member.affiliation.map { " (\($0))" } ?? "")
      }
      text += " \(listed(names)) \(names.count == 1 ? "stays" : "stay") on and counted."
    }
    let skips = result?.poll?.record.count.seats?.skips ?? []
    text +=
      skips.isEmpty
      ? " Nobody was passed over for that."
      : " Whoever would be one more is passed over and stays in reserve."
    return "<h3>Cap</h3>\n" + .paragraph(text.withoutAddresses)
  }

  private var lottery: HTML {
    guard case .lottery(let seed)? = page.recount?.declaration?.ties else { return .empty }
    let heading: HTML = "<h3>Lottery</h3>\n"
    let named = "Before the vote the seed was named: \(seed). "
    guard let poll = result?.poll, let lottery = poll.record.lottery else {
      return heading
        + .paragraph(
          (named + "No tie reached a seat, or the seed is not on record yet.").withoutAddresses)
    }
    let decided = poll.record.count.seats?.fills.contains { !$0.lotOver.isEmpty } ?? false
    let effect =
      decided
      ? "The lot decided a seat, see above." : "No tie reached a seat, so the lot decided nothing."
    let names = poll.record.names.map { (name: $0, digest: lottery.digest(of: $0)) }
      .sorted { $0.digest < $1.digest }
    let table = DataTable(
      caption: "Order of the lottery",
      columns: [.init("Option", isNumber: false), .init("SHA-256", isNumber: false)],
      rows: names.map { ["\($0.name.withoutAddresses)", "<code>\($0.digest)</code>"] })
    return """
      \(heading)<p>\(named.withoutAddresses)It came out as \
      <q>\(lottery.seed.withoutAddresses)</q>. \(effect) \
      For each option the digest is taken of three lines: seed, <code>\(lottery.contest)</code>, name. \
      The lower digest goes first.</p>
      <details><summary>The order of the lottery</summary>\(table.html)</details>

      """
  }
}
