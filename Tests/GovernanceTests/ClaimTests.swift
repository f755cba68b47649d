@testable import Governance
import Testing

struct ClaimTests {
  /// The answers to what Ben says when he stands for Beacon in Cedar, as "verdict: evidence".
  private func answers(to text: String, of handle: String = "ben") throws -> [String] {
    let statement = "---\nname: B\nhandle: \(handle)\n---\n\(text)\n"
    let folder = try SampleFolder().removing("candidates/cedar/beacon/ben.md")
      .adding(statement, as: "candidates/cedar/beacon/\(handle).md").folder()
    let election = try #require(folder.election("cedar"))
    let contest = try #require(election.contest("beacon"))
    let candidacy = try #require(folder.candidacies(for: contest, in: election).first)
    return folder.claims(of: candidacy, contest, in: election).map {
      "\($0.verdict.rawValue): \($0.evidence)"
    }
  }

  @Test(arguments: [
    ("I was PTL in Birch.", "agrees: elections/birch/beacon/elected.yml for birch"),
    ("I’ve been the Beacon PTL for Birch", "agrees: elections/birch/beacon/elected.yml for birch"),
    ("I've been PTL since Birch.", "agrees: elections/birch/beacon/elected.yml for birch"),
    (
      "I have served as PTL for Amber\nand Birch.",
      "unknown: no record for amber; elections/birch/beacon/elected.yml for birch"
    ),
    ("I was PTL of Wick in Birch.", "unknown: no record for birch"),
    (
      "I have contributed since the Amber cycle.",
      "unknown: the repositories are not here to look it up"
    ),
    (
      "I served on the Council in Birch.",
      "differs: elections/birch/council/elected.yml names 'dan' and 'ada' for birch"
    ),
    ("I am standing for re-election.", "unknown: no earlier candidacy for this seat is on file"),
  ])
  func `a claim is held against the records`(text: String, answer: String) throws {
    #expect(try answers(to: text) == [answer])
  }

  @Test func `who was not elected is told what the record says`() throws {
    #expect(
      try answers(to: "I served as PTL during the Birch cycle.", of: "cem") == [
        "differs: elections/birch/beacon/elected.yml names 'ben' for birch"
      ])
  }

  @Test(arguments: [
    "I would like to be PTL for Cedar.", "I want to continue as Beacon PTL for the Cedar cycle.",
    "Ada was PTL in Birch.", "I was PTL for a while.", "I was not PTL in Birch.",
    "If elected, I will do what I have done in Birch as PTL.", "Beacon has grown since Amber.",
    "I'd like to announce my candidacy for PTL for Cedar.",
  ])
  func `hopes and other people's deeds are no claims`(text: String) throws {
    #expect(try answers(to: text) == [])
  }

  @Test func `an earlier candidacy is found`() throws {
    let folder = try SampleFolder().adding(
      "---\nname: Ada Example\nhandle: ada\n---\nI am standing for re-election to the Council.\n",
      as: "candidates/cedar/council/ada.md"
    ).folder()
    let election = try #require(folder.election("cedar"))
    let contest = try #require(election.contest("council"))
    let candidacy = try #require(folder.candidacies(for: contest, in: election).first)
    let answer = try #require(folder.claims(of: candidacy, contest, in: election).first)
    #expect(answer.verdict == .agrees)
    #expect(answer.evidence == "candidates/birch/council/ada.md")
    #expect(answer.claim.position == TextPosition(line: 5, column: 1))
  }

  @Test(arguments: ["\0", "\u{C}", "\u{1}\u{2}", "\u{1B}"])
  func `control bytes separate words`(control: String) throws {
    #expect(
      try answers(to: "\(control) I was\(control) PTL in Birch.") == [
        "agrees: elections/birch/beacon/elected.yml for birch"
      ])
  }

  @Test(arguments: [
    ("amber", [String](), "agrees: first commit in amber"),
    (
      "birch", [],
      "differs: the first commit on file landed in birch; other work leaves no record"
    ),
    (
      "birch", ["repositories/wick"],
      "unknown: first commit in birch, but repositories/wick could not be read"
    ),
    ("", [], "unknown: no commit of this person is on file"),
  ])
  func `since when somebody contributes is held against the repositories`(
    first: String, absent: [String], answer: String
  ) throws {
    var folder = try SampleFolder().adding(
      "---\nname: B\nhandle: ben\n---\nI have contributed since the Amber cycle.\n",
      as: "candidates/cedar/beacon/ben.md"
    ).folder()
    folder.contributions = Contributions(
      firstCycles: first.isEmpty ? [:] : ["ben": first], absent: absent)
    let election = try #require(folder.election("cedar"))
    let contest = try #require(election.contest("beacon"))
    let candidacy = try #require(folder.candidacies(for: contest, in: election).first)
    #expect(
      folder.claims(of: candidacy, contest, in: election).map {
        "\($0.verdict.rawValue): \($0.evidence)"
      } == [answer])
  }
}
