internal import ArgumentParser
internal import FoundationEssentials
internal import Governance

/// The command `hustings certify`.
struct CertifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "certify",
    abstract: "Sign published archives, and see whether enough officials have.",
    discussion: """
      Officials sign SHA256SUMS with their own SSH keys; who may is in allowed_signers in the community \
      folder, one line an official: handle, key type, key. The number of signatures is 'signatures' in \
      election.yml. Ends with status 1 while one is missing.

      Example:
        hustings certify ginger
      """)

  @Argument(
    help: ArgumentHelp(
      "The election, for all of its contests, or one contest.", valueName: "election[/contest]"))
  var contest: String

  @Option(
    help: ArgumentHelp(
      "Sign with this private key, or with the agent's key of this public one.", valueName: "file"))
  var sign: String?

  @Option(
    help: ArgumentHelp(
      "Add a signature that an official made elsewhere, over one contest's SHA256SUMS.",
      valueName: "file"))
  var add: String?

  @Flag(help: "Say what would be written, and write nothing.")
  var dryRun = false

  @OptionGroup var place: CommunityArguments

  func validate() throws {
    if sign != nil, add != nil { throw ValidationError("give --sign or --add, not both") }
    if add != nil, !contest.contains("/") {
      throw ValidationError("--add takes the signature over one contest; name election/contest")
    }
  }

  func run() async throws {
    let community = try InputCommunity(place.community)
    var ending = TallyEnding()
    for files in try community.contestFiles(contest) {
      do {
        try await certify(files, &ending)
      } catch let failure as WorkFailure {
        Terminal.standardError.write("error: \(failure.message)")
        ending.note(.failed)
      }
    }
    try ending.end()
  }

  private func certify(_ files: ContestFiles, _ ending: inout TallyEnding) async throws {
    let folder = try ArchiveFolder(files.onDisk(""))
    guard let signed = folder.signed else {
      throw WorkFailure(
        message: "\(files.id.printable) is not published; 'hustings publish \(files.id.printable)' "
          + "writes what is to be signed")
    }
    let review = ArchiveReview(folder.files)
    guard review.problems.isEmpty else {
      throw WorkFailure(
        message: review.problems.map { "\(files.id.printable): \($0.printable)" }
          .joined(separator: "\nerror: "))
    }
    guard let needed = files.election.signatures else {
      throw WorkFailure(
        message: "\(files.id.printable): the election does not say how many officials must sign; "
          + "write 'signatures: 2' or another number in election.yml")
    }
    // Those that were published with the result, as whoever verifies it has no others.
    let keys = files.onDisk(ArchiveFile.signers.rawValue)
    guard FolderWriter.kind(of: keys) == .typeRegular else {
      let own = InputCommunity.onDisk(AllowedSigners.fileName, below: place.community)
      throw WorkFailure(
        message:
          "there is no \(keys.printable); write one line for each official into \(own.printable): "
          + "handle, key type, key, as in 'pia ssh-ed25519 AAAA…', and publish with --force")
    }
    if let signature = try await signature(over: signed) {
      try await keep(signature, over: signed, in: files, keys: keys)
    }
    let officials = files.election.officials.map(\.value)
    let certification = await Certification(
      of: try ArchiveFolder(files.onDisk("")), keys: keys, officials: officials)
    for problem in certification.problems {
      Terminal.standardError.write("\(files.id.printable): error: \(problem.printable)")
    }
    let signers = certification.signers
    let missing = officials.filter { !signers.contains($0) }
    let isCertified = signers.count >= needed
    try Terminal.standardOutput.write(
      "\(files.id.printable): "
        + (isCertified
          ? "certified by \(listed(signers).printable) (\(needed) needed)"
          : "\(signers.count) of \(needed) signatures"
            + (signers.isEmpty ? "" : " (\(listed(signers).printable))")
            + "; still to sign: "
            + listed(missing, joining: missing.count == needed - signers.count ? "and" : "or")
            .printable))
    if !isCertified || !certification.problems.isEmpty { ending.note(.somethingFound) }
  }

  private func signature(over bytes: [UInt8]) async throws -> [UInt8]? {
    if let sign { return try await SSHKeygen.sign(bytes, key: sign) }
    return try add.map { try ContestFiles.bytes(at: $0) }
  }

  /// Writes a signature under the handle of the official whose key made it.
  private func keep(
    _ signature: [UInt8], over bytes: [UInt8], in files: ContestFiles, keys: String
  ) async throws {
    guard SignatureArmor(signature) != nil else {
      throw WorkFailure(message: "this is no signature as 'ssh-keygen -Y sign' writes it")
    }
    let temporary = FileManager.default.temporaryDirectory.path + "/hustings-\(UUID()).sig"
    defer { try? FileManager.default.removeItem(atPath: temporary) }
    try WholeFile.write(
      signature, to: temporary, replacing: false, sparing: [], permissions: 0o600)
    let officials = files.election.officials.map(\.value)
    let principals = try await SSHKeygen.principals(signature: temporary, signers: keys)
    guard let handle = principals.first(where: officials.contains) else {
      throw WorkFailure(
        message: principals.isEmpty
          ? "the key that signed is not in \(keys.printable), which was published with the result; "
            + "add it to \(AllowedSigners.fileName) in the community folder and publish with --force"
          : "\(listed(principals.map { quoted($0) })) signed, who is no official of "
            + "\(quoted(files.election.id))")
    }
    guard
      try await SSHKeygen.verifies(
        bytes, signature: temporary, signers: keys, principal: handle)
    else {
      throw WorkFailure(
        message: "the signature of \(quoted(handle)) is not over the archive of "
          + "\(files.id.printable) as it is now, or for another namespace than "
          + "'\(AllowedSigners.namespace)'")
    }
    let name = "\(ArchiveFile.signatures)/\(handle).sig"
    if !dryRun {
      try FolderWriter(root: place.community).write(
        [("\(files.folder)/\(name)", signature)], replacing: true)
    }
    Terminal.standardError.write(
      "\(dryRun ? "would write" : "wrote") \(files.onDisk(name).printable)")
  }
}
