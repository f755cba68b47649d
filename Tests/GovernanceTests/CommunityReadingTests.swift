@testable import Governance
import Testing

struct CommunityReadingTests {
  @Test(arguments: breakages)
  func `what a community file lacks or gets wrong is named with its remedy`(breakage: Breakage) {
    #expect(breakage.folder.findings() == breakage.findings)
  }

  static let breakages: [Breakage] = [
    Breakage(
      "a distance to the release, a weekday and an hour are exact",
      in: SampleFolder()
        .replacing(
          "project-lead: {seats: 1}",
          by: "project-lead: {seats: 1, before-release: 1 month, weekday: Mon, hour: 12:15 UTC}",
          in: "community.yml"),
      finds: """
        community.yml:19:44: error: 'before-release' is '1 month', which is not always as long; \
        write days, weeks or hours [wrong-value]
        community.yml:19:62: error: 'weekday' is 'Mon', which is none of Monday, Tuesday, \
        Wednesday, Thursday, Friday, Saturday or Sunday [unknown-word]
        community.yml:19:73: error: 'hour' is '12:15 UTC'; write a whole or half hour with its \
        zone, as in '12:00 UTC' [wrong-value]
        """),
    Breakage(
      "messages have a sender",
      in: SampleFolder()
        .replacing(
          "name: Lantern\n", by: "name: Lantern\nmail: {announce: list@example.org}\n",
          in: "community.yml"),
      finds: """
        community.yml:2:7: error: no 'from' in 'mail'; write 'from: ' and the officials' address, \
        as in 'elections@example.org' [missing-field]
        """),
    Breakage(
      "an address to write to is a plain one",
      in: SampleFolder()
        .replacing(
          "name: Lantern\n",
          by: "name: Lantern\nmail: {from: 'Ada <a@example.org>, <b@example.org>'}\n",
          in: "community.yml"),
      finds: """
        community.yml:2:14: error: 'from' is no address that can be written to: it has angle \
        brackets more than once; write it as in 'elections@example.org' or 'Elections <elections@example.org>' \
        [wrong-value]
        """),
    Breakage(
      "a folder has a community.yml",
      in: SampleFolder()
        .removing("community.yml"),
      finds: """
        community.yml:1:1: error: there is no community.yml; write one, or name the folder that \
        has it [missing-file]
        """),
    Breakage(
      "a community has a name",
      in: SampleFolder()
        .replacing("name: Lantern\n", by: "", in: "community.yml"),
      finds: """
        community.yml:1:1: error: no 'name' in the community; write 'name: ' and the community's \
        name [missing-field]
        """),
    Breakage(
      "an empty community says what to write",
      in: SampleFolder()
        .adding("", as: "community.yml"),
      finds: """
        community.yml:1:1: error: the file is empty; write 'name: ' and the community's name \
        [missing-field]
        """),
    Breakage(
      "a day exists",
      in: SampleFolder()
        .replacing("start: 2024-04-04", by: "start: 2024-04-31", in: "community.yml"),
      finds: """
        community.yml:4:26: error: 'start': '2024-04-31' does not exist: that month has 30 days \
        [wrong-date]
        """),
    Breakage(
      "a mapping is a mapping",
      in: SampleFolder()
        .replacing(
          "beacon: {title: Beacon, repositories: [repositories/beacon]}",
          by: "beacon: repositories/beacon", in: "community.yml"),
      finds: """
        community.yml:8:11: error: project 'beacon' must be a mapping of keys to values, and \
        here is the text 'repositories/beacon' [wrong-type]
        """),
    Breakage(
      "a cycle ends after it starts",
      in: SampleFolder()
        .replacing(
          "amber, start: 2024-04-04, end: 2024-10-03",
          by: "amber, start: 2024-10-03, end: 2024-04-04", in: "community.yml"),
      finds: """
        community.yml:4:43: error: cycle 'amber' ends on 2024-04-04, not after its start on \
        2024-10-03 [cycle-dates]
        """),
    Breakage(
      "a cycle needs its dates",
      in: SampleFolder()
        .replacing("amber, start: 2024-04-04, end: 2024-10-03", by: "amber", in: "community.yml"),
      finds: """
        community.yml:4:5: error: no 'end' in a cycle; write 'end: ' and the first day after it, \
        which the next one starts [missing-field]
        community.yml:4:5: error: no 'start' in a cycle; write 'start: ' and its first day \
        [missing-field]
        """),
    Breakage(
      "an electorate declares its rule",
      in: SampleFolder()
        .replacing(
          "{cycles: [amber, birch], changes: 1, projects: all, co-authors: yes}",
          by: "{exclude: [zuul]}", in: "community.yml"),
      finds: """
        community.yml:21:17: error: no 'changes' in electorate 'contributors'; write 'changes: \
        1' or how many it takes [undeclared-rule]
        community.yml:21:17: error: no 'co-authors' in electorate 'contributors'; write \
        'co-authors: yes' if a co-author's change counts, else 'co-authors: no' \
        [undeclared-rule]
        community.yml:21:17: error: no 'cycles' in electorate 'contributors'; write 'cycles: ' \
        and a list of cycles, or 'from: ' and 'to: ' with times [undeclared-rule]
        community.yml:21:17: error: no 'projects' in electorate 'contributors'; write 'projects: \
        all', 'projects: own' for the contest's own project, or a list [undeclared-rule]
        """),
    Breakage(
      "an electorate has cycles or dates",
      in: SampleFolder()
        .replacing(
          "cycles: [amber, birch],",
          by: "cycles: [amber, birch], from: 2024-01-01 UTC, to: 2024-05-01 UTC,",
          in: "community.yml"),
      finds: """
        community.yml:21:18: error: electorate 'contributors' states both cycles and dates; keep \
        one [rule-mismatch]
        """),
    Breakage(
      "files that a rule names lie in the folder",
      in: SampleFolder()
        .replacing(
          "co-authors: yes}", by: "co-authors: yes, exceptions: ../../secrets.csv}",
          in: "community.yml"),
      finds: """
        community.yml:21:98: error: 'exceptions' is '../../secrets.csv', and '..' cannot name a \
        file: it points to another folder; write a path inside the community folder [file-name]
        """),
    Breakage(
      "a term limit needs a term",
      in: SampleFolder()
        .replacing("    term: 2 cycles\n", by: "", in: "community.yml"),
      finds: """
        community.yml:15:17: error: a term limit needs the length of a term; write 'term: 2 \
        cycles' or 'term: 1 year' [missing-field]
        """),
    Breakage(
      "a length is a number and a unit",
      in: SampleFolder()
        .replacing("nominations: 7 days", by: "nominations: a week", in: "community.yml"),
      finds: """
        community.yml:18:29: error: 'nominations' must be a length such as '7 days', '2 cycles' \
        or '1 year', and here is 'a week' [wrong-type]
        """),
    Breakage(
      "a least length is exact",
      in: SampleFolder()
        .replacing("nominations: 7 days", by: "nominations: 1 month", in: "community.yml"),
      finds: """
        community.yml:18:29: error: 'nominations' is '1 month', which is not always as long; \
        write days, weeks or hours [wrong-value]
        """),
    Breakage(
      "a url is a web address",
      in: SampleFolder()
        .replacing("https://lantern", by: "lantern", in: "community.yml"),
      finds: """
        community.yml:2:6: error: 'url' is 'lantern.example.org/', which is no web address as in \
        'https://example.org/' [wrong-value]
        """),
    Breakage(
      "publication words are known",
      in: SampleFolder()
        .replacing(
          "bots: [zuul]", by: "bots: [zuul]\npublication: {rolls: everything}", in: "community.yml"),
      finds: """
        community.yml:11:22: error: 'rolls' is 'everything', which is none of counts, handles or \
        names [unknown-word]
        """),
    Breakage(
      "an address is an address",
      in: SampleFolder()
        .replacing("ada@example.org", by: "ada.example.org", in: "people.yml"),
      finds: """
        people.yml:3:12: error: 'ada.example.org' is no e-mail address as in 'ada@example.org' \
        [wrong-value]
        """),
    Breakage(
      "a person has a name",
      in: SampleFolder()
        .replacing(
          "{name: Ben Example, handles: [benny]}", by: "{handles: [benny]}", in: "people.yml"),
      finds: """
        elections/birch/beacon/elected.yml:1:11: warning: elected 'ben' is not in people.yml \
        [unknown-person]
        people.yml:6:6: error: no 'name' in person 'ben'; write 'name: ' and the name as it is \
        to be shown [missing-field]
        """),
    Breakage(
      "an affiliation ends after it begins",
      in: SampleFolder()
        .replacing(
          "{name: Dynamo, from: 2024-06-01}",
          by: "{name: Dynamo, from: 2024-06-01, to: 2024-05-01}", in: "people.yml"),
      finds: """
        people.yml:12:44: error: this affiliation ends on 2024-05-01, before it has begun on \
        2024-06-01 [dates-out-of-order]
        """),
    Breakage(
      "a mailmap line has two identities",
      in: SampleFolder()
        .adding("# team\nAda Example <ada@example.org>\njust words\n", as: ".mailmap"),
      finds: """
        .mailmap:3:1: warning: the line is passed over; write 'Proper Name <proper address> \
        <address in commits>' [mailmap-line]
        """),
    Breakage(
      "a record says how it came about",
      in: SampleFolder()
        .adding("elected: [ada]\nmanner: drawn\n", as: "elections/birch/council/elected.yml"),
      finds: """
        elections/birch/council/elected.yml:2:9: error: 'manner' is 'drawn', which is none of \
        poll, acclaimed, appointed or unfilled [unknown-word]
        """),
    Breakage(
      "an empty statement is no statement",
      in: SampleFolder()
        .adding("", as: "candidates/cedar/council/fay.md"),
      finds: """
        candidates/cedar/council/fay.md:1:1: error: contest 'council' caps affiliations, and \
        that of 'fay' is not known; write 'affiliation: ' in the header, or 'affiliation: none' \
        [affiliation-missing]
        candidates/cedar/council/fay.md:1:1: error: the statement has no text; voters need to \
        read why you stand [empty-statement]
        candidates/cedar/council/fay.md:1:1: error: 'fay' is an official of election 'cedar' \
        (elections/cedar/election.yml:3) and cannot stand in it; replace the official or \
        withdraw [official-is-candidate]
        """),
  ]
}
