import Voting

extension DeclaredCounting {
  /// Reads method, strength, blanks and equal pairs, and sees that they fit each other.
  static func reading(_ form: inout Form) -> DeclaredCounting? {
    let method = Contest.declared(
      "method", "'method: schulze' or another of \(words(Method.self))", &form
    ) { $0.word("method", as: Method.self) }
    let strength = form.word("strength", as: Strength.self)
    let blanks = form.word("blanks", as: UnrankedRule.self)
    let equalPairs = form.word("equal-pairs", as: CountingRules.EqualPairs.self)
    guard let method else { return nil }
    requireStrength(strength, for: method, &form)
    if method.readsBlanks, form.node("blanks") == nil {
      form.miss(
        "blanks", code: .undeclaredRule,
        write: "'blanks: last' if candidates left off a ballot stand below all on it, "
          + "or 'blanks: no-opinion' if the ballot says nothing about them")
    }
    if method == .rankedPairs, form.node("equal-pairs") == nil {
      form.miss(
        "equal-pairs", code: .undeclaredRule,
        write: "'equal-pairs: together' or 'equal-pairs: lot', for defeats of equal strength")
    }
    return DeclaredCounting(
      method: method, strength: strength, blanks: blanks, equalPairs: equalPairs)
  }

  private static func requireStrength(
    _ strength: Strength?, for method: Method, _ form: inout Form
  ) {
    let allowed = method.strengths.map(\.rawValue)
    guard !allowed.isEmpty else { return }
    guard let strength else {
      guard form.node("strength") == nil else { return }
      form.miss(
        "strength", code: .undeclaredRule,
        write:
          "\(listed(allowed.map { "'strength: \($0)'" }, joining: "or")), what makes one defeat "
          + "stronger than another")
      return
    }
    guard !method.strengths.contains(strength) else { return }
    form.findings.error(
      .ruleMismatch, at: form.place(of: "strength"),
      "method '\(method.rawValue)' does not know the strength '\(strength.rawValue)'; "
        + "write \(listed(allowed, joining: "or"))")
  }

  private static func words<Word: RawRepresentable & CaseIterable>(_ type: Word.Type) -> String
  where Word.RawValue == String {
    listed(Word.allCases.map(\.rawValue), joining: "or")
  }
}
