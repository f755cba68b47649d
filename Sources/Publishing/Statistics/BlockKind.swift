internal import Governance

/// What a computed block shows.
enum BlockKind: String, CaseIterable, Hashable, Sendable {
  case commitsPerCycle = "commits-per-cycle"
  case contributors, compare, result, candidates, timeline

  /// The names of its parameters.
  var parameters: [String] {
    switch self {
    case .commitsPerCycle, .contributors: ["project"]
    case .compare: ["first", "second"]
    case .result, .candidates, .timeline: []
    }
  }

  /// What the word after the kind names, with an example; nothing if there is none.
  var operand: (name: String, example: String)? {
    switch self {
    case .commitsPerCycle, .contributors, .compare: nil
    case .result, .candidates: ("contest", "ginger/tc")
    case .timeline: ("election", "ginger")
    }
  }

  /// The kind that some words ask for, if they are what it takes.
  init(_ words: BlockWords) throws(BlockProblem) {
    let known = "known are \(listed(Self.allCases.map(\.rawValue)))"
    guard let word = words.kind else {
      throw BlockProblem(
        column: words.end, message: "the block does not say what to show; \(known)")
    }
    guard let kind = Self(rawValue: word.text) else {
      throw BlockProblem(
        column: word.column,
        message: "there is no block \(quoted(word.text))"
          + suggestion(for: word.text, among: Self.allCases.map(\.rawValue)) + "; \(known)")
    }
    self = kind
    try check(words)
  }

  private func check(_ words: BlockWords) throws(BlockProblem) {
    for parameter in words.parameters where !parameters.contains(parameter.key.text) {
      let key = parameter.key
      throw BlockProblem(
        column: key.column,
        message: "\(rawValue) has no parameter \(quoted(key.text))"
          + suggestion(for: key.text, among: parameters)
          + (parameters.isEmpty ? "; it has none" : "; it has \(listed(parameters))"))
    }
    if let operand {
      guard let first = words.operands.first else {
        throw BlockProblem(
          column: words.end,
          message: "\(rawValue) needs the \(operand.name), as in 'hustings \(rawValue) "
            + "\(operand.example)'")
      }
      try refuse(words.operands.dropFirst(), after: "after \(quoted(first.text))")
    } else {
      try refuse(words.operands[...], after: "here; parameters are written as 'name=value'")
    }
  }

  private func refuse(
    _ words: ArraySlice<BlockWords.Word>, after place: String
  ) throws(BlockProblem) {
    guard let word = words.first else { return }
    throw BlockProblem(
      column: word.column, message: "\(quoted(word.text)) does not belong \(place)")
  }
}
