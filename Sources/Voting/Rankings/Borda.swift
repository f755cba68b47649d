/// The Borda count: the more candidates a ballot puts below a candidate, the more points it gives.
///
/// A ballot gives a candidate one point for each candidate it puts below, and half a point for each
/// that it does not separate from the candidate: because both share a rank, or because a blank is
/// compared with nobody. So equal candidates get the average of the points of their places, blanks
/// under `last` share what is left, and a blank under `no-opinion` gets half of all points, which
/// moves it neither up nor down. All ballots give equally many points, the sum over pairs is
///
///     2 · points = others · votes + Σ (votes above the other − votes below it),
///
/// and somebody who beats all others is above the average under either meaning of blanks, which is
/// what Baldwin's and Nanson's methods rest on.
///
/// Reference: Borda, "Mémoire sur les élections au scrutin" (1781); for equal ranks Black, "Partial
/// justification of the Borda count" (Public Choice 28, 1976); over pairs Young, "An axiomatization of
/// Borda's rule" (Journal of Economic Theory 9, 1974).
public enum Borda {
  /// Counts a profile.
  ///
  /// - Parameters:
  ///   - profile: the ballots.
  ///   - unranked: what a blank means when two candidates are compared.
  /// - Returns: the candidates by falling score.
  public static func outcome(of profile: Profile, unranked: UnrankedRule) -> Outcome {
    let matrix = PairwiseMatrix(profile, unranked: unranked)
    let scores = Scores(matrix, votes: profile.total, among: Array(matrix.candidates))
    return Outcome(
      tiers: tiers(byFalling: scores.doubled),
      reasons: scores.doubled.map { .score(Fraction($0, over: 2)) })
  }

  /// The scores of some candidates, from comparisons among them only.
  struct Scores {
    /// Whose scores they are.
    let members: [Candidate]
    /// Twice the score of each member, in units: half points are whole.
    let doubled: [Int]
    /// Twice the average of the scores.
    let doubledAverage: Int

    /// Counts what ballots of some total weight give to some candidates.
    init(_ matrix: PairwiseMatrix, votes: Int, among members: [Candidate]) {
      let average = votes * max(members.count - 1, 0)
      self.members = members
      doubledAverage = average
      doubled = members.map { member in
        members.reduce(average) { $0 + matrix.margin(member, $1) }
      }
    }
  }
}
