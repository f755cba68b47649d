/// Why a candidate had to go in a round of a method that eliminates.
public enum EliminationCause: Hashable, Sendable {
  /// Nobody left has fewer first preferences; how many, in units.
  case fewestFirstPreferences(Fraction)
  /// Nobody left has a lower Borda score; which, in units.
  case lowestBordaScore(Fraction)
  /// The Borda score is below the average of those left; both in units.
  case belowAverage(Fraction, average: Fraction)
  /// Of the two with the fewest first preferences this one does not beat the other.
  case lostRunoff(to: Candidate, votes: Int, opposing: Int)
  /// Everybody in the Smith set beats the candidate.
  case outsideSmithSet
}
