internal import BallotFormats
internal import Electorates
internal import FoundationEssentials
internal import Governance

/// The files of a contest: in its folder, which is public, or in the one of the same name below
/// `.hustings/`, which is not.
struct ContestFiles {
  let community: InputCommunity
  let election: Election
  let contest: Contest

  /// The largest file that is read, in bytes.
  private static let largest = 512 << 20

  /// The contest's id: `election/contest`.
  var id: String { "\(election.id)/\(contest.id)" }

  /// The contest's folder, below the community's or the private one.
  var folder: String { "elections/\(election.id)/\(contest.id)" }

  /// Where a file is, as seen from where the command was started.
  func onDisk(_ name: String, isPrivate: Bool = false) -> String {
    let root =
      isPrivate ? InputCommunity.onDisk(".hustings", below: community.path) : community.path
    return InputCommunity.onDisk("\(folder)/\(name)", below: root)
  }

  /// Where a file is; the public one if there are two.
  func path(of file: ArchiveFile) -> String? {
    [false, true].lazy.map { onDisk(file.rawValue, isPrivate: $0) }
      .first { FolderWriter.kind(of: $0) != nil }
  }

  /// A file's bytes; nothing if there is none.
  ///
  /// - Throws: ``WorkFailure`` if it is a link or cannot be read.
  func bytes(of file: ArchiveFile) throws -> [UInt8]? {
    guard let path = path(of: file) else { return nil }
    return try Self.bytes(at: path)
  }

  /// The bytes of a file that is one, and no link to one.
  static func bytes(at path: String) throws -> [UInt8] {
    guard FolderWriter.kind(of: path) == .typeRegular else {
      throw WorkFailure(
        message:
          "'\(path.printable)' is a symbolic link or something else that is not read; put the "
          + "file itself there")
    }
    guard let data = try? Data(contentsOf: URL(filePath: path)), data.count <= largest else {
      throw WorkFailure(
        message: "'\(path.printable)' cannot be read; mend its permissions or its size")
    }
    return Array(data)
  }

  /// The frozen roll, as its manifest has it.
  func roll() throws -> ContestDeclaration.Electorate? {
    guard let bytes = try bytes(of: .rollManifest) else { return nil }
    guard let manifest = ManifestOnFile(bytes) else {
      throw WorkFailure(
        message:
          "'\(onDisk("roll.json").printable)' is no manifest of a roll; build the roll again "
          + "with 'hustings roll build \(id) --force'")
    }
    return ContestDeclaration.Electorate(people: manifest.people, sha256: manifest.digest)
  }

  /// The imported ballots, with every ranking; nothing if there are none.
  ///
  /// - Throws: ``WorkFailure`` if they cannot be read or counted.
  func ballots() throws -> ImportedBallots? {
    guard let path = path(of: .ballots) else { return nil }
    let bytes = try Self.bytes(at: path)
    let file = BallotFile.reading(bytes.span, as: .cef, options: ReadingOptions(keep: .rankings))
    for problem in file.problems {
      Terminal.standardError.write(
        "\(path.printable):\(problem.line):\(problem.column): \(problem.severity.rawValue): "
          + problem.message.printable)
    }
    guard !file.problems.contains(where: { $0.severity == .error }) else {
      throw WorkFailure(message: "\(path.printable) is not counted; import the ballots again")
    }
    guard file.count.unit == 1 else {
      throw WorkFailure(
        message: "\(path.printable) has weights that are no whole numbers; each voter has one vote")
    }
    let source = try self.bytes(of: .ballotSource)
    if let source, let cast = BallotSourceRecord.poll(ofFile: source), cast != poll {
      throw WorkFailure(
        message:
          "\(path.printable) holds the ballots of another poll, which do not count: record.yml "
          + "says that it was held anew; import the new ones with --force")
    }
    return ImportedBallots(
      file: file, bytes: bytes, path: path, sourceBytes: source,
      source: source.flatMap { BallotSourceRecord(file: $0) },
      isPublic: path == onDisk(ArchiveFile.ballots.rawValue))
  }

  /// Which poll of the contest counts, from 1: each time it is held anew there is one more.
  var poll: Int {
    1
      + election.record.entries(about: contest.id).count { entry in
        if case .rerun = entry.event { true } else { false }
      }
  }

  /// What is declared about the contest, with the ballots as far as they are there.
  func declaration(with ballots: ImportedBallots?) throws -> ContestDeclaration {
    ContestDeclaration(
      of: contest, in: election, folder: community.folder, roll: try roll(),
      ballots: ballots.map { ballots in
        ContestDeclaration.Ballots(
          tier: tier(of: ballots.totals), source: ballots.source,
          sha256: SHA256Digest(of: ballots.bytes).hexadecimal, count: ballots.totals)
      }, version: Version.text)
  }

  /// How much of the ballots is published: as the contest declares, or the community, or by size.
  func tier(of totals: BallotTotals) -> Publication.Ballots {
    contest.publishedBallots ?? community.folder.community.publication.ballots
      ?? .byDefault(ballots: totals.accepted)
  }
}

/// Ballots that were imported for a contest.
struct ImportedBallots {
  let file: BallotFile
  let bytes: [UInt8]
  let path: String
  let sourceBytes: [UInt8]?
  let source: BallotSourceRecord?
  /// Whether they lie where everybody can read them.
  let isPublic: Bool

  /// How many there are; those left out at import are told by what was noted then.
  var totals: BallotTotals {
    BallotTotals(
      accepted: file.count.accepted, blank: file.count.blank, rejected: source?.rejected ?? 0)
  }
}

extension InputCommunity {
  /// The files of the contests that a text names: `election` for all of them, or `election/contest`.
  ///
  /// - Throws: ``WorkFailure`` that offers another if there is none.
  func contestFiles(_ text: String) throws -> [ContestFiles] {
    try contests(text).map {
      ContestFiles(community: self, election: $0.election, contest: $0.contest)
    }
  }
}
