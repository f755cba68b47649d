import Markup

extension SessionOutcome {
  // What note takers write when a session came to something. Each phrase has been seen in published
  // summaries; words that only might mean an outcome ("should", "will", "wants to") are left out.
  private static let phrases = [
    "we agreed", "we all agreed", "we have agreed", "we've agreed", "everyone agreed",
    "everybody agreed", "the room agreed", "the team agreed", "it was agreed", "was agreed that",
    "was agreed to", "were agreed", "agreed upon", "agreed to", "agreed that", "agreed on",
    "agreement on", "agreement that", "agreement to", "reached agreement", "reached consensus",
    "reached a consensus", "consensus was", "consensus is", "consensus on", "consensus that",
    "consensus to", "rough consensus", "it was decided", "was decided to", "was decided that",
    "we decided", "we have decided", "we've decided", "the team decided", "decided to",
    "decided that", "decided on", "decision was", "decision is to", "the plan is", "the plan was",
    "plan is to", "plan was to", "the plan so far", "a plan for the", "the conclusion was",
    "we concluded", "it was concluded", "feeling in the room was", "board approve",
    "committee approve", "was approved", "were approved", "approved the", "we voted to",
    "voted to", "it was resolved", "we resolved to", "settled on",
  ]
  private static let marks = [
    "agreed:", "#agreed", "decision:", "decisions:", "decided:", "outcome:", "outcomes:",
    "resolution:", "conclusion:", "consensus:", "resolved:",
  ]
  // In front of a phrase these take it back, or make it somebody's private decision.
  private static let denials: Set<String> = [
    "not", "no", "never", "don't", "don’t", "didn't", "didn’t", "hasn't", "haven't", "wasn't",
    "weren't", "couldn't", "can't", "cannot", "if", "until", "unless", "i", "i've", "i’ve", "once",
    "whether", "before", "without", "nor", "lack", "thought", "had",
  ]

  // Further away, these say that it is still wished for.
  private static let wishes: Set<String> = [
    "trying", "try", "tried", "need", "needs", "want", "wants", "hope", "should", "could", "would",
    "might", "towards", "toward", "unable", "failed",
  ]

  /// Reads a sentence, or nil if it tells no outcome.
  init?(_ sentence: Sentence) {
    let lower = sentence.text.lowercased()
    guard !lower.hasSuffix("?") else { return nil }
    if let mark = Self.marks.first(where: lower.hasPrefix) {
      guard lower.count > mark.count + 1 else { return nil }
      self.init(text: sentence.text, phrase: mark, position: sentence.position)
      return
    }
    // The earliest phrase; of two at one place the longer.
    var best: (start: String.Index, phrase: String)?
    for phrase in Self.phrases {
      guard let found = Self.place(of: phrase, in: lower) else { continue }
      if let best, (best.start, -best.phrase.count) <= (found, -phrase.count) { continue }
      best = (found, phrase)
    }
    guard let best else { return nil }
    self.init(text: sentence.text, phrase: best.phrase, position: sentence.position)
  }

  /// Where a phrase stands as whole words that nothing in front takes back.
  private static func place(of phrase: String, in text: String) -> String.Index? {
    var rest = text[...]
    while let found = rest.firstRange(of: phrase) {
      rest = text[found.upperBound...]
      let before = text[..<found.lowerBound]
      guard before.last?.isLetter != true else { continue }
      // "approve" may go on to "approved"; other phrases end where they end.
      guard phrase.hasSuffix("approve") || rest.first?.isLetter != true else { continue }
      let words = before.suffix(60).split(whereSeparator: \.isWhitespace).suffix(5)
      guard !words.suffix(3).contains(where: { denials.contains(String($0)) }),
        !words.contains(where: { wishes.contains(String($0)) })
      else { continue }
      return found.lowerBound
    }
    return nil
  }
}
