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
  var isUnchanged: Bool {
    written.allSatisfy { file in
      (try? ContestFiles.bytes(at: files.onDisk(file.name))) == file.bytes
    } && dropped.isEmpty
  }

  /// Files of an earlier archive that this one has not; signatures are over an earlier one, too.
  var dropped: Set<String> {
    let names = Set(written.map(\.name))
    let old = ArchiveFile.allCases.map(\.rawValue).filter {
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
