@testable import Governance
import Testing

/// What the checks say about records and published results.
struct RecordCheckTests {
  @Test(arguments: breakages)
  func `a broken rule of the record is found`(breakage: Breakage) {
    #expect(breakage.folder.findings() == breakage.findings)
  }

  static func record(_ entries: String...) -> SampleFolder {
    SampleFolder().adding(entries.joined(), as: "elections/cedar/record.yml")
  }

  static func entry(_ what: String, at time: String = "2025-03-12 10:00 UTC", by: String = "fay")
    -> String
  {
    "- {date: \(time), official: \(by), why: it had to be, \(what)}\n"
  }

  static let breakages = [
    Breakage(
      "only officials write the record", in: record(entry("what: note", by: "ada")),
      finds: """
        elections/cedar/record.yml:1:42: error: 'ada' is no official of any election here, and only \
        officials write the record [record-entry]
        """),
    Breakage(
      "an entry is about a contest that exists", in: record(entry("what: note, contest: beacn")),
      finds: """
        elections/cedar/record.yml:1:87: error: election 'cedar' has no contest 'beacn'; did you \
        mean 'beacon'? [unknown-contest]
        """),
    Breakage(
      "only who stood can withdraw",
      in: record(entry("what: withdrawn, contest: council, person: fay")),
      finds: """
        elections/cedar/record.yml:1:109: error: 'fay' did not stand in contest 'council' \
        [record-entry]
        """),
    Breakage(
      "an extension ends before voting",
      in: record(entry("what: extended, contest: beacon, part: nominations, to: 2025-03-20 AoE")),
      finds: """
        elections/cedar/record.yml:1:3: error: with this, nominations close for contest 'beacon' at \
        2025-03-21 12:00 UTC, after voting opens at 2025-03-16 12:00 UTC; put on record that voting \
        moves, too [record-entry]
        """),
    Breakage(
      "an extension is later than the plain end",
      in: record(entry("what: extended, part: nominations, to: 2025-03-09 AoE")),
      finds: """
        elections/cedar/record.yml:1:3: error: nominations close at 2025-03-11 12:00 UTC anyway, and \
        an extension to 2025-03-10 12:00 UTC is none; write a later time [record-entry]
        """),
    Breakage(
      "entries stand in the order of time",
      in: record(entry("what: note"), entry("what: note", at: "2025-03-11 10:00 UTC")),
      finds: """
        elections/cedar/record.yml:2:3: error: this was done at 2025-03-11 10:00 UTC, before the \
        entry above it at 2025-03-12 10:00 UTC; the record only grows at its end, so write when it \
        was entered [record-order]
        """),
    Breakage(
      "an entry says who, when, why and what",
      in: record("- {official: fay, contest: beacon}\n"),
      finds: """
        elections/cedar/record.yml:1:3: error: no 'date' in the entry; write 'date: 2026-03-01 13:00 \
        UTC', when it was done [missing-field]
        elections/cedar/record.yml:1:3: error: no 'what' in the entry; write 'what: ' and one of \
        extended, rerun, exception, withdrawn, appointed, vacated, inherited, declined, lottery or \
        note [missing-field]
        elections/cedar/record.yml:1:3: error: no 'why' in the entry; write 'why: ' and the reason, \
        in a sentence [missing-field]
        """),
    Breakage(
      "a result is one that was published",
      in: SampleFolder().adding("{}", as: "elections/cedar/beacon/result.json"),
      finds: """
        elections/cedar/beacon/result.json:1:1: error: this is no result that 'hustings publish' \
        wrote; publish it again with --force [result-file]
        """),
    Breakage(
      "a result and elected.yml name the same people",
      in: SampleFolder().adding(result, as: "elections/cedar/beacon/result.json")
        .adding("elected: [cem]\nmanner: poll\n", as: "elections/cedar/beacon/elected.yml"),
      finds: """
        elections/cedar/beacon/elected.yml:1:1: error: elected.yml and result.json do not name the \
        same people; remove elected.yml, for the published result counts [elected-differs]
        """),
  ]

  private static let result = """
    {
      "schema": "hustings/result/1", "election": {"id": "cedar"}, "contest": {"id": "beacon"},
      "manner": "acclaimed", "sentence": "Ben is elected.",
      "elected": [{"name": "Ben Example", "handle": "ben", "affiliation": null}], "reserves": []
    }
    """

  @Test func `a later entry wins, and a poll held anew moves the complaints`() throws {
    let folder = try Self.record(
      Self.entry("what: extended, contest: council, part: voting, to: 2025-03-26 UTC"),
      Self.entry(
        "what: rerun, contest: beacon, voting: {from: 2025-04-01 UTC, to: 2025-04-08 UTC}",
        at: "2025-03-28 10:00 UTC")
    ).folder()
    let election = try #require(folder.election("cedar"))
    let council = election.timeline(of: try #require(election.contest("council")))
    let beacon = election.timeline(of: try #require(election.contest("beacon")))
    #expect(council.voting.end.utcText == "2025-03-27 00:00 UTC")
    #expect(council.nominations == election.timeline.nominations)
    #expect(beacon.voting.start.utcText == "2025-04-01 00:00 UTC")
    #expect(beacon.complaints?.start.utcText == "2025-04-09 00:00 UTC")
  }

  @Test func `who withdraws on record stands no more`() throws {
    let folder = try Self.record(
      Self.entry("what: withdrawn, contest: council, person: eva")
    ).folder()
    let election = try #require(folder.election("cedar"))
    let council = try #require(election.contest("council"))
    #expect(folder.standing(in: council, of: election).map(\.handle) == ["ada", "cem"])
  }

  @Test func `those appointed count as holding the seat`() throws {
    let folder = try Self.record(
      Self.entry("what: appointed, contest: beacon, people: [cem], by: the council")
    ).removing("candidates/cedar/beacon/ben.md").folder()
    let election = try #require(folder.election("cedar"))
    let beacon = try #require(election.contest("beacon"))
    let record = try #require(folder.record(of: beacon, in: election))
    #expect(record.elected.map(\.value) == ["cem"])
    #expect(record.manner == .appointed)
  }
}
