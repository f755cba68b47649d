/// What it means that a ballot does not rank a candidate.
///
/// The two readings can elect different people, so a contest declares one of them.
public enum UnrankedRule: String, CaseIterable, Hashable, Sendable {
  /// A blank candidate stands below all ranked ones and level with the other blanks.
  case last

  /// A blank candidate is compared with nobody on that ballot.
  case noOpinion = "no-opinion"
}
