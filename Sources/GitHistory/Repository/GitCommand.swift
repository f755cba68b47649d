internal import Subprocess

// The one file that runs a process. A repository's own configuration may name programs, servers
// and files; none of them is wanted here. So git gets an environment made from nothing, and
// settings that win over the repository's.
//
// Bytes go through pipes of our own, and from git to git without passing here. The library's
// streams would wake us for each 4 kB that git writes, which costs as much as git itself, and
// would die of SIGPIPE when git ends before it has read its input.

/// How git is run.
package struct GitCommand: Sendable {
  private let searchPath: String
  private let trustsOwners: Bool

  /// Describes how git is run.
  ///
  /// - Parameters:
  ///   - searchPath: The folders where git is looked for, as in `PATH`.
  ///   - trustsOwners: Reads repositories that belong to another user, too.
  package init(searchPath: String, trustsOwners: Bool = false) {
    self.searchPath = searchPath
    self.trustsOwners = trustsOwners
  }

  /// What a run of git printed.
  struct Answer {
    var output: [UInt8] = []
    var warnings: [String] = []
    /// Set if git ended with an error.
    var failure: GitError?
  }

  /// Runs git to its end; throws if it fails.
  nonisolated(nonsending) func run(
    _ arguments: [String], in folder: String, input: [UInt8] = []
  ) async throws -> Answer {
    let answer = try await attempt(arguments, in: folder, input: input)
    if let failure = answer.failure { throw failure }
    return answer
  }

  /// Runs git to its end, and keeps what it printed even if it fails.
  nonisolated(nonsending) func attempt(
    _ arguments: [String], in folder: String, input: [UInt8] = []
  ) async throws -> Answer {
    let (toGit, fromGit) = (try Pipe(), try Pipe())
    var answer = Answer()
    let complaints = try await start(arguments, in: folder, input: toGit, output: fromGit) {
      async let _: Void = toGit.write(input)
      try await fromGit.read { answer.output += $0 }
      // Whoever closes the output takes no more input: leaving here ends the writing.
    }
    answer.warnings = complaints.lines
    answer.failure = complaints.failure(of: arguments, in: folder)
    return answer
  }

  /// Runs two git commands, the first writing to the second, and passes on what comes out.
  ///
  /// - Returns: The warnings of both.
  nonisolated(nonsending) func pipe(
    _ first: [String], into second: [String], in folder: String, input: [UInt8],
    chunk: nonisolated(nonsending) (ArraySlice<UInt8>) async throws -> Void
  ) async throws -> [String] {
    let (toFirst, between, fromSecond) = (try Pipe(), try Pipe(), try Pipe())
    var ofSecond = Complaints()
    let ofFirst = try await start(first, in: folder, input: toFirst, output: between) {
      async let _: Void = toFirst.write(input)
      ofSecond = try await start(second, in: folder, input: between, output: fromSecond) {
        between.closeReadEnd()
        try await fromSecond.read(chunk)
      }
    }
    if let failure = ofFirst.failure(of: first, in: folder) { throw failure }
    if let failure = ofSecond.failure(of: second, in: folder) { throw failure }
    return ofFirst.lines + ofSecond.lines
  }

  /// Starts git between two pipes and returns what it complained of when it has ended.
  private nonisolated(nonsending) func start(
    _ arguments: [String], in folder: String, input: Pipe, output: Pipe,
    body: nonisolated(nonsending) () async throws -> Void
  ) async throws -> Complaints {
    do {
      let result = try await Subprocess.run(
        configuration(arguments, in: folder),
        input: .fileDescriptor(input.readEnd, closeAfterSpawningProcess: false),
        output: .fileDescriptor(output.writeEnd, closeAfterSpawningProcess: false),
        error: .sequence
      ) { execution in
        // The end of the output shows only when git alone holds it.
        output.closeWriteEnd()
        async let complaints = Complaints(reading: execution.standardError)
        try await body()
        return try await complaints
      }
      var complaints = result.closureResult
      complaints.status = result.terminationStatus
      return complaints
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw GitError.notInstalled
    } catch let error as SubprocessError {
      throw GitError.failed(
        command: arguments.first ?? "", path: folder, reason: error.description)
    }
  }

  private func configuration(_ arguments: [String], in folder: String) -> Configuration {
    let settings = Self.settings + (trustsOwners ? ["safe.directory=*"] : [])
    return Configuration(
      executable: .name("git"),
      arguments: Arguments(
        ["-C", folder, "--no-pager", "--no-replace-objects"] + settings.flatMap { ["-c", $0] }
          + arguments),
      environment: .custom(environment(in: folder)))
  }

  /// Settings that win over the repository's.
  private static let settings = [
    "core.hooksPath=/dev/null", "core.fsmonitor=false", "core.pager=cat", "core.sshCommand=false",
    "core.askPass=", "credential.helper=", "protocol.allow=never", "diff.external=",
    "core.warnAmbiguousRefs=false", "advice.graftFileDeprecated=false", "log.showSignature=false",
  ]

  /// All of git's environment; what is not here is not set.
  private func environment(in folder: String) -> [Environment.Key: String] {
    [
      "PATH": searchPath,
      "LC_ALL": "C",
      // `~` in a setting has to mean something, or git refuses the repository.
      "HOME": "/nonexistent",
      "GIT_CONFIG_NOSYSTEM": "1",
      "GIT_CONFIG_SYSTEM": "/dev/null",
      "GIT_CONFIG_GLOBAL": "/dev/null",
      "GIT_ATTR_NOSYSTEM": "1",
      "GIT_CEILING_DIRECTORIES": folder + "/..",
      "GIT_NO_REPLACE_OBJECTS": "1",
      "GIT_GRAFT_FILE": "/dev/null",
      // An old git does not know the first; the second leaves it no protocol to fetch by, and
      // wins over `protocol.<name>.allow` in the repository, as `protocol.allow` does not.
      "GIT_NO_LAZY_FETCH": "1",
      "GIT_ALLOW_PROTOCOL": "",
      "GIT_TERMINAL_PROMPT": "0",
      "GIT_OPTIONAL_LOCKS": "0",
    ]
  }
}

/// How git ended, and the beginning of what it wrote to standard error, by lines.
private struct Complaints: Sendable {
  private(set) var lines: [String] = []
  var status: TerminationStatus?
  private static let limit = 1 << 14

  init() {}

  /// Reads to the end, so that git never waits for a reader.
  init(reading source: SubprocessOutputSequence) async throws {
    var bytes: [UInt8] = []
    for try await chunk in source where bytes.count < Self.limit {
      chunk.withUnsafeBytes { bytes += $0 }
    }
    let span = bytes.span
    var line = span.line(at: 0)
    while let text = line {
      if !span.isBlank(text) { lines.append(span.excerpt(text)) }
      line = span.line(after: text)
    }
  }

  /// Says why git failed, if it did; git's words are fixed by `LC_ALL=C`.
  func failure(of arguments: [String], in folder: String) -> GitError? {
    guard let status, !status.isSuccess else { return nil }
    if lines.contains(where: { $0.contains("dubious ownership") }) { return .foreignOwner(folder) }
    if lines.contains(where: { $0.contains("cannot change to") }) { return .noSuchFolder(folder) }
    if lines.contains(where: { $0.contains("not a git repository") }) {
      return .notARepository(folder)
    }
    let reason = lines.last { $0.hasPrefix("fatal:") } ?? lines.last ?? "\(status)"
    return .failed(command: arguments.first ?? "", path: folder, reason: reason)
  }
}
