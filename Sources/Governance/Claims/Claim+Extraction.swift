// Conservative on purpose: a claim that is overlooked costs nothing, one that is invented accuses
// somebody. A sentence counts only if its author speaks in the first person of the past, names a cycle
// by its name, and hopes for nothing.

/// Finds claims in statements.
struct ClaimFinder {
  private let community: Community
  /// The names of cycles as words of a sentence.
  private let cycleWords: Phrases
  private let cycleNames: [String: String]

  /// Prepares for the cycles, projects and bodies of a community.
  init(community: Community) {
    self.community = community
    let names = community.cycles.map(\.name)
    cycleWords = Phrases(names.map { " \($0.lowercased()) " })
    cycleNames = Dictionary(
      names.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What a statement claims, in the order of the text.
  func claims(in statement: Statement, for contest: Contest) -> [Claim] {
    let text =
      statement.encoding == .utf8
      ? Array(statement.bytes[statement.body]) : Array(statement.text.utf8)
    return StatementSentence.all(in: text, firstLine: statement.bodyLine).compactMap { sentence in
      kind(of: sentence, contest).map {
        Claim(kind: $0, sentence: sentence.written(in: text), position: sentence.position)
      }
    }
  }

  private func kind(of sentence: StatementSentence, _ contest: Contest) -> Claim.Kind? {
    let folded = sentence.folded.span
    if Self.repeats.occur(in: folded) { return .stoodBefore }
    guard cycleWords.occur(in: folded), Self.pasts.occur(in: folded),
      !Self.hopes.occur(in: folded)
    else { return nil }
    let words = sentence.words
    let since = cycleAfterSince(words)
    if let seat = seat(in: words, sentence.folded, contest) {
      if let since { return .heldSince(seat, cycle: since) }
      return .held(seat, cycles: words.compactMap { cycleNames[$0] }.uniqued)
    }
    guard let since, Self.contributions.occur(in: folded) else { return nil }
    return .contributesSince(cycle: since)
  }

  /// The cycle of "since Kilo", "since the beginning of the Kilo cycle".
  private func cycleAfterSince(_ words: [String]) -> String? {
    guard let since = words.firstIndex(of: "since") else { return nil }
    let next = words[(since + 1)...].first { !Self.fillers.contains($0) }
    return next.flatMap { cycleNames[$0] }
  }

  private func seat(
    in words: [String], _ folded: [UInt8], _ contest: Contest
  ) -> ClaimedSeat? {
    func says(_ phrase: String) -> Bool {
      Phrases([" \(phrase.lowercased()) "]).occur(in: folded.span)
    }
    let leadTitle = community.charters.first { $0.body == Charter.projectLead }?.title
    if Self.leads.occur(in: folded.span) || leadTitle.map(says) == true {
      let named = community.projects.filter { says($0.id) || says($0.title) }
      if named.count == 1 { return .lead(project: named[0].id) }
      if named.isEmpty, case .project(let own) = contest.subject {
        return .lead(project: own.value)
      }
      return .leadOfSomething
    }
    guard Self.memberships.occur(in: folded.span) else { return nil }
    let body = community.charters.first {
      $0.body != Charter.projectLead && (says($0.title) || says($0.body))
    }
    return body.map { .member(body: $0.body) }
  }

  private static let pasts = Phrases([
    " i was ", " i served ", " i've served ", " i have served ", " i've been ", " i have been ",
    " i held ", " my first cycle as ", " i am the current ", " i'm the current ",
    " i led ", " i have led ", " i've led ", " i started contributing ", " i have contributed ",
    " i've contributed ", " i worked ", " i have worked ", " i've worked ",
  ])
  private static let hopes = Phrases([
    " would like ", " i'd like ", " candidacy ", " nominate ", " nomination ", " running for ",
    " run for ", " if elected ", " if i ", " i will ", " i'll ", " want to ", " hope ", " plan to ",
    " self-nomination ", " never ", " not ", " wasn't ", " haven't ",
  ])
  private static let leads = Phrases([
    " ptl ", " project team lead ", " project lead ", " project leader ",
  ])
  private static let memberships = Phrases([
    " member ", " served on ", " been on ", " seat on ", " elected to ", " was on ", " served in ",
    " i've served ", " i have served ", " i served ", " chair ",
  ])
  private static let contributions = Phrases([
    " contribut", " involved ", " working ", " worked ", " active ", " a core ", " core reviewer ",
  ])
  private static let fillers: Set<String> = [
    "the", "beginning", "start", "of", "early", "days", "around", "about", "a", "in",
  ]
  private static let repeats = Phrases([
    " re-election ", " reelection ", " second term ", " third term ", " i ran for ",
    " i have run for ", " run for ptl again ", " once again running ", " running again ",
  ])
}
