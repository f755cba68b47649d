internal import FoundationEssentials
internal import Governance

/// Verifies an archive with nothing else at hand; and, where it lies in its community's folder, against
/// the files it was taken from.
struct ArchiveVerification {
  let report: VerificationReport

  /// Verifies the archive in a folder.
  ///
  /// - Throws: ``WorkFailure`` if it cannot be read.
  init(of path: String, keys: String?) async throws {
    let folder = try ArchiveFolder(path)
    guard !folder.files.isEmpty else {
      throw WorkFailure(
        message: "'\(path.printable)' is no archive: it has neither \(DigestList.fileName) nor "
          + "\(ArchiveFile.result.rawValue)")
    }
    let review = ArchiveReview(folder.files)
    var problems = review.problems
    let own = InputCommunity.onDisk(ArchiveFile.signers.rawValue, below: path)
    let certification = await Certification(
      of: folder, keys: keys ?? own, officials: review.declaration?.officials)
    problems += certification.problems
    let needed = review.declaration?.signatures
    if let needed, certification.signers.count < needed {
      problems.append(
        "not certified: \(certification.signers.count) of the \(needed) signatures that were declared"
      )
    }
    var sources: [String] = []
    if let declaration = review.declaration {
      let comparison = SourceComparison(declaration, near: path)
      problems += comparison.problems
      sources = comparison.agreeing
    }
    guard let declaration = review.declaration, problems.isEmpty else {
      report = VerificationReport(problems: problems, text: nil)
      return
    }
    report = VerificationReport(
      problems: [],
      text: Self.paragraph(
        review, declaration, certification, sources: sources, hasOwnKeys: keys != nil))
  }

  private static func paragraph(
    _ review: ArchiveReview, _ declaration: ContestDeclaration, _ certification: Certification,
    sources: [String], hasOwnKeys: Bool
  ) -> String {
    var parts = ["verified. All \(review.intactFiles) files have the SHA-256 that is listed."]
    var open: [String] = []
    switch review.recount {
    case .ballots:
      parts.append(
        "Counting the \(counted(declaration.ballots?.count.accepted ?? 0, "ballot")) again under the "
          + "declared rules gives the same result, matrix and reasons to the byte.")
      open.append("whether the ballots are those that were cast")
    case .pairs:
      parts.append(
        "Counting again from the published pairwise matrix gives the same result to the byte.")
      open.append("whether the matrix is that of the ballots that were cast")
    case .standing:
      parts.append("No poll was needed, and the result follows from who stood and from the record.")
      open.append("whether everybody who handed in a candidacy is listed")
    case .impossible, nil:
      parts.append("The files are those that were published.")
      open.append("the count, because the community does not publish what it was counted from")
    }
    if !certification.signers.isEmpty {
      let needed = declaration.signatures.map { " (\($0) needed)" } ?? ""
      parts.append("Signed by \(listed(certification.signers))\(needed).")
      if !hasOwnKeys {
        open.append("whether the keys in the archive are those of these people")
      }
    } else {
      open.append("who published this: it is not signed")
    }
    if !sources.isEmpty {
      parts.append("Unchanged since in the community's folder: \(listed(sources)).")
    }
    if declaration.roll != nil, declaration.needsPoll {
      open.append("whether the roll names everybody who may vote, and nobody else")
    }
    let version =
      declaration.version == Version.text
      ? "" : " Published by version \(declaration.version), counted again by \(Version.text)."
    parts.append("Not verified: \(open.joined(separator: "; ")).\(version)")
    return (parts + ["The archive's digest is \(review.digest)."]).joined(separator: " ")
  }
}

/// Compares what an archive was taken from with what lies around it.
private struct SourceComparison {
  private(set) var problems: [String] = []
  private(set) var agreeing: [String] = []

  /// Looks for the community's folder around an archive; finds nothing if the archive was moved.
  init(_ declaration: ContestDeclaration, near path: String) {
    let root = RelativePath.absolutePath(of: path + "/../../..")
    let place = "elections/\(declaration.election.id)/\(declaration.contest.id)"
    guard FolderWriter(root: root).has("community.yml"),
      RelativePath.absolutePath(of: path) == RelativePath.absolutePath(of: "\(root)/\(place)")
    else { return }
    for source in declaration.sources {
      compare(source.path, at: root) { bytes in
        // The record grows after the result; what was there then must still be there.
        let part = source.path.hasSuffix("/record.yml") ? bytes.prefix(source.bytes) : bytes[...]
        return SHA256Digest(of: part).hexadecimal == source.sha256
      }
    }
    for candidate in declaration.candidates {
      compare(candidate.statement, at: root) {
        SHA256Digest(of: $0).hexadecimal == candidate.sha256
      }
    }
    if agreeing.count > 4 { agreeing = ["\(agreeing.count) files that it was taken from"] }
  }

  private mutating func compare(
    _ path: String, at root: String, _ isSame: ([UInt8]) -> Bool
  ) {
    guard let bytes = try? ContestFiles.bytes(at: "\(root)/\(path)") else {
      problems.append("\(path), from which this was published, is gone")
      return
    }
    if isSame(bytes) {
      agreeing.append(path)
    } else {
      problems.append("\(path) has changed since this was published from it")
    }
  }
}
