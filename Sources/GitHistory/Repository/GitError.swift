/// Why a repository cannot be read.
package enum GitError: Error, Hashable, Sendable {
  case notInstalled
  /// Paths must be absolute: the current folder is the caller's business.
  case relativePath(String)
  case noSuchFolder(String)
  case notARepository(String)
  case foreignOwner(String)
  case shallow(String)
  case failed(command: String, path: String, reason: String)
  case unexpectedAnswer(from: String, text: String)
}

extension GitError: CustomStringConvertible {
  /// The error in words: what is wrong, and what to do where that is known.
  package var description: String {
    switch self {
    case .notInstalled: "no 'git' in the search path; install git to read histories"
    case .relativePath(let path): "'\(path)' is not an absolute path"
    case .noSuchFolder(let path): "no folder '\(path)'"
    case .notARepository(let path): "'\(path)' is not the top of a git repository"
    case .foreignOwner(let path):
      "'\(path)' belongs to another user; change its owner, or read it all the same with --trust-owners"
    case .shallow(let path):
      "'\(path)' is a shallow clone and lacks commits; run "
        + "git -C '\(path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#))' fetch --unshallow"
    case .failed(let command, let path, let reason): "git \(command) in '\(path)': \(reason)"
    case .unexpectedAnswer(let command, let text): "git \(command) answered '\(text)'"
    }
  }
}
