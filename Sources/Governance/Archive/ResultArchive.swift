package import BallotFormats
internal import Voting

/// The files that are published of a contest: everything that a stranger needs to count again.
package struct ResultArchive: Sendable {
  /// A file of the archive.
  package typealias File = (name: ArchiveFile, bytes: [UInt8])

  /// The result.
  package let result: ContestResult
  /// All files but the list of digests, by name.
  package let files: [File]

  /// Puts an archive together.
  ///
  /// - Parameters:
  ///   - declaration: what was declared.
  ///   - ballots: every ranking, if a poll was held.
  ///   - others: further files: the ballots as bytes, the roll, the signers.
  /// - Throws: ``ContestResult/Refusal`` if there is nothing to count, or no way to count it.
  package init(
    of declaration: ContestDeclaration, ballots: BallotFile?, others: [File]
  ) throws(ContestResult.Refusal) {
    let table = ballots.map { ballots in
      PairwiseTable(
        names: ballots.candidates,
        matrix: ballots.pairs.matrix(declaration.counting.blanks ?? .last))
    }
    let evidence = try Self.evidence(declaration, ballots, table)
    var inputs = others.filter { file in
      declaration.ballots?.tier == .full || (file.name != .ballots && file.name != .ballotSource)
    }
    inputs.append((.contest, Array(declaration.json.text.utf8)))
    if declaration.needsPoll, declaration.ballots?.tier == .matrix, let table {
      inputs.append((.pairs, Array(table.text.utf8)))
    }
    let made = try Self.made(from: declaration, evidence: evidence, inputs: inputs)
    result = made.result
    files = (inputs + made.files).sorted {
      $0.name.rawValue.utf8.lexicographicallyPrecedes($1.name.rawValue.utf8)
    }
  }

  /// The list of digests of all other files; signatures are over its bytes.
  package var digests: DigestList { DigestList(of: files.map { ($0.name.rawValue, $0.bytes) }) }

  /// The result and its announcement, made from the other files.
  static func made(
    from declaration: ContestDeclaration, evidence: ContestEvidence, inputs: [File]
  ) throws(ContestResult.Refusal) -> (result: ContestResult, files: [File]) {
    let sorted = inputs.sorted { $0.name.rawValue < $1.name.rawValue }
    let records = sorted.compactMap { file in
      file.name.role.map {
        TallyRecord.Input(
          role: $0, path: file.name.rawValue, sha256: SHA256Digest(of: file.bytes).hexadecimal)
      }
    }
    let result = try ContestResult(of: declaration, from: evidence, inputs: records)
    return (
      result,
      [
        (.result, Array(result.json(inputs: records).text.utf8)),
        (.announcement, Array(Announcement(result).text.utf8)),
      ]
    )
  }

  /// What a stranger will have, so that all come to the same bytes: where only pairs are published, the
  /// result is counted from pairs.
  private static func evidence(
    _ declaration: ContestDeclaration, _ ballots: BallotFile?, _ table: PairwiseTable?
  ) throws(ContestResult.Refusal) -> ContestEvidence {
    guard declaration.needsPoll else { return .none }
    guard let ballots, let table, let published = declaration.ballots else {
      throw .ballotsMissing
    }
    let countsPairs = published.tier == .matrix && !declaration.counting.method.needsRankings
    return countsPairs ? .pairs(table) : .ballots(ballots)
  }
}
