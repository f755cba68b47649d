internal import FoundationEssentials
internal import Governance
internal import Subprocess

// What git is told by its environment could point it elsewhere, and a repository's own settings could
// name programs; neither is wanted here.

/// Asks git about the community folder itself.
struct FolderGit {
  let root: String

  /// What git answers, and why it does not if it does not.
  struct Answer {
    let output: [UInt8]
    /// Git's complaint; nothing if it answered.
    let complaint: String?
  }

  /// Runs git; nothing if it is not installed.
  func ask(_ arguments: [String]) async throws -> Answer? {
    let settings = ["core.fsmonitor=false", "core.hooksPath=/dev/null", "diff.external="]
    do {
      let result = try await Subprocess.run(
        .name("git"),
        arguments: Arguments(["-C", root] + settings.flatMap { ["-c", $0] } + arguments),
        environment: Self.environment, output: .bytes(limit: 1 << 26),
        error: .string(limit: 1 << 20))
      return Answer(
        output: result.standardOutput,
        complaint: result.terminationStatus.isSuccess ? nil : Self.reason(result.standardError))
    } catch let error as SubprocessError where error.code == .executableNotFound {
      return nil
    }
  }

  private static var environment: Subprocess.Environment {
    let inherited = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("GIT_") }
    var kept: [Subprocess.Environment.Key: String] = [:]
    for (key, value) in inherited { kept[.init(stringLiteral: key)] = value }
    kept["LC_ALL"] = "C"
    kept["GIT_OPTIONAL_LOCKS"] = "0"
    kept["GIT_NO_LAZY_FETCH"] = "1"
    return .custom(kept)
  }

  private static func reason(_ complaint: String) -> String {
    let lines = complaint.split(separator: "\n").map(String.init)
    return lines.last { $0.hasPrefix("fatal:") } ?? lines.first ?? "it does not say why"
  }
}
