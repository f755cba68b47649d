internal import Electorates
internal import FoundationEssentials
internal import GitHistory
internal import Governance
internal import Records

/// The repositories of a community, read as far as they are there.
struct CommunityHistory {
  /// A repository that could not be read, and why.
  struct Absence {
    let repository: String
    let reason: String
  }

  let folder: CommunityFolder
  private(set) var histories: [RepositoryHistory] = []
  private(set) var absences: [Absence] = []

  /// Reads repositories, with what is kept of them below `.hustings/`.
  ///
  /// Tells on standard error what is odd about them, unless told not to.
  ///
  /// - Parameters:
  ///   - folder: The community that names them.
  ///   - path: Where the community folder is.
  ///   - wanted: Which of its repositories; all if not given.
  ///   - options: How they are read.
  ///   - isQuiet: Whether nothing is told.
  init(
    of folder: CommunityFolder, at path: String, repositories wanted: Set<String>? = nil,
    options: HistoryArguments = .standard, isQuiet: Bool = false
  ) async {
    self.folder = folder
    let root = RelativePath.absolutePath(of: path)
    let records = try? HistoryRecords(inFolder: root + "/.hustings")
    let git = GitCommand(
      searchPath: ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      trustsOwners: options.trustOwners)
    var progress = ProgressLine()
    var seen: Set<String> = []
    for project in folder.community.projects {
      for name in project.repositories.map(\.value)
      where wanted?.contains(name) ?? true && seen.insert(name).inserted {
        let choice = BranchChoice(options.branch.isEmpty ? project.branches : options.branch)
        let path = name == "." ? root : RelativePath.path(name, from: root + "/community.yml")
        do {
          let history = try await Self.history(
            name, at: path, choice: choice, git: git, records: records, progress: &progress)
          progress.end()
          if !isQuiet { Self.report(history, listing: options.odd) }
          histories.append(history)
        } catch {
          progress.end()
          // As the community names it: the path on this machine is nobody else's business.
          let reason = "\(error)".split(separator: path, omittingEmptySubsequences: false)
          absences.append(Absence(repository: name, reason: reason.joined(separator: name)))
        }
      }
    }
  }

  private static func history(
    _ name: String, at path: String, choice: BranchChoice, git: GitCommand,
    records: HistoryRecords?, progress: inout ProgressLine
  ) async throws -> RepositoryHistory {
    let repository = try await GitRepository(at: path, git: git)
    progress.show("reading \(name)", count: 0)
    let ledger = records?.ledger(of: name) ?? CommitLedger()
    let known = ledger.count
    var line = progress
    let history = try await RepositoryHistory.reading(
      name, from: repository, ledger: ledger, branches: choice
    ) { line.show("reading \(name): \($0) commits", count: $0) }
    progress = line
    if history.ledger.count > known { try? records?.keep(history.ledger, from: known, of: name) }
    return history
  }

  /// What happened in the repositories, with everybody's identity resolved.
  var activity: Activity { Activity(of: histories, in: folder) }

  /// Since when people contribute.
  var contributions: Contributions {
    Statistics(
      of: activity, projects: folder.community.projects, cycles: folder.community.cycles,
      definition: CountingDefinition()
    ).contributions(absent: absences.map(\.repository))
  }

  /// The absences in words, for tables that lack these repositories.
  var notes: [String] {
    absences.map { "Not counted, because it cannot be read: \($0.repository) (\($0.reason))." }
  }

  /// Tells on standard error what is not there.
  ///
  /// - Throws: ``WorkFailure`` if nothing is there to count.
  func reportAbsences() throws {
    for absence in absences {
      Terminal.standardError.write(
        "repository '\(absence.repository.printable)' is not counted: \(absence.reason.printable)")
    }
    guard histories.isEmpty else {
      // Elsewhere a pattern may match; where it matches nowhere, nothing was counted at all.
      if histories.allSatisfy({ $0.branches.isEmpty && !$0.unmatched.isEmpty }) {
        throw WorkFailure(
          message: "no repository has such a branch; mend --branch, or 'branches' in community.yml")
      }
      return
    }
    throw WorkFailure(
      message: absences.isEmpty
        ? "no project in community.yml names a repository; write 'repositories: [path]' below one"
        : "there is no repository to count; clone one to where community.yml names it")
  }

  /// Says what git and the reader had to say of a repository.
  private static func report(_ history: RepositoryHistory, listing: Bool) {
    let name = history.name.printable
    let shown = 20
    for note in history.notes.prefix(shown) {
      Terminal.standardError.write("\(name): \(note.description.printable)")
    }
    if history.notes.count > shown {
      Terminal.standardError.write("\(name): and \(history.notes.count - shown) more such lines")
    }
    for pattern in history.unmatched {
      Terminal.standardError.write("\(name): no branch is named \(quoted(pattern))")
    }
    if history.branches.isEmpty, history.unmatched.isEmpty {
      Terminal.standardError.write("\(name): the repository is empty")
    }
    let oddities = history.ledger.oddities
    guard !oddities.isEmpty else { return }
    guard listing else {
      return Terminal.standardError.write(
        "\(name): \(counted(oddities.count, "commit")) read with something odd; --odd tells what")
    }
    let ids = history.ledger.graph.ids
    for (number, texts) in oddities.sorted(by: { ids[$0.key] < ids[$1.key] }) {
      for text in texts {
        Terminal.standardError.write(
          "\(name): \(ids[number]): \(Email.masked(text).text.printable)")
      }
    }
  }
}

extension HistoryArguments {
  /// How repositories are read when nobody says otherwise.
  static var standard: HistoryArguments {
    var arguments = HistoryArguments()
    arguments.branch = []
    arguments.trustOwners = false
    arguments.odd = false
    return arguments
  }
}
