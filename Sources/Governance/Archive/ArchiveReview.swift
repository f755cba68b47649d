internal import BallotFormats
internal import FoundationEssentials
internal import Voting

/// What comes of checking an archive with nothing else at hand.
package struct ArchiveReview: Sendable {
  /// How far the result could be counted again.
  package enum Recount: Hashable, Sendable {
    /// From every ranking.
    case ballots
    /// From the pairwise matrix.
    case pairs
    /// No poll was held: who stood decided.
    case standing
    /// Not at all: what it was counted from is not published.
    case impossible
  }

  /// What is wrong, with the name of the file it is about.
  package private(set) var problems: [String] = []
  /// How far the result was counted again.
  package private(set) var recount: Recount?
  /// What was declared, if that can be read.
  package private(set) var declaration: ContestDeclaration?
  /// How many files have the digest that is listed.
  package private(set) var intactFiles = 0
  /// The SHA-256 digest of the list of digests: what names the archive as a whole.
  package private(set) var digest = ""

  private let files: [String: [UInt8]]

  /// Checks an archive.
  ///
  /// - Parameter files: the files of its folder, by name; those that are no part of archives are not
  ///   looked at.
  package init(_ files: [String: [UInt8]]) {
    self.files = files
    guard let sums = files[DigestList.fileName] else {
      problems.append("there is no \(DigestList.fileName); this is no archive of a result")
      return
    }
    digest = SHA256Digest(of: sums).hexadecimal
    guard let list = DigestList(sums) else {
      problems.append("\(DigestList.fileName) is not as it was written")
      return
    }
    compare(with: list)
    recount(list)
  }

  private mutating func compare(with list: DigestList) {
    for line in list.lines {
      guard let file = ArchiveFile(rawValue: line.name) else {
        problems.append("\(DigestList.fileName) lists \(quoted(line.name)), which no archive has")
        continue
      }
      guard let bytes = files[file.rawValue] else {
        problems.append("\(file.rawValue) is missing")
        continue
      }
      let found = SHA256Digest(of: bytes).hexadecimal
      if found == line.sha256 {
        intactFiles += 1
      } else {
        problems.append(
          "\(file.rawValue) has changed: its SHA-256 is \(found), listed is \(line.sha256)")
      }
    }
    for file in ArchiveFile.allCases
    where files[file.rawValue] != nil && list.digest(of: file.rawValue) == nil {
      problems.append("\(file.rawValue) is not listed in \(DigestList.fileName)")
    }
    for file in [ArchiveFile.announcement, .contest, .result]
    where list.digest(of: file.rawValue) == nil {
      problems.append("\(DigestList.fileName) does not list \(file.rawValue)")
    }
  }

  private mutating func recount(_ list: DigestList) {
    guard let bytes = files[ArchiveFile.contest.rawValue] else { return }
    guard let declaration = ContestDeclaration(json: bytes) else {
      problems.append("contest.json is not as it was written")
      return
    }
    self.declaration = declaration
    checkRoll(declaration)
    guard let evidence = evidence(declaration) else { return }
    let inputs = ArchiveFile.allCases.compactMap { file -> ResultArchive.File? in
      guard file.role != nil, list.digest(of: file.rawValue) != nil else { return nil }
      return files[file.rawValue].map { (file, $0) }
    }
    do throws(ContestResult.Refusal) {
      let made = try ResultArchive.made(from: declaration, evidence: evidence, inputs: inputs)
      for file in made.files { compare(file) }
    } catch {
      switch error {
      case .ballotsMissing: recount = .impossible
      case .notCounted(let reasons):
        problems.append("counting again is not possible: \(reasons.joined(separator: "; "))")
      }
    }
  }

  private mutating func compare(_ made: ResultArchive.File) {
    guard let found = files[made.name.rawValue], found != made.bytes else { return }
    problems.append(
      "\(made.name.rawValue) \(FirstDifference(of: made.bytes, from: found).sentence)")
  }

  private mutating func evidence(_ declaration: ContestDeclaration) -> ContestEvidence? {
    guard declaration.needsPoll else {
      recount = .standing
      return ContestEvidence.none
    }
    guard let published = declaration.ballots else {
      problems.append("contest.json names no ballots, and a poll was needed")
      return nil
    }
    switch published.tier {
    case .full: return ballots(published, declaration)
    case .matrix where !declaration.counting.method.needsRankings:
      guard let table = files[ArchiveFile.pairs.rawValue].flatMap({ PairwiseTable($0) }) else {
        problems.append("pairwise.csv is missing or is not as it was written")
        return nil
      }
      recount = .pairs
      return .pairs(table)
    case .matrix, .result:
      recount = .impossible
      return nil
    }
  }

  private mutating func ballots(
    _ published: ContestDeclaration.Ballots, _ declaration: ContestDeclaration
  ) -> ContestEvidence? {
    guard let bytes = files[ArchiveFile.ballots.rawValue] else {
      problems.append("ballots.cvotes is missing")
      return nil
    }
    if let sha256 = published.sha256, SHA256Digest(of: bytes).hexadecimal != sha256 {
      problems.append("ballots.cvotes is not the file that contest.json names")
    }
    let file = BallotFile.reading(bytes.span, as: .cef, options: ReadingOptions(keep: .rankings))
    for problem in file.problems where problem.severity == .error {
      problems.append("ballots.cvotes:\(problem.line):\(problem.column): \(problem.message)")
    }
    let totals = BallotTotals(
      accepted: file.count.accepted / max(1, file.count.unit),
      blank: file.count.blank / max(1, file.count.unit), rejected: published.count.rejected)
    if totals != published.count {
      problems.append(
        "ballots.cvotes holds \(counted(totals.accepted, "ballot")), contest.json names "
          + "\(published.count.accepted)")
    }
    recount = .ballots
    return .ballots(file)
  }

  private mutating func checkRoll(_ declaration: ContestDeclaration) {
    struct Manifest: Decodable {
      let people: Int
      let digest: String

      enum CodingKeys: String, CodingKey {
        case people
        case digest = "roll-sha256"
      }
    }
    if let roll = declaration.roll, let ballots = declaration.ballots,
      ballots.count.accepted > roll.people
    {
      problems.append(
        "contest.json names \(counted(ballots.count.accepted, "ballot")) of \(roll.people) voters")
    }
    guard let bytes = files[ArchiveFile.rollManifest.rawValue] else {
      if let roll = files[ArchiveFile.roll.rawValue],
        SHA256Digest(of: roll).hexadecimal != declaration.roll?.sha256
      {
        problems.append("roll.csv is not the roll that contest.json names")
      }
      return
    }
    guard let manifest = try? JSONDecoder().decode(Manifest.self, from: Data(bytes)),
      manifest.people == declaration.roll?.people, manifest.digest == declaration.roll?.sha256
    else {
      problems.append("roll.json is not about the roll that contest.json names")
      return
    }
    if let roll = files[ArchiveFile.roll.rawValue],
      SHA256Digest(of: roll).hexadecimal != manifest.digest
    {
      problems.append("roll.csv is not the roll that roll.json is about")
    }
  }
}
