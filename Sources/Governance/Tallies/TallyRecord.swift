package import BallotFormats
package import Voting

/// A tally with everything a reader needs to check it: what was counted, under which rules and who
/// declared them, and what came out.
package struct TallyRecord: Sendable {
  /// Where a rule comes from.
  package enum Source: String, Hashable, Sendable {
    /// The ballot file declares it.
    case file
    /// Its format has only this one.
    case format
    /// The election's file declares it.
    case election
    /// An option of the command gave it.
    case option
    /// Nobody declared it, and it is the program's default.
    case `default`
    /// Nobody declared it, and both possibilities were counted.
    case undeclared
  }

  /// A file that went into the tally.
  package struct Input: Hashable, Sendable {
    /// What the file is for: `ballots` or `affiliations`.
    package var role: String
    /// Its path, relative to the record where it is saved.
    package var path: String
    /// The SHA-256 digest of its bytes, in hexadecimal.
    package var sha256: String

    /// Creates an input.
    package init(role: String, path: String, sha256: String) {
      self.role = role
      self.path = path
      self.sha256 = sha256
    }
  }

  /// The id of the contest, as the lottery uses it.
  package var contest: String
  /// The files that went into the tally.
  package var inputs: [Input]
  /// The ballot file's format, by name.
  package var format: String
  /// Whether the highest rank number was read as the favourite; `nil` where a format has no choice.
  package var direction: String?
  /// The candidates' names, by number.
  package var names: [String]
  /// Those of the file's candidates who do not stand any more.
  package var withdrawn: [String]
  /// How many ballots were accepted, of these blank, and rejected.
  package var ballots: BallotCount
  /// The names of the affiliations, by the numbers of the cap rule.
  package var affiliations: [String]
  /// The lottery, if a seed was given.
  package var lottery: Lottery?
  /// What came out.
  package var count: Count
  /// Where method, strength, blanks and seats come from.
  package var sources: Sources
  /// What a reader should know besides, as sentences.
  package var notes: [String]

  /// Where the rules come from.
  package struct Sources: Hashable, Sendable {
    /// Where the method comes from.
    package var method: Source
    /// Where the strength comes from.
    package var strength: Source
    /// Where the meaning of blanks comes from.
    package var blanks: Source
    /// Where the number of seats comes from.
    package var seats: Source

    /// Creates sources.
    package init(method: Source, strength: Source, blanks: Source, seats: Source) {
      self.method = method
      self.strength = strength
      self.blanks = blanks
      self.seats = seats
    }
  }

  /// Creates a record.
  package init(
    contest: String, inputs: [Input], format: String, direction: String?, names: [String],
    withdrawn: [String], ballots: BallotCount, affiliations: [String], lottery: Lottery?,
    count: Count, sources: Sources, notes: [String]
  ) {
    self.contest = contest
    self.inputs = inputs
    self.format = format
    self.direction = direction
    self.names = names
    self.withdrawn = withdrawn
    self.ballots = ballots
    self.affiliations = affiliations
    self.lottery = lottery
    self.count = count
    self.sources = sources
    self.notes = notes
  }

  /// How reasons and steps are put into words.
  package var wording: Wording { Wording(names: names, unit: ballots.unit) }
}
