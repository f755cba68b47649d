@testable import Governance
import Testing

struct ElectionStateTests {
  private func state(
    of sample: SampleFolder = SampleFolder(), at time: String
  ) throws -> ElectionState {
    let folder = try sample.folder()
    let election = try #require(folder.election("cedar"))
    return ElectionState(of: election, in: folder, at: try Instant(time, for: .moment))
  }

  @Test(
    arguments: [
      ("2025-02-28 00:00 UTC", Phase.beforeNominations, "nominations open"),
      ("2025-03-01 11:59 UTC", .beforeNominations, "nominations open"),
      ("2025-03-01 12:00 UTC", .nominations, "nominations close"),
      ("2025-03-11 11:59 UTC", .nominations, "nominations close"),
      ("2025-03-11 12:00 UTC", .beforeVoting, "campaign opens"),
      ("2025-03-12 00:00 UTC", .campaign, "campaign closes"),
      ("2025-03-16 12:00 UTC", .voting, "voting closes"),
      ("2025-03-26 11:59 UTC", .voting, "voting closes"),
      ("2025-03-26 12:00 UTC", .complaints, "complaints close"),
      ("2025-03-31 12:00 UTC", .closed, nil),
    ] as [(String, Phase, String?)])
  func `the phase changes with the clock`(time: String, phase: Phase, next: String?) throws {
    let state = try state(at: time)
    #expect(state.phase == phase)
    #expect(state.nextDeadline?.event == next)
  }

  @Test func `counting lasts until complaints open`() throws {
    let sample = SampleFolder().replacing(
      "from: 2025-03-26 12:00 UTC", by: "from: 2025-03-28 12:00 UTC",
      in: "elections/cedar/election.yml")
    let state = try state(of: sample, at: "2025-03-27 00:00 UTC")
    #expect(state.phase == .counting)
  }

  @Test func `a contest with more candidates than seats is contested, others are acclaimed`() throws
  {
    let contests = try state(at: "2025-03-15 13:00 UTC").contests
    #expect(contests.map(\.contest.id) == ["council", "beacon"])
    #expect(contests.map(\.field) == [.contested, .acclaimed])
    #expect(contests.map(\.isFinal) == [true, true])
  }

  @Test func `who withdraws does not stand`() throws {
    let withdrawal = SampleFolder.statement(of: "eva", "kind: withdrawal\n")
    let sample = SampleFolder().adding(
      withdrawal, as: "candidates/cedar/council/eva-withdrawal.md")
    let council = try #require(try state(of: sample, at: "2025-03-15 13:00 UTC").contests.first)
    #expect(council.standing.map(\.handle) == ["ada", "cem"])
  }

  @Test func `as many as there are seats need a poll where the cap lets not all of them in`() throws
  {
    let both = SampleFolder().removing("candidates/cedar/council/eva.md")
    #expect(try state(of: both, at: "2025-03-15 13:00 UTC").contests.first?.field == .contested)
    let other = both.adding(
      SampleFolder.statement(of: "cem", "affiliation: none\n"),
      as: "candidates/cedar/council/cem.md"
    ).replacing("affiliation: Acme\n", by: "", in: "candidates/cedar/council/cem.md")
    #expect(try state(of: other, at: "2025-03-15 13:00 UTC").contests.first?.field == .acclaimed)
  }

  @Test(arguments: [
    ("2025-02-01 00:00 UTC", "officials", "announce the nominations"),
    ("2025-03-05 00:00 UTC", "candidates", "hand in candidacies until 2025-03-11 12:00 UTC"),
    ("2025-03-15 13:00 UTC", "officials", "freeze the roll and prepare the poll"),
    ("2025-03-20 00:00 UTC", "voters", "cast ballots"),
    ("2025-03-27 00:00 UTC", "officials", "count the ballots and publish the result"),
    ("2025-05-01 00:00 UTC", "officials", "count the ballots and publish the result"),
  ])
  func `somebody has to act in a contested contest`(
    time: String, actor: String, action: String
  ) throws {
    let council = try #require(try state(at: time).contests.first)
    #expect(council.next.actor.rawValue == actor)
    #expect(council.next.action == action)
  }

  @Test func `a contest without candidates waits for the officials`() throws {
    let sample = SampleFolder().removing("candidates/cedar/beacon/ben.md")
    let beacon = try #require(try state(of: sample, at: "2025-03-15 13:00 UTC").contests.last)
    #expect(beacon.field == .noCandidate)
    #expect(
      beacon.next.action
        == "put into record.yml that nominations are 'extended', or who is 'appointed'")
  }

  @Test func `an extended contest takes candidacies while others are final`() throws {
    let sample = SampleFolder().removing("candidates/cedar/beacon/ben.md").adding(
      """
      - date: 2025-03-11 13:00 UTC
        official: fay
        what: extended
        contest: beacon
        part: nominations
        to: 2025-03-14 AoE
        why: nobody had come forward

      """, as: "elections/cedar/record.yml")
    let state = try state(of: sample, at: "2025-03-12 13:00 UTC")
    #expect(state.contests.map(\.isFinal) == [true, false])
    #expect(state.contests.map { $0.extendedTo?.utcText } == [nil, "2025-03-15 12:00 UTC"])
    #expect(state.contests.last?.next.action == "hand in candidacies until 2025-03-15 12:00 UTC")
    #expect(state.nextDeadline?.event == "extended nominations for beacon close")
  }

  @Test func `nobody has to act once the outcome is on file`() throws {
    let sample = SampleFolder().adding(
      "elected: [ben]\nmanner: acclaimed\n", as: "elections/cedar/beacon/elected.yml")
    let beacon = try #require(try state(of: sample, at: "2025-03-15 13:00 UTC").contests.last)
    #expect(beacon.next.actor == .nobody)
    #expect(beacon.record?.elected.map(\.value) == ["ben"])
  }
}
