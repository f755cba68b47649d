package import Governance

/// A rule who may vote with everything looked up that it names.
package struct ElectorateTerms: Sendable {
  /// The rule.
  package let rule: ElectorateRule
  /// When changes must have landed: in any of these.
  package let windows: [Window]
  /// Up to when landings count, if the roll is that of an earlier day.
  package let until: Instant?
  /// The cycles that the windows are, if the rule names cycles.
  package let cycles: [String]
  /// The projects in whose repositories changes must have landed, in the order of the file.
  package let projects: [Project]
  /// Those who may vote without.
  package let exceptions: [RollException]
  /// Those who may vote at all, if there is such a list.
  package let members: MemberList?

  /// The repositories in which changes must have landed, each once.
  package var repositories: [String] {
    var seen: Set<String> = []
    return projects.flatMap(\.repositories).map(\.value).filter { seen.insert($0).inserted }
  }

  /// The end of the last window.
  package var end: Instant? { windows.map(\.end).max() }

  /// Whether a moment lies in one of the windows.
  package func cover(_ seconds: Int) -> Bool {
    let instant = Instant(seconds: seconds)
    return windows.contains { $0.contains(instant) } && until.map { instant < $0 } ?? true
  }
}

/// Why a rule cannot be applied, in words.
package struct ElectorateProblem: Error, Hashable, Sendable {
  /// What is wrong, and what to do.
  package let message: String
}

extension ElectorateTerms {
  /// Looks up what the rule of a contest names.
  ///
  /// With `until`, what landed then or later is as if it were not there.
  ///
  /// - Throws: ``ElectorateProblem`` if something that decides who may vote cannot be found or read.
  package init(
    of contest: Contest, in folder: CommunityFolder, until: Instant? = nil
  ) throws(ElectorateProblem) {
    guard let rule = folder.electorate(of: contest) else {
      throw ElectorateProblem(
        message:
          "the electorate of contest \(quoted(contest.id)) is not declared; 'hustings check' says where"
      )
    }
    self.rule = rule
    self.until = until
    (windows, cycles) = try Self.windows(of: rule, in: folder.community)
    projects = try Self.projects(of: rule, contest, in: folder.community)
    var findings = Findings()
    exceptions =
      try Self.list(rule.exceptions, in: folder).map {
        RollException.reading($0, findings: &findings)
      } ?? []
    members = try Self.list(rule.members, in: folder).flatMap {
      MemberList.reading($0, findings: &findings)
    }
    if let error = findings.sorted.first(where: { $0.severity == .error }) {
      throw ElectorateProblem(message: "\(error)")
    }
  }

  private static func windows(
    of rule: ElectorateRule, in community: Community
  ) throws(ElectorateProblem) -> ([Window], [String]) {
    switch rule.period {
    case .window(let window): return ([window], [])
    case .cycles(let names):
      var windows: [Window] = []
      for name in names {
        guard let cycle = community.cycle(name.value) else {
          throw ElectorateProblem(
            message: "\(name.place): there is no cycle \(quoted(name.value)) in community.yml"
              + suggestion(for: name.value, among: community.cycles.map(\.name)))
        }
        windows.append(cycle.window)
      }
      return (windows, names.map(\.value))
    }
  }

  private static func projects(
    of rule: ElectorateRule, _ contest: Contest, in community: Community
  ) throws(ElectorateProblem) -> [Project] {
    let wanted: [Placed<String>]
    switch (rule.projects, contest.subject) {
    case (.all, _): return community.projects
    case (.own, .project(let project)): wanted = [project]
    case (.some(let projects), _): wanted = projects
    case (.own, .body(let body)):
      throw ElectorateProblem(
        message: "\(contest.place): the electorate is that of the contest's own project, and body "
          + "\(quoted(body.value)) has none; write 'projects: all' or a list")
    }
    var projects: [Project] = []
    for name in wanted {
      guard let project = community.project(name.value) else {
        throw ElectorateProblem(
          message: "\(name.place): there is no project \(quoted(name.value)) in community.yml"
            + suggestion(for: name.value, among: community.projects.map(\.id)))
      }
      projects.append(project)
    }
    return projects
  }

  private static func list(
    _ path: Placed<String>?, in folder: CommunityFolder
  ) throws(ElectorateProblem) -> SourceFile? {
    guard let path else { return nil }
    guard let file = folder.lists[path.value] else {
      throw ElectorateProblem(
        message:
          "\(path.place): the file \(quoted(path.value)) cannot be read; write it or mend the path")
    }
    return file
  }
}
