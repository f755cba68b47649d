/// Who may vote: what somebody must have done, and the exceptions.
package struct ElectorateRule: Hashable, Sendable {
  /// When the changes must have landed.
  package enum Period: Hashable, Sendable {
    /// In any of these cycles.
    case cycles([Placed<String>])
    /// Between two moments.
    case window(Window)
  }

  /// In which projects the changes must have landed.
  package enum Projects: Hashable, Sendable {
    /// In any project of the community.
    case all
    /// In the project that the contest is about.
    case own
    /// In any of these.
    case some([Placed<String>])
  }

  /// When the changes must have landed.
  package let period: Period
  /// How many changes it takes.
  package let leastChanges: Int
  /// In which projects the changes must have landed.
  package let projects: Projects
  /// Whether a co-author's change counts as an author's.
  package let countsCoAuthors: Bool
  /// A CSV file, relative to the community folder, of people who may vote without.
  package let exceptions: Placed<String>?
  /// Handles of people who may not vote in spite of all.
  package let excluded: [String]
  /// A file, relative to the community folder, of members; if there is one, nobody else may vote.
  package let members: Placed<String>?
}

extension ElectorateRule {
  /// The files that the rule needs besides.
  package var lists: [Placed<String>] { [exceptions, members].compactMap(\.self) }

  private enum ProjectWord: String, CaseIterable { case all, own }

  /// Reads a rule from its mapping.
  static func reading(_ form: inout Form) -> ElectorateRule? {
    let period = period(&form)
    let least = form.integer("changes", in: 1...1_000_000)
    if form.node("changes") == nil {
      form.miss("changes", code: .undeclaredRule, write: "'changes: 1' or how many it takes")
    }
    let projects = projects(&form)
    let coAuthors = form.flag("co-authors")
    if form.node("co-authors") == nil {
      form.miss(
        "co-authors", code: .undeclaredRule,
        write: "'co-authors: yes' if a co-author's change counts, else 'co-authors: no'")
    }
    let exceptions = path("exceptions", &form)
    let excluded = form.texts("exclude").map(\.value)
    let members = path("members", &form)
    guard let period, let least, let projects else { return nil }
    return ElectorateRule(
      period: period, leastChanges: least.value, projects: projects, countsCoAuthors: coAuthors,
      exceptions: exceptions, excluded: excluded, members: members)
  }

  private static func period(_ form: inout Form) -> Period? {
    let cycles = form.texts("cycles")
    let start = form.instant("from", for: .opening)
    let end = form.instant("to", for: .closing)
    let hasDates = form.node("from") != nil || form.node("to") != nil
    switch (cycles.isEmpty, hasDates) {
    case (false, false): return .cycles(cycles)
    case (true, true):
      guard form.node("from") != nil else {
        form.miss("from", write: "'from: ' and when the period starts")
        return nil
      }
      guard form.node("to") != nil else {
        form.miss("to", write: "'to: ' and when the period ends")
        return nil
      }
      guard let start, let end else { return nil }
      guard start.value < end.value else {
        form.findings.error(
          .datesOutOfOrder, at: end.place,
          "the period ends at \(end.value.utcText), before its start at \(start.value.utcText)")
        return nil
      }
      return .window(Window(from: start.value, to: end.value))
    case (false, true):
      form.findings.error(
        .ruleMismatch, at: form.place(of: "cycles"),
        "\(form.subject) states both cycles and dates; keep one")
      return nil
    case (true, false):
      form.miss(
        "cycles", code: .undeclaredRule,
        write: "'cycles: ' and a list of cycles, or 'from: ' and 'to: ' with times")
      return nil
    }
  }

  private static func projects(_ form: inout Form) -> Projects? {
    guard let node = form.node("projects") else {
      form.miss(
        "projects", code: .undeclaredRule,
        write: "'projects: all', 'projects: own' for the contest's own project, or a list")
      return nil
    }
    if case .list = node.content { return .some(form.texts("projects")) }
    switch form.word("projects", as: ProjectWord.self) {
    case .all: return .all
    case .own: return .own
    case nil: return nil
    }
  }

  private static func path(_ key: String, _ form: inout Form) -> Placed<String>? {
    guard let path = form.text(key) else { return nil }
    for part in path.value.split(separator: "/", omittingEmptySubsequences: false) {
      guard let objection = FileName.objection(to: String(part)) else { continue }
      form.findings.error(
        .fileName, at: path.place,
        "'\(key)' is \(quoted(path.value)), and \(quoted(String(part))) cannot name a file: "
          + "\(objection); write a path inside the community folder")
      return nil
    }
    return path
  }
}
