internal import FoundationEssentials
internal import Governance

/// What git knows of the records of a community's elections.
struct RecordVersions {
  /// The history of each record that git has, by path.
  private(set) var histories: [RecordHistory] = []

  /// Asks git; finds nothing where there is no git, or no commit yet.
  init(of root: String) async throws {
    let git = FolderGit(root: root)
    // A merge counts as the change it made to the branch it was merged into.
    let log = try await git.ask([
      "log", "--first-parent", "--diff-merges=first-parent", "--raw", "-z", "--no-renames",
      "--no-abbrev", "--relative", "--format=%h", "--", ":(glob)elections/*/record.yml",
    ])
    guard let log, log.complaint == nil else { return }
    var changes: [String: [RecordHistory.Change]] = [:]
    for change in Self.changes(log.output) {
      let after = try await Self.content(change.after, git)
      let before = try await Self.content(change.before, git)
      changes[change.path, default: []].append(
        RecordHistory.Change(commit: change.commit, before: before, after: after))
    }
    histories = changes.keys.sorted().map { path in
      RecordHistory(path: path, changes: changes[path] ?? [])
    }
  }

  /// All that is not in the records any more.
  func findings(in folder: CommunityFolder?) -> Findings {
    var findings = Findings()
    for history in histories {
      findings.append(history.findings(current: folder?.electionFiles[history.path]?.bytes))
    }
    return findings
  }

  private typealias RawChange = (commit: String, path: String, before: String, after: String)

  /// Reads `git log --raw -z`: a commit, then for each file `:mode mode old new status` and the path.
  private static func changes(_ output: [UInt8]) -> [RawChange] {
    var changes: [RawChange] = []
    var commit = ""
    var ids: (String, String)?
    for part in output.split(separator: 0) {
      let text = String(decoding: part, as: UTF8.self).trimmingPrefix("\n")
      if let (before, after) = ids {
        changes.append((commit, String(text), before, after))
        ids = nil
      } else if text.hasPrefix(":") {
        let words = text.split(separator: " ")
        if words.count == 5 { ids = (String(words[2]), String(words[3])) }
      } else {
        commit = String(text)
      }
    }
    return changes
  }

  /// The content of a blob; nothing if it stands for no file.
  private static func content(_ id: String, _ git: FolderGit) async throws -> [UInt8]? {
    guard id.contains(where: { $0 != "0" }) else { return nil }
    let answer = try await git.ask(["cat-file", "blob", id])
    return answer.flatMap { $0.complaint == nil ? $0.output : nil }
  }
}
