/// When the parts of an election happen.
package struct Timeline: Hashable, Sendable {
  /// The parts, in the order in which they begin.
  package enum Part: String, CaseIterable, Hashable, Sendable {
    case nominations, campaign, voting, complaints

    /// The part with a verb in the right number: "voting opens", "nominations open".
    package func named(_ verb: String) -> String {
      "\(rawValue) \(self.verb(verb))"
    }

    /// A verb in the number of the part's name: "nominations open", "voting opens".
    func verb(_ verb: String) -> String {
      switch self {
      case .nominations, .complaints: verb
      case .campaign, .voting: "\(verb)s"
      }
    }
  }

  /// When candidacies are taken.
  package let nominations: Window
  /// When candidates answer questions.
  package let campaign: Window?
  /// When ballots are cast.
  package let voting: Window
  /// When the result can be challenged.
  package let complaints: Window?

  /// When a part happens, if it does.
  package subscript(part: Part) -> Window? {
    switch part {
    case .nominations: nominations
    case .campaign: campaign
    case .voting: voting
    case .complaints: complaints
    }
  }

  /// When all is over.
  package var end: Instant { max(voting.end, complaints?.end ?? voting.end) }
}

extension Timeline {
  /// Reads the `timeline` of an election.
  static func reading(_ form: inout Form) -> Timeline? {
    let windows = Dictionary(
      uniqueKeysWithValues: Part.allCases.map { part in
        (part, form.form(part.rawValue) { window(part, &$0) })
      })
    for part in [Part.nominations, .voting] where form.node(part.rawValue) == nil {
      form.miss(
        part.rawValue,
        write: "'\(part.rawValue): {from: 2026-09-01 12:00 UTC, to: 2026-09-14 AoE}' with its dates"
      )
    }
    guard case .some(.some(let nominations)) = windows[.nominations],
      case .some(.some(let voting)) = windows[.voting]
    else { return nil }
    return Timeline(
      nominations: nominations, campaign: windows[.campaign] ?? nil, voting: voting,
      complaints: windows[.complaints] ?? nil)
  }

  static func window(_ part: Part, _ form: inout Form) -> Window? {
    let start = form.instant("from", for: .opening)
    let end = form.instant("to", for: .closing)
    if form.node("from") == nil { form.miss("from", write: "'from: ' and when it opens") }
    if form.node("to") == nil { form.miss("to", write: "'to: ' and when it closes") }
    guard let start, let end else { return nil }
    guard start.value < end.value else {
      form.findings.error(
        .datesOutOfOrder, at: end.place,
        "\(part.named("close")) at \(end.value.utcText), before the opening at "
          + "\(start.value.utcText); mend one of the dates")
      return nil
    }
    return Window(from: start.value, to: end.value)
  }
}
