/// The start of a statement: a header that is filled in, and room for the text.
package struct StatementSkeleton: Sendable {
  /// The file, relative to the community folder.
  package let path: String
  /// What to write into it.
  package let text: String

  /// Drafts a statement for a contest.
  ///
  /// - Returns: nothing if no file could be named after the handle; see ``objection(to:)``.
  package init?(
    for contest: Contest, in election: Election, handle: String, name: String,
    affiliation: String?, kind: StatementKind
  ) {
    guard Self.objection(to: handle) == nil else { return nil }
    let mark = kind == .withdrawal ? "-withdrawal" : ""
    path = "candidates/\(election.id)/\(contest.id)/\(handle)\(mark).md"
    var lines = ["---", "name: \(YAMLWords.scalar(name))", "handle: \(YAMLWords.scalar(handle))"]
    if let affiliation { lines.append("affiliation: \(YAMLWords.scalar(affiliation))") }
    if kind != .candidacy { lines.append("kind: \(kind.rawValue)") }
    if kind == .candidacy { lines += Self.fieldsToFill(contest) }
    lines += ["---", ""] + Self.opening(contest, in: election, kind: kind) + [""]
    text = lines.joined(separator: "\n")
  }

  /// Why no statement can be named after a handle; nothing if one can.
  package static func objection(to handle: String) -> String? {
    if let objection = FileName.objection(to: handle) { return objection }
    let path = StatementPath("\(handle).md")
    if path.email != nil { return "it is an e-mail address, and addresses are not published" }
    if path.stem != handle {
      return "a file of that name would be read as a statement by \(quoted(path.stem))"
    }
    return nil
  }

  private static func fieldsToFill(_ contest: Contest) -> [String] {
    let known = ["name", "handle", "affiliation", "kind"]
    var lines = contest.statements.fields.filter { !known.contains($0.lowercased()) }
      .map { "\(YAMLWords.key($0)): \"\"" }
    let rule = contest.endorsements
    if rule != .none {
      let from = rule.affiliations > 1 ? " from \(rule.affiliations) affiliations" : ""
      lines.append("# The handles of \(counted(rule.people, "supporter"))\(from):")
      lines.append("endorsements: []")
    }
    return lines
  }

  private static func opening(
    _ contest: Contest, in election: Election, kind: StatementKind
  ) -> [String] {
    // A title stands in the text, so it must not open markup of its own.
    let title = contest.title.filter { $0.isLetter || $0.isNumber || " -.,'".contains($0) }
    switch kind {
    case .candidacy:
      let limit = contest.statements.wordLimit.map { ", in at most \($0) words" } ?? ""
      return ["<!-- Write here why you stand for \(title)\(limit). Remove this line. -->"]
    case .nonCandidacy: return ["I do not stand for \(title) this time."]
    case .withdrawal: return ["I withdraw my candidacy for \(title)."]
    }
  }
}
