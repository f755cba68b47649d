// A change can break a rule in a file that it does not touch: who edits the officials can make a
// candidacy wrong. So a change concerns more files than it names, and a named file only itself and
// what decides whether it can be judged at all.

/// What somebody asked to have checked.
package enum CheckScope: Hashable, Sendable {
  /// The whole folder.
  case everything
  /// These files, or all files below these folders, relative to the community folder.
  case named([String])
  /// What these changed files can have broken.
  case changed([String])

  /// Whether a finding is about what was asked for.
  package func contains(_ finding: Finding) -> Bool {
    switch self {
    case .everything: return true
    case .named(let paths):
      return names(finding.place.file) || paths.contains { Self.decides(finding, on: $0) }
    case .changed(let paths):
      return paths.contains { path in
        path == finding.place.file || Self.decides(finding, on: path)
          || Self.reaches(from: path, to: finding.place.file)
      }
    }
  }

  /// Whether a file was itself asked for, so that its content is worth telling.
  package func names(_ file: String) -> Bool {
    switch self {
    case .everything: false
    case .named(let paths):
      paths.contains { $0.isEmpty || file == $0 || file.hasPrefix($0 + "/") }
    case .changed(let paths): paths.contains(file)
    }
  }

  /// Whether an error keeps a statement from being judged.
  private static func decides(_ finding: Finding, on path: String) -> Bool {
    guard finding.severity == .error else { return false }
    let parts = path.split(separator: "/")
    let file = finding.place.file
    if file == "community.yml" { return true }
    return parts.count > 1 && parts[0] == "candidates"
      && file == "elections/\(parts[1])/election.yml"
  }

  /// Whether a change of one file can make another wrong.
  private static func reaches(from path: String, to file: String) -> Bool {
    let parts = path.split(separator: "/")
    switch parts.first {
    case "community.yml", "people.yml", ".mailmap": return true
    case "elections" where parts.count > 2:
      return ["elections", "candidates"].contains { file.hasPrefix("\($0)/\(parts[1])/") }
    case "candidates" where parts.count == 4:
      return file.hasPrefix("candidates/\(parts[1])/\(parts[2])/")
        && StatementPath(file).stem.lowercased() == StatementPath(path).stem.lowercased()
    default: return false
    }
  }
}
