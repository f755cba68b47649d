/// Repositories that a split names belong to a project.
enum UnknownRepository {
  static func check(_ input: CheckedFolder, _ findings: inout Findings) {
    let community = input.folder.community
    let known = community.projects.flatMap(\.repositories).map(\.value)
    for repository in community.splits.flatMap({ [$0.original] + $0.parts })
    where !known.contains(repository.value) && community.flawed.isEmpty {
      findings.error(
        .unknownRepository, at: repository.place,
        "no project has a repository \(quoted(repository.value))"
          + suggestion(for: repository.value, among: known))
    }
  }
}
