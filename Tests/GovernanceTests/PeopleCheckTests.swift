@testable import Governance
import Testing

struct PeopleCheckTests {
  @Test(arguments: breakages)
  func `a rule about people that is broken is named`(breakage: Breakage) {
    #expect(breakage.folder.findings() == breakage.findings)
  }

  static let breakages: [Breakage] = [
    Breakage(
      "a handle belongs to one person",
      in: SampleFolder()
        .replacing("handles: [benny]", by: "handles: [ADA]", in: "people.yml"),
      finds: """
        people.yml:6:1: error: the handle 'ada' already belongs to 'ada' on line 1; if they are \
        one person, join the entries [person-twice]
        """),
    Breakage(
      "an address belongs to one person",
      in: SampleFolder()
        .replacing(
          "{name: Cem Example}", by: "{name: Cem Example, emails: [ada@example.org]}",
          in: "people.yml"),
      finds: """
        people.yml:7:1: error: an address of 'cem' already belongs to 'ada' on line 1; if they \
        are one person, join the entries [person-twice]
        """),
    Breakage(
      "affiliations of a person do not overlap",
      in: SampleFolder()
        .replacing("to: 2024-06-01", by: "to: 2024-07-01", in: "people.yml"),
      finds: """
        people.yml:12:7: error: 'dan' is still with 'Acme' when 'Dynamo' begins; end the earlier \
        one with 'to: ' [affiliation-overlap]
        """),
    Breakage(
      "those named in elections are in people.yml",
      in: SampleFolder()
        .replacing("officials: [fay]", by: "officials: [fai]", in: "elections/cedar/election.yml"),
      finds: """
        elections/cedar/election.yml:3:13: warning: official 'fai' is not in people.yml; did you \
        mean 'fay'? [unknown-person]
        """),
  ]
}
