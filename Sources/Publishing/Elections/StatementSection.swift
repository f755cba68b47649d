internal import Governance

/// A statement with who wrote it and what the records say of its claims.
struct StatementSection {
  private let candidacy: Candidacy
  private let review: NominationReview
  private let id: String
  private let context: ElectionContext
  private let page: SitePath

  /// Prepares a statement.
  ///
  /// - Parameters:
  ///   - candidacy: the statement.
  ///   - id: what it is called in links to it.
  ///   - page: where it is shown.
  ///   - context: what the page looks things up in.
  init(_ candidacy: Candidacy, id: String, on page: SitePath, _ context: ElectionContext) {
    self.candidacy = candidacy
    self.id = id
    self.page = page
    self.context = context
    review = NominationReview(of: candidacy, in: context.folder)
  }

  /// The author's name, which does not depend on what anybody else wrote.
  private var name: HTML {
    context.person(
      candidacy.identity, stated: candidacy.statement.name.value, from: page)
  }

  private var plainName: String {
    context.personName(candidacy.identity, stated: candidacy.statement.name.value)
  }

  /// The statement below a heading of the third level.
  var html: HTML {
    // No id of ours has a dot, so what the author's headings are called is theirs alone.
    let text = StatementText(candidacy.statement, idPrefix: id + ".", below: 3).html
    return """
      <section class="candidate">
      <h3 id="\(id)">\(name)</h3>
      <p class="meta">\(facts)</p>
      <article class="statement" aria-label="Statement by \(plainName)">
      \(text)</article>
      \(claims)</section>

      """
  }

  private var facts: HTML {
    var facts: [HTML] = ["<code>\(candidacy.handle.withoutAddresses)</code>"]
    switch affiliation {
    case .some(let affiliation): facts.append("affiliation: \(affiliation)")
    case nil: facts.append("no affiliation stated")
    }
    if let submitted = candidacy.submitted { facts.append("handed in \(submitted.html)") }
    facts.append(HTML(counted(candidacy.statement.wordCount, "word")))
    return facts.joined(separator: " · ")
  }

  private var affiliation: String? {
    review.affiliation.flatMap { text in
      text.isEmpty || text.lowercased() == ContinuingMember.none ? nil : text.withoutAddresses
    }
  }

  private var claims: HTML {
    guard !review.claims.isEmpty else { return .empty }
    let lines = review.claims.map { answer -> HTML in
      """
      <li><q>\(answer.claim.sentence.withoutAddresses)</q> \(answer.verdict.badge): \
      \(answer.evidence.withoutAddresses)</li>

      """
    }
    let differ = review.claims.count { $0.verdict == .differs }
    let what = "What the records say of \(counted(lines.count, "claim"))"
    return """
      <details class="claims"\(differ > 0 ? " open" as HTML : .empty)>
      <summary>\(what)\(differ > 0 ? "; \(differ) \(differ == 1 ? "differs" : "differ")" : "")</summary>
      <ul>
      \(lines)</ul>
      </details>

      """
  }
}

/// Names for statements in links, each once on a page.
struct StatementIDs {
  private var used: Set<String> = []

  /// A name made from the author's handle, which stays the same while others come and go.
  mutating func next(for candidacy: Candidacy) -> String {
    let isPlain = { (character: Character) in
      character.isASCII && (character.isLetter || character.isNumber || character == "-")
    }
    let handle = String(candidacy.handle.map { isPlain($0) ? $0 : "_" })
    let kind = candidacy.kind == .candidacy ? "" : "-\(candidacy.kind.rawValue)"
    let name = "statement-\(handle)\(kind)"
    var id = name
    var number = 1
    while !used.insert(id).inserted {
      number += 1
      id = "\(name)_\(number)"
    }
    return id
  }
}

extension ClaimAnswer.Verdict {
  fileprivate var badge: HTML {
    switch self {
    case .agrees: Badge(kind: .agrees, text: "the record agrees").html
    case .differs: Badge(kind: .differs, text: "the record differs").html
    case .unknown: Badge(kind: .unknown, text: "not on record").html
    }
  }
}
