internal import FoundationEssentials
internal import Glibc
internal import Subprocess
internal import SystemPackage

/// Runs `ssh-keygen -Y`, which signs files and checks signatures (OpenSSH, PROTOCOL.sshsig).
enum SSHKeygen {
  /// What came of a run.
  struct Answer {
    let isSuccess: Bool
    let output: [UInt8]
    let complaint: String
  }

  /// Signs bytes with a private key, or with the agent's key of a public one.
  ///
  /// - Throws: ``WorkFailure`` with what ssh-keygen has to say.
  static func sign(_ bytes: [UInt8], key: String) async throws -> [UInt8] {
    let answer = try await run(
      ["-Y", "sign", "-n", AllowedSigners.namespace, "-f", path(key)], input: bytes)
    guard answer.isSuccess, !answer.output.isEmpty else {
      throw WorkFailure(
        message: "ssh-keygen does not sign with '\(key.printable)': \(answer.complaint.printable)")
    }
    return answer.output
  }

  /// Whether a signature over bytes was made with a key of somebody.
  static func verifies(
    _ bytes: [UInt8], signature: String, signers: String, principal: String
  ) async throws(WorkFailure) -> Bool {
    try await run(
      [
        "-Y", "verify", "-n", AllowedSigners.namespace, "-f", path(signers), "-I", principal, "-s",
        path(signature),
      ], input: bytes
    ).isSuccess
  }

  /// Those whose key made a signature.
  static func principals(signature: String, signers: String) async throws -> [String] {
    let answer = try await run(
      ["-Y", "find-principals", "-f", path(signers), "-s", path(signature)], input: [])
    return String(decoding: answer.output, as: UTF8.self).split(whereSeparator: \.isNewline)
      .map(String.init)
  }

  /// A path that cannot be taken for an option.
  private static func path(_ path: String) -> String { path.hasPrefix("-") ? "./" + path : path }

  private static func run(
    _ arguments: [String], input: [UInt8]
  ) async throws(WorkFailure) -> Answer {
    let file = try unnamedFile(holding: input)
    do {
      let result = try await Subprocess.run(
        .name("ssh-keygen"), arguments: Arguments(arguments),
        environment: .inherit.updating(["LC_ALL": "C"]),
        input: .fileDescriptor(file, closeAfterSpawningProcess: true),
        output: .bytes(limit: 1 << 20), error: .string(limit: 1 << 16))
      let lines = result.standardError.split(whereSeparator: \.isNewline)
      return Answer(
        isSuccess: result.terminationStatus.isSuccess, output: result.standardOutput,
        complaint: lines.last.map(String.init) ?? "it does not say why")
    } catch {
      let isMissing = (error as? SubprocessError)?.code == .executableNotFound
      throw WorkFailure(
        message: isMissing
          ? "signatures need ssh-keygen, which is not installed; it comes with OpenSSH"
          : "ssh-keygen cannot be run: \(error)")
    }
  }

  /// An open file without a name that is read from its start.
  ///
  /// Not a pipe: ssh-keygen ends before it has read its input if it dislikes a signature, and writing
  /// on would end this program, too.
  private static func unnamedFile(holding bytes: [UInt8]) throws(WorkFailure) -> FileDescriptor {
    let folder = FileManager.default.temporaryDirectory.path
    var name = Array((folder + "/hustings.XXXXXX").utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else {
      throw WorkFailure(
        message:
          "no file can be made in '\(folder.printable)', where signatures are looked at; mend "
          + "its permissions, or name another folder in TMPDIR")
    }
    unlink(&name)
    let file = FileDescriptor(rawValue: descriptor)
    do {
      try file.writeAll(bytes)
      try file.seek(offset: 0, from: .start)
      return file
    } catch {
      close(descriptor)
      throw WorkFailure(
        message: "a file in '\(folder.printable)' could not be written: \(error)")
    }
  }
}
