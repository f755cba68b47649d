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
  /// the start of the file. A version that rewrites the past counts for nothing: where the old text is
  /// back the past is mended, and what the rewriting had put there need not stay.
  ///
  /// - Parameter current: the file as it is; nothing if it is gone.
  /// - Returns: the findings.
  package func findings(current: [UInt8]?) -> Findings {
    var findings = Findings()
    guard let past else { return findings }
    if let current {
      note(past, in: current, &findings)
    } else {
      findings.error(
        .recordRewritten, at: Place(file: path),
        "the record is gone, and \(quoted(past.origin)) had it; put it back, for it only grows")
    }
    return findings
  }

  /// The latest version that keeps all before it.
  private struct Past {
    var version: [UInt8]
    /// The commit that has it.
    var origin: String
    /// The first commit after it that does not keep it.
    var rewriting: String?
  }

  private var past: Past? {
    var past: Past?
    for change in changes.reversed() {
      // The oldest change that git has need not have brought the first version.
      let versions = [(change.before, "before \(change.commit)"), (change.after, change.commit)]
      for (version, origin) in versions {
        guard let version, version.starts(with: past?.version ?? []) else {
          if past != nil, past?.rewriting == nil { past?.rewriting = change.commit }
          continue
        }
        if past?.version != version || past?.rewriting != nil {
          past = Past(version: version, origin: origin, rewriting: nil)
        }
      }
    }
    return past
  }

  private func note(_ past: Past, in current: [UInt8], _ findings: inout Findings) {
    let version = past.version
    guard !current.starts(with: version) else { return }
    let same = zip(version, current).prefix { $0 == $1 }.count
    let line = version[..<same].count { $0 == 0x0A } + 1
    let start = version[..<same].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let text = String(decoding: version[start...].prefix { $0 != 0x0A }, as: UTF8.self)
    let source = past.rewriting.map { "until commit \($0)" } ?? "in commit \(past.origin)"
    findings.error(
      .recordRewritten, at: Place(file: path, line: line),
      "this line was \(quoted(text)) \(source), and the record only grows at its end; put it back and "
        + "add an entry that corrects it")
  }
}
