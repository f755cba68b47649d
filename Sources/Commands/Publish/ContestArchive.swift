internal import FoundationEssentials
internal import Governance

/// The archive of a contest as it would be published now.
struct ContestArchive {
  let files: ContestFiles
  let archive: ResultArchive
  let ballots: ImportedBallots?

  /// Counts a contest and puts its archive together; writes nothing.
  ///
  /// - Throws: ``WorkFailure`` that says why there is nothing to publish.
  init(_ files: ContestFiles) throws {
    self.files = files
    let ballots = try files.ballots()
    self.ballots = ballots
    let declaration = try files.declaration(with: ballots)
    let others = try Self.others(files, declaration, ballots)
    do throws(ContestResult.Refusal) {
      archive = try ResultArchive(of: declaration, ballots: ballots?.file, others: others)
    } catch {
      throw WorkFailure(message: error.message(about: files.id))
    }
  }

  /// Sees that no ballots lie in the archive's folder that are not to be published.
  ///
  /// - Throws: ``WorkFailure`` that says what to do.
  func demandPrivateBallots() throws {
    guard let ballots, ballots.isPublic, !archive.files.contains(where: { $0.name == .ballots })
    else { return }
    let reason =
      archive.result.declaration.needsPoll
      ? "only \(files.tier(of: ballots.totals).phrase) is to be published; keep a copy elsewhere, "
        + "remove the file, and import the copy, which goes below .hustings/"
      : "no poll is needed; move it away"
    throw WorkFailure(
      message: "\(files.id.printable) is not published: \(ballots.path.printable) can be read by "
        + "everybody, and \(reason)")
  }

  /// Sees that no address is about to be published.
  ///
  /// - Throws: ``WorkFailure`` that names the file.
  func demandNoAddresses() throws {
    for file in archive.files {
      let addresses = Email.masked(String(decoding: file.bytes, as: UTF8.self)).count
      guard addresses > 0 else { continue }
      throw WorkFailure(
        message: "\(files.id.printable) is not published: '\(file.name.rawValue)' would hold "
          + "\(addresses == 1 ? "an e-mail address" : "\(addresses) e-mail addresses") for everybody to read; write handles in "
          + "their place")
    }
  }

  /// The files that go into the archive as they are.
  private static func others(
    _ files: ContestFiles, _ declaration: ContestDeclaration, _ ballots: ImportedBallots?
  ) throws -> [ResultArchive.File] {
    var others: [ResultArchive.File] = []
    if declaration.needsPoll, let ballots {
      others.append((.ballots, ballots.bytes))
      if let source = ballots.sourceBytes { others.append((.ballotSource, source)) }
    }
    for file in [ArchiveFile.roll, .rollManifest] {
      let path = files.onDisk(file.rawValue)
      if FolderWriter.kind(of: path) != nil {
        others.append((file, try ContestFiles.bytes(at: path)))
      }
    }
    if let signers = AllowedSigners(files.community).lines(for: files.election) {
      others.append((.signers, signers))
    }
    return others
  }

  /// The files to be written, the list of digests included.
  var written: [(name: String, bytes: [UInt8])] {
    archive.files.map { ($0.name.rawValue, $0.bytes) }
      + [(DigestList.fileName, Array(archive.digests.text.utf8))]
  }

  /// Whether all of it is on file already.
  ///
  /// What is put on record about vacancies does not change what was published before.
  var isUnchanged: Bool {
    let isOnFile = written.allSatisfy { file in
      (try? ContestFiles.bytes(at: files.onDisk(file.name))) == file.bytes
    }
    return (isOnFile && dropped.isEmpty) || isIntactAndSame
  }

  private var isIntactAndSame: Bool {
    guard let folder = try? ArchiveFolder(files.onDisk("")) else { return false }
    let review = ArchiveReview(folder.files)
    return review.problems.isEmpty
      && review.declaration?.isSame(as: archive.result.declaration) == true
      && Set(folder.files.keys) == Set(written.map(\.name))
      && folder.files[ArchiveFile.signers.rawValue] == signers
  }

  /// The keys of officials that go into the archive.
  private var signers: [UInt8]? {
    written.first { $0.name == ArchiveFile.signers.rawValue }?.bytes
  }

  /// How many officials have a key in it.
  var keyCount: Int {
    let lines = String(decoding: signers ?? [], as: UTF8.self).split(separator: "\n")
    return Set(lines.map { $0.prefix { $0 != " " } }).count
  }

  /// Files that an earlier archive made and this one has not; signatures are over an earlier one, too.
  ///
  /// What people put there, ballots and rolls, is never dropped.
  var dropped: Set<String> {
    let names = Set(written.map(\.name))
    let old = [ArchiveFile.pairs, .signers].map(\.rawValue).filter {
      !names.contains($0) && FolderWriter.kind(of: files.onDisk($0)) != nil
    }
    let signatures = ArchiveFile.signatures
    let list = try? ContestFiles.bytes(at: files.onDisk(DigestList.fileName))
    let isSigned = FolderWriter.kind(of: files.onDisk(signatures)) != nil
    return Set(old + (isSigned && list != Array(archive.digests.text.utf8) ? [signatures] : []))
  }
}

extension ContestResult.Refusal {
  /// Says why a contest has no result, one line for each reason.
  func message(about contest: String) -> String {
    switch self {
    case .ballotsMissing:
      "\(contest.printable) needs a poll, and no ballots are on file; take them over with "
        + "'hustings ballots import \(contest.printable) FILE'"
    case .notCounted(let reasons):
      reasons.map { "\(contest.printable): \($0.printable)" }.joined(separator: "\nerror: ")
    }
  }
}
