internal import Governance

/// What was changed in a community folder since a commit, committed or not.
struct ChangedFiles {
  /// Files that are new.
  private(set) var added: [String] = []
  /// All files that were added, changed or removed.
  private(set) var all: [String] = []

  /// Asks git what has changed since this branch left a commit's.
  ///
  /// - Throws: ``WorkFailure`` with what git has to say if it cannot tell.
  init(since reference: String, in root: String) async throws {
    let changes = try await Self.git(
      [
        "diff", "--name-status", "-z", "--no-renames", "--no-ext-diff", "--no-textconv",
        "--relative", "--merge-base", "--end-of-options", reference, "--",
      ], in: root)
    for index in stride(from: 0, to: changes.count - 1, by: 2) {
      all.append(changes[index + 1])
      if changes[index] == "A" { added.append(changes[index + 1]) }
    }
    let untracked = try await Self.git(
      ["ls-files", "--others", "--exclude-standard", "-z"], in: root)
    all += untracked
    added += untracked
  }

  /// When the new nominations are handed in: now, for a change cannot arrive earlier.
  ///
  /// Statements that come together with their election are records of the past.
  func submissions(at now: Instant) -> [String: Instant] {
    let elections = Set(added.filter { $0.hasSuffix("/election.yml") })
    let statements = added.filter { path in
      let parts = path.split(separator: "/")
      return parts.count == 4 && parts[0] == "candidates"
        && !elections.contains("elections/\(parts[1])/election.yml")
    }
    return Dictionary(uniqueKeysWithValues: Set(statements).map { ($0, now) })
  }

  /// The parts of git's answer, which NUL bytes separate.
  private static func git(_ arguments: [String], in root: String) async throws -> [String] {
    guard let answer = try await FolderGit(root: root).ask(arguments) else {
      throw WorkFailure(message: "--changed-since needs git, which is not installed")
    }
    if let complaint = answer.complaint { throw WorkFailure(message: failure(complaint)) }
    return answer.output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func failure(_ reason: String) -> String {
    // Outside a repository git takes 'diff' for another command, which does not know the options.
    if reason.contains("not a git repository") || reason.contains("unknown option") {
      return "--changed-since is for a git repository, and this folder is in none"
    }
    let advice =
      reason.contains("merge base") || reason.contains("bad revision")
      ? "; fetch that commit and the history since, in a workflow with 'fetch-depth: 0'" : ""
    return "git cannot tell what has changed: \(reason.printable)\(advice)"
  }
}
