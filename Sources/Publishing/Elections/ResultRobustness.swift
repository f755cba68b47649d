internal import Governance
internal import Voting

/// Whether other rules would have filled the seats differently.
struct ResultRobustness {
  private let poll: ContestResult.Poll
  private var wording: Wording { poll.record.wording }

  init(_ poll: ContestResult.Poll) {
    self.poll = poll
  }

  var html: HTML {
    guard let robustness = poll.robustness, poll.missingForQuorum == 0,
      !robustness.counted.isEmpty
    else { return .empty }
    let differing = robustness.differing
    let sentence = robustness.sentence(wording).withoutAddresses
    let words: HTML =
      differing.isEmpty
      ? "<p>\(sentence)</p>\n"
      : "<p class=\"notice\"><strong>The choice of rules matters here.</strong> \(sentence)</p>\n"
    var html: HTML = """
      <h2>Would other rules have decided otherwise?</h2>
      <p>The declared rules decide. To show how much depends on them, the ballots were also counted \
      by other methods, strengths and meanings of blanks.</p>
      \(words)
      """
    if !differing.isEmpty {
      html += table("Rules that fill the seats differently", differing, robustness)
    }
    let all = table("All combinations of rules", robustness.counted, robustness)
    return html + """
      <details>
      <summary>All \(robustness.counted.count) combinations</summary>
      \(all)</details>

      """
  }

  private func table(
    _ caption: String, _ rows: [(rules: CountingRules, count: Count)], _ robustness: Robustness
  ) -> HTML {
    DataTable(
      caption: caption,
      columns: [
        .init("Method", isNumber: false), .init("Strength", isNumber: false),
        .init("Blanks", isNumber: false), .init("Elected", isNumber: false),
        .init("Difference", isNumber: false),
      ],
      rows: rows.map { row in
        let method = row.rules.method
        return [
          HTML(method.title), HTML(method.strengths.isEmpty ? "–" : row.rules.strength.words),
          HTML(method.readsBlanks ? row.rules.unranked.words : "–"), HTML(elected(row.count)),
          difference(row.count, robustness),
        ]
      }
    ).html
  }

  private func elected(_ count: Count) -> String {
    let names = count.seats?.elected ?? count.outcome.tiers.first ?? []
    return names.isEmpty ? "nobody" : wording.list(names).withoutAddresses
  }

  private func difference(_ count: Count, _ robustness: Robustness) -> HTML {
    guard robustness.differs(count) else { return "none" }
    let changes = robustness.changes(count)
    var parts: [String] = []
    if !changes.gained.isEmpty { parts.append("in: \(wording.list(changes.gained))") }
    if !changes.lost.isEmpty { parts.append("out: \(wording.list(changes.lost))") }
    if let tied = count.seats?.tied, !tied.isEmpty { parts.append("tied: \(wording.list(tied))") }
    let text = parts.isEmpty ? "another tie" : parts.joined(separator: "; ")
    return "\(Badge(kind: .differs, text: "differs").html) \(text.withoutAddresses)"
  }
}
