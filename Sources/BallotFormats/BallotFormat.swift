/// The ballot files that Hustings reads and writes.
public enum BallotFormat: String, CaseIterable, Hashable, Sendable {
  /// Condorcet Election Format, version 1 (`.cvotes`).
  case cef
  /// A table with a column for each candidate and ranks as numbers, as CIVS and Elekto give (`.csv`).
  case csv
  /// The format of OpaVote, OpenSTV and the Scottish councils (`.blt`).
  case blt
  /// PrefLib's `.soc`, `.soi`, `.toc` and `.toi`.
  case preflib
  /// Aggregated Ballot Information Format (`.abif`).
  case abif
  /// The tally sheets of the Debian Project Secretary (`.txt`).
  case debian
}
