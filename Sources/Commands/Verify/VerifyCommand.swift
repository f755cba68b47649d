internal import ArgumentParser
internal import Governance

/// The command `hustings verify`.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Count a published archive or a saved tally again and compare it byte for byte.",
    discussion: """
      Needs nothing but what it is given: an archive that 'publish' wrote, or a file that 'tally \
      --save' wrote with its ballots. Where the archive lies in its community's folder, what it was taken \
      from is compared, too. Ends with status 1 if anything differs or a signature is missing.

      Example:
        hustings verify elections/ginger/tc
      """)

  @Argument(
    help: ArgumentHelp(
      "Archives, folders with archives in them, or files that 'tally --save' wrote.",
      valueName: "dir|file"))
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "Check signatures with these keys, not with those in the archive.", valueName: "file"))
  var allowedSigners: String?

  func run() async throws {
    var ending = TallyEnding()
    for path in files.flatMap(ArchiveFolder.archives) {
      do {
        let report = try await report(on: path)
        for problem in report.problems {
          try Terminal.standardOutput.write("\(path.printable): \(problem.printable)")
        }
        if let text = report.text {
          let output = Terminal.standardOutput
          let lines = "\(path.printable): \(text.printable)".broken(at: output.width)
          try output.write(lines.joined(separator: "\n"))
        }
        ending.note(report.problems.isEmpty ? .decided : .somethingFound)
      } catch let failure as WorkFailure {
        Terminal.standardError.write("error: \(failure.message)")
        ending.note(.failed)
      }
    }
    try ending.end()
  }

  private func report(on path: String) async throws -> VerificationReport {
    if case .folder = FileKind(path) {
      return try await ArchiveVerification(of: path, keys: allowedSigners).report
    }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    if [ArchiveFile.result.rawValue, DigestList.fileName].contains(name) {
      let folder = path.contains("/") ? String(path.dropLast(name.count)) : "."
      if FolderWriter(root: folder).has(DigestList.fileName) {
        return try await ArchiveVerification(of: folder, keys: allowedSigners).report
      }
    }
    return try SavedTallyVerification(path).report
  }
}

/// What came of a verification.
struct VerificationReport {
  /// What is wrong; empty if all agrees.
  var problems: [String]
  /// What was verified and what was not, in one paragraph.
  var text: String?
}
