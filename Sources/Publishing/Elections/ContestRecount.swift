internal import BallotFormats
internal import Governance
internal import Voting

/// A published result, counted again from its archive so that a page can show what lies behind it.
struct ContestRecount: Sendable {
  /// A poll of which there is more to show than who won.
  struct Counted: Sendable {
    let result: ContestResult
    /// The ballots without those who withdrew, where every ranking is published.
    let ballots: BallotFile?
  }

  let archive: PublishedArchive
  /// What was declared, if that can be read.
  let declaration: ContestDeclaration?
  /// The result; nothing if what it was counted from is not published.
  let counted: Counted?
  /// Whether counting again gave `result.json` to the byte; nothing if it could not be counted.
  let agrees: Bool?

  init(of archive: PublishedArchive) {
    self.archive = archive
    declaration = archive[.contest].flatMap { ContestDeclaration(json: $0) }
    guard let declaration, let evidence = Self.evidence(declaration, archive) else {
      counted = nil
      agrees = nil
      return
    }
    let inputs = archive.published.compactMap { file -> TallyRecord.Input? in
      ArchiveFile(rawValue: file.name)?.role.map {
        TallyRecord.Input(
          role: $0, path: file.name, sha256: SHA256Digest(of: file.bytes).hexadecimal)
      }
    }
    guard let result = try? ContestResult(of: declaration, from: evidence, inputs: inputs) else {
      counted = nil
      agrees = nil
      return
    }
    let ballots: BallotFile? = if case .ballots(let file) = evidence { file } else { nil }
    counted = Counted(result: result, ballots: ballots)
    agrees = archive[.result].map { $0.elementsEqual(result.json(inputs: inputs).text.utf8) }
  }

  /// What the published files let a stranger count from; nothing if they do not.
  private static func evidence(
    _ declaration: ContestDeclaration, _ archive: PublishedArchive
  ) -> ContestEvidence? {
    guard declaration.needsPoll else { return ContestEvidence.none }
    switch declaration.ballots?.tier {
    case .full:
      return archive[.ballots].map { bytes in
        .ballots(
          BallotFile.reading(bytes.span, as: .cef, options: ReadingOptions(keep: .rankings)))
      }
    case .matrix where !declaration.counting.method.needsRankings:
      return archive[.pairs].flatMap { PairwiseTable($0) }.map { .pairs($0) }
    case .matrix, .result, nil: return nil
    }
  }
}
