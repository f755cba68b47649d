internal import Voting

/// The short text with which officials announce a result.
package struct Announcement: Hashable, Sendable {
  /// The text, each line ended by a line feed.
  package let text: String

  /// Writes the announcement of a result.
  package init(_ result: ContestResult) {
    let declaration = result.declaration
    var paragraphs = [
      ["\(declaration.community): \(declaration.election.title), \(declaration.contest.title)"],
      Self.wrapped(result.sentence), Self.seats(result),
    ]
    let figures = [result.turnoutSentence, result.rulesSentence].compactMap(\.self)
    paragraphs.append(figures.flatMap { Self.wrapped($0) })
    if let poll = result.poll, let robustness = poll.robustness, poll.missingForQuorum == 0 {
      paragraphs.append(
        Self.wrapped(
          "Would other rules have decided otherwise? "
            + robustness.sentence(poll.record.wording)))
    }
    if !declaration.record.isEmpty {
      paragraphs.append(
        ["On record:"]
          + declaration.record.flatMap { Self.wrapped("- " + $0.sentence, indentation: "  ") })
    }
    paragraphs.append(
      Self.wrapped(
        "Everything that was counted lies beside this text. 'sha256sum -c SHA256SUMS' tells whether "
          + "it is complete, 'hustings verify' counts it again."))
    text = paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }
      .joined(separator: "\n")
  }

  private static func seats(_ result: ContestResult) -> [String] {
    var lines: [String] = []
    for (place, elected) in result.elected.enumerated() {
      let affiliation = elected.person.affiliation.map { " (\($0))" } ?? ""
      lines += wrapped(
        "\(place + 1). \(elected.person.name)\(affiliation): \(elected.reason)", indentation: "   ")
    }
    let reserves = result.reserves.map { $0.map(\.name).joined(separator: " = ") }
    if !reserves.isEmpty {
      lines += wrapped("In reserve, in this order: \(reserves.joined(separator: ", ")).")
    }
    if let poll = result.poll, let seats = poll.record.count.seats, poll.missingForQuorum == 0 {
      lines += SeatSentences(
        seats, affiliations: poll.record.affiliations, wording: poll.record.wording
      ).lines.flatMap { wrapped($0) }
    } else if result.vacant > 0 {
      lines += wrapped(
        "\(counted(result.vacant, "seat")) stay\(result.vacant == 1 ? "s" : "") vacant.")
    }
    return lines
  }

  /// A text in lines of at most 72 characters, the later ones indented; a longer word stands alone.
  private static func wrapped(_ text: String, indentation: String = "") -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      if line.isEmpty {
        line = (lines.isEmpty ? "" : indentation) + word
      } else if line.count + 1 + word.count <= 72 {
        line += " " + word
      } else {
        lines.append(line)
        line = indentation + word
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
