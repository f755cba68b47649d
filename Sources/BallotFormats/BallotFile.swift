public import Voting

/// What a ballot file says: who stands, how it is to be counted as far as it declares that, and the
/// ballots, counted.
public struct BallotFile: Sendable {
  /// The format it was read as.
  public let format: BallotFormat
  /// The candidates' names as in the file, in its order; `Candidate` numbers point here.
  public internal(set) var candidates: [String]
  /// The name of the contest, if the file has one.
  public var title: String?
  /// How many seats the file declares.
  public var seats: Int?
  /// Which meaning of blanks the file or its format declares.
  public var unranked: UnrankedRule?
  /// The method that the file asks for, in its own words.
  public var method: String?
  /// Candidates that the file says have withdrawn; no ballot below ranks them.
  public var withdrawn: Set<Candidate> = []
  /// The option that stands for "none of these", if the format knows one.
  public var defaultOption: Candidate?
  /// Further rules that the file declares.
  public var declared = DeclaredRules()

  /// How many ballots were read, as units of weight.
  public var count: BallotCount
  /// All accepted ballots, as far as pairs are concerned.
  public var pairs: PairwiseTally
  /// All accepted ballots by distinct ranking, if they were asked for.
  public var profile: Profile?
  /// All accepted ballots one by one with what identifies them, if they were asked for.
  public var ballots: [CastBallot]?

  /// Everything wrong with the file, in its order; each rejected ballot has at least one, except where
  /// all are rejected for one reason, as in a table of which the direction is in doubt.
  public var problems: [BallotFileProblem]
}

/// How many ballots a file holds, in units of weight.
public struct BallotCount: Hashable, Sendable {
  /// Ballots that can be counted, those that rank nobody included.
  public var accepted = 0
  /// Accepted ballots that rank nobody.
  public var blank = 0
  /// Ballots that cannot be counted, one each whatever their weight; a problem says why.
  public var rejected = 0
  /// How many units make one vote; 1 unless the file has decimal weights.
  public var unit = 1
}

/// One ballot of a file with what the file says of it.
public struct CastBallot: Hashable, Sendable {
  /// The ranking and its weight.
  public var ballot: Ballot
  /// The receipt, hash or number by which its voter can find it.
  public var id: String?
  /// Further labels, in the order of the file.
  public var tags: [String] = []
}

/// What a reader is to do with a file.
public struct ReadingOptions: Sendable {
  /// What a reader keeps besides the pairwise tally.
  public enum Keep: Sendable {
    /// Nothing: enough for methods that only compare pairs.
    case pairs
    /// Each distinct ranking with its weight.
    case rankings
    /// Each distinct ranking, and every ballot with its id.
    case ballots
  }

  /// Which end of the numbers in a CSV file is the favourite.
  public enum Direction: String, CaseIterable, Sendable {
    /// 1 is the favourite, as the ballot shows it.
    case lowest
    /// The highest number is the favourite, as CIVS exports for proportional polls.
    case highest
  }

  /// What to keep besides the pairwise tally.
  public var keep: Keep
  /// The declared direction of a CSV file, if any.
  public var direction: Direction?

  /// Creates options.
  public init(keep: Keep = .rankings, direction: Direction? = nil) {
    self.keep = keep
    self.direction = direction
  }
}
