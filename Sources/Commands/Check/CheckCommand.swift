internal import ArgumentParser
internal import Governance

/// Says what is wrong with a community folder.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is wrong with the files of a community folder.",
    discussion: """
      Silence means that all is well. Errors end with status 1; warnings do not. A valid nomination \
      that is named, or changed since a commit, is shown as its reviewer wants to see it.

      Example: what would a change of this branch break?
        hustings check --changed-since main
      """)

  /// How the findings are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, github
  }

  @Argument(
    help: ArgumentHelp(
      "Files or folders to report on; a single community folder is checked whole.",
      valueName: "path"))
  var paths: [String] = []

  @Option(help: ArgumentHelp("The community folder. (default: .)", valueName: "dir"))
  var community: String?

  @Option(
    help: ArgumentHelp(
      "Report on what was changed since this commit; nominations that are new count as handed in now.",
      valueName: "ref"))
  var changedSince: String?

  @OptionGroup var clock: ClockArguments

  @Option(help: "How the findings are printed: text, json, or github (workflow commands).")
  var format = Format.text

  func validate() throws {
    if changedSince != nil, !paths.isEmpty {
      throw ValidationError("give paths or --changed-since, not both")
    }
  }

  func run() async throws {
    let request = try CheckRequest(community: community, paths: paths)
    var scope = request.scope
    var submissions: [String: Instant] = [:]
    if let changedSince {
      let changes = try await ChangedFiles(since: changedSince, in: request.root)
      scope = .changed(changes.all)
      submissions = changes.submissions(at: clock.instant)
    }
    var (folder, problems) = CommunityReader.read(request.root, includingPosts: true)
    if let read = folder { folder?.contributions = await contributions(to: read, at: request.root) }
    var findings = problems
    findings.append(try await RecordVersions(of: request.root).findings(in: folder))
    findings.append(MailFiles.findings(inTemplatesBelow: request.root))
    if let folder {
      findings.append(CheckedFolder(folder, submissions: submissions).findings())
    }
    let report = CheckReport(
      findings.sorted, of: folder, scope: folder == nil ? .everything : scope, root: request.root)
    try report.write(as: format)
    if !report.errors.isEmpty { throw ExitStatus.somethingFound }
  }

  /// Since when people contribute, if any repository is here to tell.
  private func contributions(
    to folder: CommunityFolder, at root: String
  ) async -> Contributions? {
    let repositories = folder.community.projects.flatMap(\.repositories).map(\.value)
    let isAnyHere = repositories.contains { name in
      let path = RelativePath.path(
        name, from: RelativePath.absolutePath(of: root) + "/community.yml")
      return [".git", "objects"].contains { FolderWriter(root: path).has($0) }
    }
    guard isAnyHere else { return nil }
    let history = await CommunityHistory(of: folder, at: root, isQuiet: true)
    return history.histories.isEmpty ? nil : history.contributions
  }
}

/// Which folder is checked, and what of it is reported.
struct CheckRequest {
  let root: String
  let scope: CheckScope

  /// Makes sense of the paths as seen from where the command was started.
  ///
  /// - Throws: ``WorkFailure`` if a path is not in the community folder or does not exist.
  init(community: String?, paths: [String]) throws {
    if community == nil, paths.count == 1, FolderWriter(root: paths[0]).has("community.yml") {
      root = paths[0]
      scope = .everything
      return
    }
    let root = community ?? "."
    self.root = root
    let inside = try paths.map { path in
      guard let inside = RelativePath.path(path, inside: root) else {
        throw WorkFailure(
          message: "'\(path.printable)' does not lie in the community folder '\(root.printable)'; "
            + "--community names another")
      }
      guard FolderWriter(root: root).has(inside) else {
        throw WorkFailure(message: "'\(path.printable)': there is no such file or folder")
      }
      return inside
    }
    scope = paths.isEmpty ? .everything : .named(inside)
  }
}
