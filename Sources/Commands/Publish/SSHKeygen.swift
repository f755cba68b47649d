internal import FoundationEssentials
internal import Subprocess

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
    do {
      let result = try await Subprocess.run(
        .name("ssh-keygen"), arguments: Arguments(arguments),
        environment: .inherit.updating(["LC_ALL": "C"]), input: .array(input),
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
}
