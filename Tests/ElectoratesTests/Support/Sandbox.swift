import GitHistory
import Subprocess

/// A temporary folder in which tests run a shell.
struct Sandbox: Sendable {
  let path: String

  static let command = GitCommand(searchPath: "/usr/local/bin:/usr/bin:/bin")

  struct Failure: Error {
    let complaint: String
  }

  /// Makes a sandbox, lends it, and removes it.
  static func lend<Result>(_ body: (Sandbox) async throws -> Result) async throws -> Result {
    let path = String(try await Sandbox(path: "/").shell("mktemp -d").dropLast())
    do {
      let result = try await body(Sandbox(path: path))
      _ = try await Sandbox(path: "/").shell("chmod -R u+w '\(path)' && rm -rf '\(path)'")
      return result
    } catch {
      _ = try await Sandbox(path: "/").shell("chmod -R u+w '\(path)' && rm -rf '\(path)'")
      throw error
    }
  }

  /// Runs a script in the sandbox and returns what it printed.
  @discardableResult
  func shell(_ script: String) async throws -> String {
    let result = try await run(
      .name("bash"), arguments: ["-c", "set -e; cd \"$SANDBOX\"\n" + script],
      environment: .custom([
        "PATH": "/usr/local/bin:/usr/bin:/bin", "SANDBOX": path, "LC_ALL": "C", "HOME": path,
        "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_NAME": "Ada", "GIT_AUTHOR_EMAIL": "ada@example.org",
        "GIT_COMMITTER_NAME": "Ben", "GIT_COMMITTER_EMAIL": "ben@example.org",
        "GIT_AUTHOR_DATE": "1700000000 +0000", "GIT_COMMITTER_DATE": "1700000000 +0000",
      ]), output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
    guard result.terminationStatus.isSuccess else {
      throw Failure(complaint: result.standardError)
    }
    return result.standardOutput
  }
}
