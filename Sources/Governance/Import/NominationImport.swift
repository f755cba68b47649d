/// Another community's nominations as files of a community folder.
///
/// Pure: files in, files out. No e-mail address is in what comes out, in names of files or in them.
package struct NominationImport: Sendable {
  /// A file by its path with `/` between the components.
  package struct File: Sendable, Hashable {
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }

    var name: String { path.split(separator: "/").last.map(String.init) ?? "" }
    var folders: [String] { path.split(separator: "/").dropLast().map(String.init) }
    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// How a repository of nominations is laid out.
  package enum Layout: String, Sendable, CaseIterable {
    /// `candidates/<series>/<project>/<file>`, results in `results/<series>/*.yaml`.
    case openstack = "openstack-election"
    /// `candidate-<id>.md` beside `election.yaml`, `results.md` and `ballots.csv`; also the free
    /// Markdown files of earlier Kubernetes elections.
    case elekto
    /// One Markdown file a candidate, with a metadata list at the top.
    case nixos
  }

  /// What to write into the community folder, by path.
  package private(set) var files: [File] = []
  /// Sentences on what was changed or could not be carried over.
  package private(set) var notes: [String] = []

  private var projects: [(id: String, title: String)] = []

  /// A `community.yml` with the projects that the contests are about, for a folder that has none.
  package func communityFile(name: String) -> File {
    var lines = [
      "# Imported. What outlasts an election: add url, cycles, charter and electorates.",
      "name: \(YAMLWords.imported(name))",
    ]
    let declared = declarations(besides: [])
    if !declared.isEmpty { lines += ["projects:"] + declared }
    return File(path: "community.yml", bytes: Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  /// The lines for `projects:` in `community.yml` that those contests need whose projects it lacks.
  package func declarations(besides known: Set<String>) -> [String] {
    projects.filter { !known.contains($0.id) }.map { project in
      "  \(YAMLWords.imported(project.id)): {title: \(YAMLWords.imported(project.title))}"
    }
  }

  /// Turns a repository's files into those of a community folder.
  ///
  /// The names of election and contest are taken where the layout itself does not tell them.
  package init(
    _ sources: [File], layout: Layout, election: String = "imported", contest: String = "committee"
  ) {
    let sources = sources.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let imported =
      switch layout {
      case .openstack: OpenStackImport(sources).elections
      case .elekto: [ElektoImport(sources, election: election, contest: contest).election]
      case .nixos: [NixOSImport(sources, election: election, contest: contest).election]
      }
    for var election in imported {
      files += election.written()
      notes += election.notes
      for contest in election.contests where contest.isProject {
        if !projects.contains(where: { $0.id == contest.id }) {
          projects.append((contest.id, contest.title))
        }
      }
    }
    projects.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    if files.isEmpty { notes.append("No statement was found in the \(layout.rawValue) layout.") }
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}
