package import Voting

/// How far published rankings would tell voters apart.
///
/// A ranking shared by few ballots can be recognised by anyone who knows a part of it: the "Italian
/// attack" on published ballots (Di Cosmo, "On privacy and anonymity in electronic and non electronic
/// voting: the ballot-as-signature attack", 2007).
package struct RankingPrivacy: Hashable, Sendable {
  /// How many ballots there are, rounded down to whole votes.
  package let ballots: Int
  /// How many distinct rankings there are.
  package let rankings: Int
  /// For each size of group up to ``groupLimit``, how many ballots share their ranking with exactly
  /// that many, themselves included.
  package let ballotsInGroups: [Int]
  /// How many ballots rank a single candidate or none; the rest of the rank is all there is to know.
  package let shortBallots: Int

  /// Groups larger than this are taken to hide their members.
  package static let groupLimit = 4
  /// The share of ballots with a unique ranking, in percent, above which voters count as exposed.
  package static let exposedPercent = 10

  /// Measures a profile.
  package init(_ profile: Profile) {
    var groups = Array(repeating: 0, count: Self.groupLimit)
    var short = 0
    for index in 0..<profile.count {
      let votes = profile.weight(of: index) / profile.unit
      if (1...Self.groupLimit).contains(votes) { groups[votes - 1] += votes }
      let ranked = (0..<profile.candidates).count { profile.rank(of: $0, in: index) > 0 }
      if ranked <= 1 { short += votes }
    }
    ballots = profile.total / profile.unit
    rankings = profile.count
    ballotsInGroups = groups
    shortBallots = short
  }

  /// How many ballots have a ranking that no other has.
  package var uniqueBallots: Int { ballotsInGroups[0] }

  /// Whether publishing the rankings would expose voters.
  package var exposesVoters: Bool { uniqueBallots * 100 > ballots * Self.exposedPercent }

  /// The figures as text.
  package var lines: [String] {
    var lines = [
      "\(ballots) ballots, \(rankings) distinct rankings",
      "unique: \(uniqueBallots) ballots (\(percent(uniqueBallots))) share their ranking with nobody",
    ]
    for (index, count) in ballotsInGroups.enumerated().dropFirst() {
      lines.append("groups of \(index + 1): \(count) ballots (\(percent(count)))")
    }
    let larger = ballots - ballotsInGroups.reduce(0, +)
    lines.append("larger groups: \(larger) ballots (\(percent(larger)))")
    lines.append(
      exposesVoters
        ? "warning: published rankings can work as fingerprints; publish the pairwise matrix instead"
        : "few rankings are unique; publishing them exposes few voters")
    return lines
  }

  /// The figures as JSON.
  package var json: JSONText {
    .object([
      ("schema", .string("hustings/privacy/1")),
      ("ballots", .number(ballots)), ("rankings", .number(rankings)),
      (
        "groups",
        .array(
          ballotsInGroups.enumerated().map { index, count in
            .object([("size", .number(index + 1)), ("ballots", .number(count))])
          })
      ),
      ("shortBallots", .number(shortBallots)), ("exposesVoters", .bool(exposesVoters)),
    ])
  }

  private func percent(_ count: Int) -> String {
    ballots == 0 ? "0 %" : "\((count * 100 + ballots / 2) / ballots) %"
  }
}
