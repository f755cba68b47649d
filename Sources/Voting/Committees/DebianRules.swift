/// What Debian's constitution needs to know besides the ballots.
public struct DebianRules: Hashable, Sendable {
  /// The option that stands for none of the others, such as "further discussion".
  public let defaultOption: Candidate
  /// How many votes must rank an option above the default option; 0 for no quorum.
  ///
  /// In units of the matrix. The constitution's quorum need not be whole: round it up.
  public let quorum: Int
  /// How many votes for an option each vote for the default option demands; 1 where none is given.
  ///
  /// What is given for the default option itself is not read.
  public let majorities: [Candidate: Fraction]

  /// Creates rules.
  public init(
    defaultOption: Candidate, quorum: Int = 0, majorities: [Candidate: Fraction] = [:]
  ) {
    self.defaultOption = defaultOption
    self.quorum = quorum
    self.majorities = majorities
  }

  /// How many votes for an option each vote for the default option demands.
  public func majority(of option: Candidate) -> Fraction {
    option == defaultOption ? Fraction(1) : majorities[option] ?? Fraction(1)
  }
}
