/// The versions of a record that git has, from the latest back.
package struct RecordHistory: Sendable {
  /// A commit that changed the record.
  package struct Change: Sendable {
    /// The commit, by an abbreviated id.
    package let commit: String
    /// The record before it; nothing if it brought the first version.
    package let before: [UInt8]?
    /// The record after it; nothing if it removed the file.
    package let after: [UInt8]?

    /// Creates a change.
    package init(commit: String, before: [UInt8]?, after: [UInt8]?) {
      self.commit = commit
      self.before = before
      self.after = after
    }
  }

  /// The record's path, relative to the community folder.
  package let path: String
  /// The changes, latest first.
  package let changes: [Change]

  /// Creates a history.
  package init(path: String, changes: [Change]) {
    self.path = path
    self.changes = changes
  }

  /// What of the past is not in the record any more.
  ///
  /// A record may only grow at its end, so each version must be the start of the next one and the latest
  /// the start of the file. A version that was changed and is back is no finding: that is how a rewritten
  /// past is mended.
  ///
  /// - Parameter current: the file as it is; nothing if it is gone.
  package func findings(current: [UInt8]?) -> Findings {
    var findings = Findings()
    if let latest = changes.first, let committed = latest.after {
      note(committed, of: latest.commit, in: current, by: nil, &findings)
    }
    for change in changes {
      guard let before = change.before, !(change.after ?? []).starts(with: before) else { continue }
      note(before, of: "before \(change.commit)", in: current, by: change.commit, &findings)
    }
    return findings
  }

  private func note(
    _ version: [UInt8], of origin: String, in current: [UInt8]?, by commit: String?,
    _ findings: inout Findings
  ) {
    guard let current else {
      return findings.error(
        .recordRewritten, at: Place(file: path),
        "the record is gone, and \(quoted(origin)) had it; put it back, for it only grows")
    }
    guard !current.starts(with: version) else { return }
    let same = zip(version, current).prefix { $0 == $1 }.count
    let line = version[..<same].count { $0 == 0x0A } + 1
    let start = version[..<same].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let text = String(decoding: version[start...].prefix { $0 != 0x0A }, as: UTF8.self)
    let source = commit.map { "until commit \($0)" } ?? "in commit \(origin)"
    findings.error(
      .recordRewritten, at: Place(file: path, line: line),
      "this line was \(quoted(text)) \(source), and the record only grows at its end; put it back and "
        + "add an entry that corrects it")
  }
}
