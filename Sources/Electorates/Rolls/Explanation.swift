package import Governance

/// Why somebody is on a roll or off it, in words and with the commits.
package struct Explanation: Sendable {
  /// A commit with what has to be known of it.
  package struct Line: Hashable, Sendable {
    /// When it landed.
    package let landed: Instant
    /// The repository.
    package let repository: String
    /// The commit's full id.
    package let commit: String
    /// The subject, without addresses.
    package let subject: String
  }

  /// Whether the person may vote.
  package let isOnRoll: Bool
  /// What decides, in a sentence.
  package let verdict: String
  /// What the rule asks for, in a sentence.
  package let rule: String
  /// The changes that count, earliest first.
  package let changes: [Line]
  /// What does not count although it is the person's, and why, in sentences.
  package let passedOver: [String]
}

extension Electorate {
  /// Explains a contributor's place.
  package func explanation(ofContributor number: Int) -> Explanation {
    let eligibility = eligibility(ofContributor: number)
    return Explanation(
      isOnRoll: eligibility.isOnRoll, verdict: sentence(eligibility), rule: ruleSentence,
      changes: eligibility.changes.compactMap(line), passedOver: passedOver(ofContributor: number))
  }

  /// Explains the place of somebody without commits.
  package func explanation(ofHandle handle: String) -> Explanation {
    let eligibility = eligibility(ofHandle: handle)
    return Explanation(
      isOnRoll: eligibility.isOnRoll, verdict: sentence(eligibility), rule: ruleSentence,
      changes: [], passedOver: [])
  }

  private func line(_ entry: Activity.Entry) -> Explanation.Line? {
    entry.landed.map { landed in
      Explanation.Line(
        landed: Instant(seconds: landed), repository: activity.history(of: entry).name,
        commit: "\(activity.id(of: entry))", subject: activity.subject(of: entry))
    }
  }

  /// What the rule asks for, in a sentence.
  package var ruleSentence: String {
    let rule = terms.rule
    var sentence = "\(counted(rule.leastChanges, "change")) landed "
    if terms.cycles.isEmpty {
      sentence += terms.windows.map { "from \($0.start.utcText) to \($0.end.utcText)" }
        .joined(separator: " or ")
    } else {
      sentence += "in \(listed(terms.cycles, joining: "or"))"
      if let start = terms.windows.map(\.start).min(), let end = terms.end {
        sentence += " (\(start.date) to \(end.date))"
      }
    }
    if let until = terms.until { sentence += ", before \(until.utcText)" }
    sentence += ", in \(listed(terms.projects.map(\.id), joining: "or"))"
    sentence += rule.countsCoAuthors ? ", as author or co-author" : ", as author"
    if terms.members != nil { sentence += "; members only" }
    return sentence
  }

  private func sentence(_ eligibility: Eligibility) -> String {
    let count = eligibility.changes.count
    switch eligibility.verdict {
    case .changes: return "on: \(counted(count, "change")), \(terms.rule.leastChanges) needed"
    case .exception(let exception):
      return "on: exception of \(exception.date), \(exception.reason) (\(exception.place))"
    case .excluded: return "off: the rule excludes this person"
    case .notMember:
      return "off: not on the list of members, \(terms.rule.members?.value ?? "")"
    case .bot: return "off: a program, by the patterns of community.yml"
    case .tooFewChanges:
      return "off: \(counted(count, "change")), \(terms.rule.leastChanges) needed, and no exception"
    }
  }

  /// The commits of a contributor that do not count, by why they do not.
  private func passedOver(ofContributor number: Int) -> [String] {
    let repositories = Set(terms.repositories)
    var counts: [(reason: String, count: Int, latest: Activity.Entry)] = []
    for entry in activity.entries {
      guard let reason = objection(to: entry, ofContributor: number, in: repositories) else {
        continue
      }
      if let index = counts.firstIndex(where: { $0.reason == reason }) {
        counts[index].count += 1
        if isLater(entry, than: counts[index].latest) { counts[index].latest = entry }
      } else {
        counts.append((reason, 1, entry))
      }
    }
    let sentences = counts.sorted { $0.reason < $1.reason }.map { reason, count, latest in
      let date = latest.landed.map { " landed on \(Instant(seconds: $0).date)" } ?? ""
      return "\(counted(count, "commit")) \(reason); the last, "
        + "\("\(activity.id(of: latest))".prefix(12)) in \(activity.history(of: latest).name),\(date)"
    }
    return sentences + brokenTrailers(naming: activity.contributors.all[number].name)
  }

  /// The commits in whose odd lines a name occurs: a co-author is not seen if the line is not right.
  private func brokenTrailers(naming name: String) -> [String] {
    guard name.contains(" ") else { return [] }
    let repositories = Set(terms.repositories)
    var sentences: [String] = []
    for entry in activity.entries where entry.landed.map(terms.cover) ?? false {
      let history = activity.history(of: entry)
      guard repositories.contains(history.name),
        let oddities = history.ledger.oddities[Int(entry.commit)]
      else { continue }
      for oddity in oddities where oddity.contains(name) {
        sentences.append(
          "\("\(activity.id(of: entry))".prefix(12)) in \(history.name): "
            + Email.masked(oddity).text)
      }
    }
    return sentences.sorted()
  }

  private func isLater(_ first: Activity.Entry, than second: Activity.Entry) -> Bool {
    let (one, other) = (first.landed ?? .min, second.landed ?? .min)
    return one == other ? activity.id(of: first) > activity.id(of: second) : one > other
  }

  /// Why a commit of a contributor does not count; nothing if it does, or is not theirs.
  private func objection(
    to entry: Activity.Entry, ofContributor number: Int, in repositories: Set<String>
  ) -> String? {
    let isAuthor = Int(entry.author) == number
    guard isAuthor || activity.writers(of: entry).contains(number) else { return nil }
    let kind: String? =
      switch entry.kind {
      case .ordinary, .revert: nil
      case .merge: "only merged others"
      case .bot: "came from a program"
      case .copy: "came along when a repository was split"
      }
    if let kind { return kind }
    guard repositories.contains(activity.history(of: entry).name) else {
      return "landed in a repository of another project"
    }
    guard let landed = entry.landed else { return "landed at a date that cannot be read" }
    guard terms.cover(landed) else { return "landed outside the period" }
    if !isAuthor, !terms.rule.countsCoAuthors {
      return "were co-authored, which does not count here"
    }
    return entry.opensChange ? nil : "belong to a change that landed before, as backports do"
  }
}
