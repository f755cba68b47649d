import Governance
import Testing
import Voting

struct RankingPrivacyTests {
  private static func profile(_ weights: [Int], unit: Int = 1) throws -> Profile {
    var profile = Profile(candidates: 5, unit: unit)
    let orders = [[0, 1], [1, 0], [2, 3], [3, 2], [4, 0], [4]]
    for (order, weight) in zip(orders, weights) {
      try profile.add(Ballot(ranks: order.map { [$0] }, weight: weight))
    }
    return profile
  }

  @Test func `ballots are counted by how many share their ranking`() throws {
    let privacy = RankingPrivacy(try Self.profile([1, 2, 3, 4, 5, 1]))
    #expect(privacy.ballots == 16)
    #expect(privacy.rankings == 6)
    #expect(privacy.ballotsInGroups == [2, 2, 3, 4])
    #expect(privacy.uniqueBallots == 2)
    #expect(privacy.shortBallots == 1)
    #expect(
      privacy.lines == [
        "16 ballots, 6 distinct rankings",
        "unique: 2 ballots (13 %) share their ranking with nobody",
        "groups of 2: 2 ballots (13 %)", "groups of 3: 3 ballots (19 %)",
        "groups of 4: 4 ballots (25 %)", "larger groups: 5 ballots (31 %)",
        "warning: published rankings can work as fingerprints; publish the pairwise matrix instead",
      ])
  }

  @Test(arguments: [
    ([1, 9], false), ([1, 8], true), ([10, 10], false), ([1], true), ([], false),
  ])
  func `more than a tenth of unique ballots exposes voters`(weights: [Int], exposes: Bool) throws {
    #expect(RankingPrivacy(try Self.profile(weights)).exposesVoters == exposes)
  }

  @Test func `decimal weights are judged in whole votes`() throws {
    let privacy = RankingPrivacy(try Self.profile([10, 25], unit: 10))
    #expect(privacy.ballots == 3)
    #expect(privacy.ballotsInGroups == [1, 2, 0, 0])
  }

  @Test func `no ballots expose nobody`() throws {
    let privacy = RankingPrivacy(Profile(candidates: 2))
    #expect(!privacy.exposesVoters)
    #expect(privacy.lines.first == "0 ballots, 0 distinct rankings")
  }
}
