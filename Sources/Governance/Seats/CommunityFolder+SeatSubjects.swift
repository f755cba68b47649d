extension ContestSubject {
  /// The name of the body or project in files.
  package var name: String {
    switch self {
    case .body(let name), .project(let name): name.value
    }
  }
}

extension CommunityFolder {
  /// The bodies and projects that have seats: those of the charter, the projects, and those that only
  /// elections name.
  package var seatSubjects: [ContestSubject] {
    var subjects = community.charters.filter { $0.body != Charter.projectLead }
      .map { ContestSubject.body(Placed($0.body, at: $0.place)) }
    subjects += community.projects.map { .project(Placed($0.id, at: $0.place)) }
    for contest in elections.flatMap(\.contests)
    where !subjects.contains(where: { $0.isSame(as: contest.subject) }) {
      subjects.append(contest.subject)
    }
    return subjects
  }

  /// The name of a body or project on pages.
  func title(of subject: ContestSubject) -> String {
    switch subject {
    case .body(let body): community.charter(for: subject)?.title ?? body.value
    case .project(let project): community.project(project.value)?.title ?? project.value
    }
  }
}
