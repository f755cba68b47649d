internal import Voting

// What was to be counted, apart from the ballots. It is written into an archive as `contest.json`, so
// that a stranger who has nothing else can count again; and it is what the result is computed from
// in the first place, so that both cannot differ.

/// All that was declared about a contest: its rules, who stood, who may vote, what officials did.
package struct ContestDeclaration: Hashable, Sendable {
  /// The name of an election or a contest in files and on pages.
  package struct Name: Hashable, Sendable {
    package let id: String
    package let title: String
  }

  /// A member of the body who stays while others are elected.
  package struct Member: Hashable, Sendable {
    package let handle: String
    package let name: String
    package let affiliation: String?
  }

  /// The frozen roll.
  package struct Electorate: Hashable, Sendable {
    /// How many may vote.
    package let people: Int
    /// The SHA-256 digest of the roll, as its manifest has it.
    package let sha256: String

    /// Creates what is known of a roll.
    package init(people: Int, sha256: String) {
      self.people = people
      self.sha256 = sha256
    }
  }

  /// The ballots that were imported.
  package struct Ballots: Hashable, Sendable {
    /// How much of them is published.
    package let tier: Publication.Ballots
    /// Where they came from, if that is on file.
    package let source: BallotSourceRecord?
    /// The SHA-256 digest of the canonical ballots, if every ranking is published.
    ///
    /// The digest of a few ballots can be found by trying all that could have been cast, so it is kept
    /// back where they are.
    package let sha256: String?
    /// How many there are; read from the ballots where they are published.
    package let count: BallotTotals

    /// Creates what is known of ballots; what would tell them is kept where every ranking is published.
    package init(
      tier: Publication.Ballots, source: BallotSourceRecord?, sha256: String?, count: BallotTotals
    ) {
      self.tier = tier
      self.source = tier == .full ? source : nil
      self.sha256 = tier == .full ? sha256 : nil
      self.count = count
    }
  }

  /// A file that the declaration was taken from.
  package struct Source: Hashable, Sendable {
    /// Its path, relative to the community folder.
    package let path: String
    /// How many bytes it had.
    package let bytes: Int
    /// The SHA-256 digest of its bytes.
    package let sha256: String
  }

  /// The community's name.
  package let community: String
  /// The election.
  package let election: Name
  /// The cycle that those elected serve in, or from.
  package let cycle: String?
  /// The contest.
  package let contest: Name
  /// Its committee or project.
  package let subject: Subject
  /// Whether it is held out of turn.
  package let isSpecial: Bool
  /// Who runs the election, by handle.
  package let officials: [String]
  /// How many officials must sign the result, if that is declared.
  package let signatures: Int?
  /// When the parts happen, the record's changes included.
  package let timeline: Timeline
  /// How many seats are to be filled.
  package let seats: Int
  /// How the ballots are counted.
  package let counting: DeclaredCounting
  /// What happens to a tie across the last seat.
  package let ties: TieRule
  /// How many members may share an affiliation.
  package let cap: CapDeclaration
  /// How many votes are needed.
  package let quorum: Int?
  /// The option "none of these".
  package let defaultOption: String?
  /// Members of the body who are not up for election.
  package let continuing: [Member]
  /// All who handed in a candidacy, by handle.
  package let candidates: [DeclaredCandidate]
  /// The frozen roll, if there is one.
  package let roll: Electorate?
  /// The ballots, if a poll was held.
  package let ballots: Ballots?
  /// The seed of the lottery, if it is on record.
  package let lotterySeed: String?
  /// What officials did that the rules do not say.
  package let record: [RecordEntry]
  /// The files that all this was taken from.
  package private(set) var sources: [Source]
  /// The program version that wrote it.
  package let version: String

  /// Its committee or project, by id.
  package enum Subject: Hashable, Sendable {
    case body(String)
    case project(String)
  }

  /// What tells the contest from all others, and what the lottery draws with: `election/contest`.
  package var id: String { "\(election.id)/\(contest.id)" }

  /// Whether another declaration says the same, although the record may have grown since by entries that
  /// are not about the result.
  package func isSame(as later: ContestDeclaration) -> Bool {
    var other = later
    other.sources = later.sources.compactMap { new in
      guard new.path.hasSuffix("/record.yml") else { return new }
      return sources.first { $0.path == new.path && $0.bytes <= new.bytes }
    }
    return json == other.json
  }

  /// Those who stand.
  package var standing: [DeclaredCandidate] { candidates.filter(\.isStanding) }
}

/// How many ballots there are.
package struct BallotTotals: Hashable, Sendable {
  /// Ballots that are counted, those that rank nobody included.
  package let accepted: Int
  /// Counted ballots that rank nobody.
  package let blank: Int
  /// Ballots that could not be counted.
  package let rejected: Int

  /// Creates totals.
  package init(accepted: Int, blank: Int, rejected: Int) {
    self.accepted = accepted
    self.blank = blank
    self.rejected = rejected
  }
}

/// Where imported ballots came from.
package struct BallotSourceRecord: Hashable, Sendable {
  /// The name of the file, without folders.
  package let file: String
  /// The SHA-256 digest of its bytes.
  package let sha256: String
  /// The format it was read as.
  package let format: String
  /// Which number is the favourite, for a table of ranks.
  package let direction: String?
  /// When the poll opened in which they were cast.
  package let pollOpened: Instant
  /// Names in the file and the candidates they stand for, where they differ.
  package let renamed: [Renaming]
  /// How many ballots were left out because they could not be read.
  package let rejected: Int

  /// Creates a record.
  package init(
    file: String, sha256: String, format: String, direction: String?, pollOpened: Instant,
    renamed: [Renaming], rejected: Int
  ) {
    self.file = file
    self.sha256 = sha256
    self.format = format
    self.direction = direction
    self.pollOpened = pollOpened
    self.renamed = renamed
    self.rejected = rejected
  }

  /// A name in a file and the candidate it stands for.
  package struct Renaming: Hashable, Sendable {
    package let name: String
    package let candidate: String
  }
}
