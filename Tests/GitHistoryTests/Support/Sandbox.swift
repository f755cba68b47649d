import GitHistory
import Subprocess

/// A temporary folder in which tests run git as anyone would.
struct Sandbox: Sendable {
  let path: String

  /// Where git is looked for in tests.
  static let searchPath = "/usr/local/bin:/usr/bin:/bin"

  static let command = GitCommand(searchPath: searchPath)

  struct Failure: Error {
    let script: String
    let complaint: String
  }

  /// Makes a sandbox, lends it, and removes it.
  static func lend<Result>(_ body: (Sandbox) async throws -> Result) async throws -> Result {
    let sandbox = Sandbox(path: "/")
    let path = String(try await sandbox.shell("mktemp -d").dropLast())
    do {
      let result = try await body(Sandbox(path: path))
      _ = try await sandbox.shell("chmod -R u+w '\(path)' && rm -rf '\(path)'")
      return result
    } catch {
      _ = try await sandbox.shell("chmod -R u+w '\(path)' && rm -rf '\(path)'")
      throw error
    }
  }

  /// Runs a script in the sandbox and returns what it printed, as bytes.
  @discardableResult
  func bytes(_ script: String, input: [UInt8] = []) async throws -> [UInt8] {
    let feed = input.isEmpty ? "" : "cat > .input\n"
    let result = try await run(
      .name("bash"), arguments: ["-c", "set -e; cd \"$SANDBOX\"\n" + feed + script],
      environment: .custom([
        "PATH": Self.searchPath, "SANDBOX": path, "LC_ALL": "C", "HOME": path,
        "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_NAME": "Ada", "GIT_AUTHOR_EMAIL": "ada@example.org",
        "GIT_COMMITTER_NAME": "Ben", "GIT_COMMITTER_EMAIL": "ben@example.org",
        "GIT_AUTHOR_DATE": "1700000000 +0000", "GIT_COMMITTER_DATE": "1700000000 +0000",
      ]), input: .array(input), output: .bytes(limit: 1 << 26), error: .string(limit: 1 << 20))
    guard result.terminationStatus.isSuccess else {
      throw Failure(script: script, complaint: result.standardError)
    }
    return result.standardOutput
  }

  /// Runs a script in the sandbox and returns what it printed.
  @discardableResult
  func shell(_ script: String, input: [UInt8] = []) async throws -> String {
    String(decoding: try await bytes(script, input: input), as: UTF8.self)
  }

  /// Opens the repository in a folder of the sandbox.
  func repository(_ name: String) async throws -> GitRepository {
    try await GitRepository(at: path + "/" + name, git: Self.command)
  }
}

extension GitRepository {
  /// All commits that any name reaches.
  func all(excluding known: [ObjectID] = []) async throws -> (
    commits: [Commit], notes: [SourceNote]
  ) {
    let references = try await references()
    var commits: [Commit] = []
    let notes = try await readCommits(from: references.tips(), excluding: known) { commits += $0 }
    return (commits, references.notes + notes)
  }
}
