import Testing

@testable import Governance

struct NominationReviewTests {
  private func review(of path: String, in sample: SampleFolder) throws -> NominationReview {
    let folder = try sample.folder()
    let candidacy = try #require(folder.candidacies.first { $0.path == path })
    return NominationReview(of: candidacy, in: folder)
  }

  @Test(
    arguments: [
      (nil, NominationReview.Eligibility.noRoll),
      ("name,handle\nBen,benny\n", .onRoll), ("name,handle\nAda,ada\n", .notOnRoll),
      ("name\nBen\n", .noRoll),
    ] as [(String?, NominationReview.Eligibility)])
  func `the roll tells who may vote, under any handle`(
    roll: String?, eligibility: NominationReview.Eligibility
  ) throws {
    var sample = SampleFolder()
    if let roll { sample = sample.adding(roll, as: "elections/cedar/beacon/roll.csv") }
    let review = try review(of: "candidates/cedar/beacon/ben.md", in: sample)
    #expect(review.eligibility == eligibility)
    #expect(review.scope?.contest.id == "beacon")
    #expect(review.affiliation == "Binary")
  }

  @Test func `without a contest nothing is known but the statement`() throws {
    let sample = SampleFolder().adding("I was PTL in Birch.", as: "candidates/cedar/tc/ben.md")
    let review = try review(of: "candidates/cedar/tc/ben.md", in: sample)
    #expect(review.eligibility == .unknown)
    #expect(review.scope == nil)
    #expect(review.claims.isEmpty)
  }

  @Test func `claims come with their answers`() throws {
    let sample = SampleFolder().adding(
      SampleFolder.statement(of: "ben") + "I was PTL in Birch.\n",
      as: "candidates/cedar/beacon/ben.md")
    let review = try review(of: "candidates/cedar/beacon/ben.md", in: sample)
    #expect(review.claims.map(\.verdict) == [.agrees])
  }
}
