@testable import Governance
import Testing

struct ElectionCheckTests {
  @Test(arguments: breakages)
  func `a rule about elections that is broken is named`(breakage: Breakage) {
    #expect(breakage.folder.findings() == breakage.findings)
  }

  static let breakages: [Breakage] = [
    Breakage(
      "cycles do not overlap",
      in: SampleFolder()
        .replacing("birch, start: 2024-10-03", by: "birch, start: 2024-10-02", in: "community.yml"),
      finds: """
        community.yml:5:12: error: cycle 'birch' starts on 2024-10-02, before 'amber' ends on \
        2024-10-03; a change would count twice [cycle-dates]
        """),
    Breakage(
      "cycles have different names",
      in: SampleFolder()
        .replacing("name: amber", by: "name: birch", in: "community.yml"),
      finds: """
        community.yml:5:12: error: there is another cycle 'birch'; rename one of them \
        [cycle-dates]
        community.yml:21:27: error: there is no cycle 'amber' in community.yml [unknown-cycle]
        """),
    Breakage(
      "voting opens after nominations",
      in: SampleFolder()
        .replacing(
          "  campaign: {from: 2025-03-12 UTC, to: 2025-03-15 AoE}\n", by: "",
          in: "elections/cedar/election.yml"
        )
        .replacing(
          "voting: {from: 2025-03-16 12:00 UTC", by: "voting: {from: 2025-03-11 11:00 UTC",
          in: "elections/cedar/election.yml"),
      finds: """
        elections/cedar/election.yml:6:3: error: voting opens at 2025-03-11 11:00 UTC, while \
        nominations last until 2025-03-11 12:00 UTC; move one of them [dates-out-of-order]
        """),
    Breakage(
      "the campaign opens after nominations do",
      in: SampleFolder()
        .replacing(
          "campaign: {from: 2025-03-12 UTC", by: "campaign: {from: 2025-02-12 UTC",
          in: "elections/cedar/election.yml"),
      finds: """
        elections/cedar/election.yml:6:3: error: the campaign opens at 2025-02-12 00:00 UTC, \
        before nominations do at 2025-03-01 12:00 UTC [dates-out-of-order]
        """),
    Breakage(
      "complaints open after voting",
      in: SampleFolder()
        .replacing(
          "complaints: {from: 2025-03-26 12:00 UTC", by: "complaints: {from: 2025-03-26 11:00 UTC",
          in: "elections/cedar/election.yml"),
      finds: """
        elections/cedar/election.yml:8:3: error: complaints open at 2025-03-26 11:00 UTC, while \
        voting lasts until 2025-03-26 12:00 UTC; move one of them [dates-out-of-order]
        """),
    Breakage(
      "each window is as long as the charter demands",
      in: SampleFolder()
        .replacing(
          "nominations: {from: 2025-03-01", by: "nominations: {from: 2025-03-08",
          in: "elections/cedar/election.yml"),
      finds: """
        elections/cedar/election.yml:5:3: error: nominations last 3 days, and the charter of \
        'council' demands at least 7 days; move its start or its end [window-too-short]
        """),
    Breakage(
      "a window that the charter demands exists",
      in: SampleFolder()
        .replacing("voting: 7 days", by: "campaign: 2 days", in: "community.yml")
        .replacing(
          "  campaign: {from: 2025-03-12 UTC, to: 2025-03-15 AoE}\n", by: "",
          in: "elections/cedar/election.yml"),
      finds: """
        elections/cedar/election.yml:5:3: error: there is no 'campaign' in the timeline, and the \
        charter of 'council' demands 2 days [window-too-short]
        """),
    Breakage(
      "the cycle of an election exists",
      in: SampleFolder()
        .replacing("cycle: cedar", by: "cycle: ceder", in: "elections/cedar/election.yml"),
      finds: """
        elections/cedar/election.yml:2:8: error: there is no cycle 'ceder' in community.yml; did \
        you mean 'cedar'? [unknown-cycle]
        """),
    Breakage(
      "the cycles of an electorate exist",
      in: SampleFolder()
        .replacing("[amber, birch]", by: "[amber, brich]", in: "community.yml"),
      finds: """
        community.yml:21:34: error: there is no cycle 'brich' in community.yml; did you mean \
        'birch'? [unknown-cycle]
        """),
    Breakage(
      "the project of a contest exists",
      in: SampleFolder()
        .replacing("project: beacon", by: "project: becon", in: "elections/cedar/election.yml"),
      finds: """
        elections/cedar/election.yml:22:21: error: there is no project 'becon' in community.yml; \
        did you mean 'beacon'? [unknown-project]
        """),
    Breakage(
      "the projects of an electorate exist",
      in: SampleFolder()
        .replacing("projects: all", by: "projects: [beacon, wik]", in: "community.yml"),
      finds: """
        community.yml:21:73: error: there is no project 'wik' in community.yml; did you mean \
        'wick'? [unknown-project]
        """),
    Breakage(
      "a committee has no project of its own",
      in: SampleFolder()
        .replacing("projects: all", by: "projects: own", in: "community.yml"),
      finds: """
        elections/birch/election.yml:14:15: error: electorate 'contributors' is that of a \
        contest's own project, and body 'council' has none; name another one \
        [unknown-electorate]
        elections/cedar/election.yml:14:15: error: electorate 'contributors' is that of a \
        contest's own project, and body 'council' has none; name another one \
        [unknown-electorate]
        """),
    Breakage(
      "a committee has no project of its own in a rule of its own",
      in: SampleFolder()
        .replacing(
          "    body: council",
          by:
            "    body: council\n    electorate: {cycles: [birch], changes: 1, projects: own, co-authors: no}",
          in: "elections/cedar/election.yml"),
      finds: """
        elections/cedar/election.yml:16:3: error: the electorate of contest 'council' is that of \
        its own project, and body 'council' has none; write 'projects: all' or a list \
        [unknown-project]
        """),
    Breakage(
      "the body of a contest is in the charter",
      in: SampleFolder()
        .replacing("body: council", by: "body: counsil", in: "elections/cedar/election.yml"),
      finds: """
        elections/cedar/election.yml:17:11: error: there is no body 'counsil' in the charter of \
        community.yml; did you mean 'council'? [unknown-body]
        """),
    Breakage(
      "the electorate of a contest exists",
      in: SampleFolder()
        .replacing(
          "electorate: contributors", by: "electorate: contributers",
          in: "elections/cedar/election.yml"),
      finds: """
        elections/cedar/election.yml:14:15: error: there is no electorate 'contributers' in \
        community.yml; did you mean 'contributors'? [unknown-electorate]
        """),
    Breakage(
      "officials do not stand",
      in: SampleFolder()
        .replacing(
          "officials: [fay]", by: "officials: [fay, benny]", in: "elections/cedar/election.yml"),
      finds: """
        candidates/cedar/beacon/ben.md:1:1: error: 'ben' is an official of election 'cedar' \
        (elections/cedar/election.yml:3) and cannot stand in it; replace the official or \
        withdraw [official-is-candidate]
        """),
    Breakage(
      "seats and continuing members make the body",
      in: SampleFolder()
        .replacing("seats: 2", by: "seats: 3", in: "elections/cedar/election.yml"),
      finds: """
        elections/cedar/election.yml:18:12: error: the charter gives 'council' 3 seats, and 3 to \
        fill with 1 continuing member make 4; mend the seats or who continues [seats-differ]
        """),
    Breakage(
      "all who continue are listed",
      in: SampleFolder()
        .replacing(
          "    continuing:\n      - {person: dan, affiliation: Dynamo}\n", by: "",
          in: "elections/cedar/election.yml"),
      finds: """
        elections/cedar/election.yml:18:12: error: the charter gives 'council' 3 seats, and 2 to \
        fill with 0 continuing members make 2; fill 3 seats, or list all who continue \
        [seats-differ]
        """),
    Breakage(
      "the cap is the charter's",
      in: SampleFolder()
        .replacing("cap: half", by: "cap: none", in: "elections/cedar/election.yml"),
      finds: """
        elections/cedar/election.yml:19:5: error: the charter of 'council' has 'cap: half', and \
        contest 'council' has 'cap: none'; write the charter's [cap-differs]
        """),
    Breakage(
      "a cap knows the affiliation of who continues",
      in: SampleFolder()
        .replacing(
          "{person: dan, affiliation: Dynamo}", by: "{person: fay}",
          in: "elections/cedar/election.yml"),
      finds: """
        elections/cedar/election.yml:21:18: error: the cap counts 'fay', whose affiliation is \
        not known when voting ends; write 'affiliation: ' here or in people.yml, or \
        'affiliation: none' [continuing-unknown]
        """),
    Breakage(
      "who continues is listed once",
      in: SampleFolder()
        .replacing(
          "      - {person: dan, affiliation: Dynamo}",
          by: "      - {person: dan, affiliation: Dynamo}\n      - {person: dan}",
          in: "elections/cedar/election.yml"
        )
        .replacing("seats: 2", by: "seats: 1", in: "elections/cedar/election.yml"),
      finds: """
        elections/cedar/election.yml:22:18: error: 'dan' is listed twice among those who \
        continue; remove one [continuing-unknown]
        """),
    Breakage(
      "who continues does not stand",
      in: SampleFolder()
        .adding(SampleFolder.statement(of: "dan"), as: "candidates/cedar/council/dan.md"),
      finds: """
        candidates/cedar/council/dan.md:1:1: error: 'dan' continues as a member of the body and \
        cannot stand for another of its seats; withdraw, or mend 'continuing' of contest \
        'council' [continuing-unknown]
        """),
    Breakage(
      "nobody serves more terms in a row than allowed",
      in: SampleFolder()
        .replacing("term-limit: 2", by: "term-limit: 1", in: "community.yml"),
      finds: """
        candidates/cedar/council/ada.md:1:1: error: 'ada' has served 1 term in a row (birch), \
        and the charter of 'council' allows 1; somebody else has to stand [term-limit]
        """),
    Breakage(
      "terms in cycles need the cycle of the election",
      in: SampleFolder()
        .replacing("cycle: cedar\n", by: "", in: "elections/cedar/election.yml"),
      finds: """
        elections/cedar/election.yml:1:1: error: the charter of 'council' counts terms in \
        cycles, and the election names none; write 'cycle: ' and the one it is for \
        [missing-field]
        """),
    Breakage(
      "voting is over some time before the release",
      in: SampleFolder()
        .replacing(
          "cap: half\n", by: "cap: half\n    before-release: 1 week\n", in: "community.yml"
        )
        .replacing("cedar, start: 2025-04-03", by: "cedar, start: 2025-03-31", in: "community.yml")
        .replacing("end: 2025-04-03", by: "end: 2025-03-31", in: "community.yml"),
      finds: """
        elections/cedar/election.yml:7:3: error: voting closes only 4 days 12 hours before \
        'cedar' starts on 2025-03-31, and the charter of 'council' demands 7 days; close it by \
        2025-03-24 00:00 UTC [too-close-to-release]
        """),
    Breakage(
      "special contests are held when they must be",
      in: SampleFolder()
        .replacing(
          "project-lead: {seats: 1}", by: "project-lead: {seats: 1, before-release: 90 days}",
          in: "community.yml"
        )
        .replacing("cap: none}", by: "cap: none, special: yes}", in: "elections/cedar/election.yml")
        .replacing(
          "cap: none}", by: "cap: none, special: yes}", in: "elections/birch/election.yml"),
      finds: ""),
    Breakage(
      "a distance to the release needs the cycle of the election",
      in: SampleFolder()
        .replacing(
          "project-lead: {seats: 1}", by: "project-lead: {seats: 1, before-release: 1 day}",
          in: "community.yml"
        )
        .replacing("    term: 2 cycles\n    term-limit: 2\n", by: "", in: "community.yml")
        .replacing("cycle: cedar\n", by: "", in: "elections/cedar/election.yml"),
      finds: """
        elections/cedar/election.yml:1:1: error: the charter of 'project-lead' demands 1 day \
        between voting and the release, and the election names none; write 'cycle: ' and the one \
        it is for [missing-field]
        """),
  ]
}
