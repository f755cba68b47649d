@testable import Governance
import Testing

struct CandidacyCheckTests {
  @Test(arguments: breakages)
  func `a rule about candidacies that is broken is named`(breakage: Breakage) {
    #expect(breakage.folder.findings() == breakage.findings)
  }

  static let breakages: [Breakage] = [
    Breakage(
      "a statement keeps to the limits of Markdown",
      in: SampleFolder().adding(
        SampleFolder.statement(of: "fay") + String(repeating: "> ", count: 100) + "deep\n",
        as: "candidates/cedar/wick/fay.md"
      ).replacing(
        "contests:", by: "contests:\n  wick: {project: wick, seats: 1, cap: none}",
        in: "elections/cedar/election.yml"
      ).replacing("[fay]", by: "[dan]", in: "elections/cedar/election.yml"),
      finds: """
        candidates/cedar/wick/fay.md:7:201: error: quotes, lists and indentation are nested 100 \
        deep here; at most 64 levels of two columns are read [markup-limit]
        """),
    Breakage(
      "a statement is for an election that exists",
      in: SampleFolder()
        .adding(SampleFolder.statement(of: "fay"), as: "candidates/ceder/council/fay.md"),
      finds: """
        candidates/ceder/council/fay.md:1:1: error: there is no election 'ceder'; did you mean \
        'cedar'? [unknown-election]
        """),
    Breakage(
      "a statement for an election that nothing resembles",
      in: SampleFolder()
        .adding(SampleFolder.statement(of: "fay"), as: "candidates/2099/council/fay.md"),
      finds: """
        candidates/2099/council/fay.md:1:1: error: there is no election '2099'; move the file to \
        the folder of one [unknown-election]
        """),
    Breakage(
      "a statement is for a contest that exists",
      in: SampleFolder()
        .adding(SampleFolder.statement(of: "fay"), as: "candidates/cedar/counsil/fay.md"),
      finds: """
        candidates/cedar/counsil/fay.md:1:1: error: election 'cedar' has no contest 'counsil'; \
        did you mean 'council'? [unknown-contest]
        """),
    Breakage(
      "a record is for a contest that exists",
      in: SampleFolder()
        .adding("elected: []\nmanner: poll", as: "elections/cedar/tc/elected.yml"),
      finds: """
        elections/cedar/tc/elected.yml:1:1: error: election 'cedar' has no contest 'tc'; known \
        are council and beacon [unknown-contest]
        """),
    Breakage(
      "a candidacy is not handed in before nominations",
      in: SampleFolder()
        .adding(
          SampleFolder.statement(of: "eva", "submitted: 2025-02-27 12:00 UTC\n"),
          as: "candidates/cedar/council/eva.md"),
      finds: """
        candidates/cedar/council/eva.md:1:1: error: handed in at 2025-02-27 12:00 UTC, 2 days \
        before nominations open at 2025-03-01 12:00 UTC; hand it in again then \
        [outside-nominations]
        """),
    Breakage(
      "a candidacy is not handed in after nominations",
      in: SampleFolder()
        .adding(
          SampleFolder.statement(of: "eva", "submitted: 2025-03-11T12:00Z\n"),
          as: "candidates/cedar/council/eva.md"),
      finds: """
        candidates/cedar/council/eva.md:1:1: error: handed in at 2025-03-11 12:00 UTC, and \
        nominations closed just then, at 2025-03-11 12:00 UTC; only the officials can extend \
        them, with an entry in record.yml [outside-nominations]
        """),
    Breakage(
      "a withdrawal comes before voting",
      in: SampleFolder()
        .adding(
          SampleFolder.statement(of: "eva", "kind: withdrawal\nsubmitted: 2025-03-17 09:30 UTC\n"),
          as: "candidates/cedar/council/eva-withdrawal.md"),
      finds: """
        candidates/cedar/council/eva-withdrawal.md:1:1: error: withdrawn at 2025-03-17 09:30 \
        UTC, after voting opened at 2025-03-16 12:00 UTC; the name is on ballots already, so the \
        officials must decide and put it into record.yml [outside-nominations]
        """),
    Breakage(
      "a time of submission is readable",
      in: SampleFolder()
        .adding(
          SampleFolder.statement(of: "eva", "submitted: 2025-03-05 10:00 CET\n"),
          as: "candidates/cedar/council/eva.md"),
      finds: """
        candidates/cedar/council/eva.md:5:1: error: 'submitted': '2025-03-05 10:00 CET' is in \
        the zone 'CET'; only UTC and AoE (Anywhere on Earth) are read: convert it and write \
        'UTC' after it [wrong-date]
        """),
    Breakage(
      "a file is named after the handle",
      in: SampleFolder()
        .adding(SampleFolder.statement(of: "eva"), as: "candidates/cedar/beacon/eve.md"),
      finds: """
        candidates/cedar/beacon/eve.md:3:1: error: the handle is 'eva', and the file is named \
        after 'eve'; rename the file or mend the handle [handle-differs]
        """),
    Breakage(
      "nobody stands twice in a contest",
      in: SampleFolder()
        .adding(SampleFolder.statement(of: "ben"), as: "candidates/cedar/beacon/benny.md"),
      finds: """
        candidates/cedar/beacon/benny.md:1:1: error: 'ben' has another candidacy for this \
        contest, in candidates/cedar/beacon/ben.md; remove one of the files [candidacy-twice]
        candidates/cedar/beacon/benny.md:3:1: error: the handle is 'ben', and the file is named \
        after 'benny'; rename the file or mend the handle [handle-differs]
        """),
    Breakage(
      "nobody both stands and does not stand",
      in: SampleFolder()
        .adding(
          SampleFolder.statement(of: "eva", "kind: non-candidacy\n"),
          as: "candidates/cedar/council/eva-non-candidacy.md"),
      finds: """
        candidates/cedar/council/eva.md:1:1: error: 'eva' both stands and does not stand in this \
        contest, in candidates/cedar/council/eva-non-candidacy.md; remove one of the files \
        [candidacy-twice]
        """),
    Breakage(
      "who withdraws has stood",
      in: SampleFolder()
        .adding(
          SampleFolder.statement(of: "fay", "kind: withdrawal\n"),
          as: "candidates/cedar/council/fay.md"),
      finds: """
        candidates/cedar/council/fay.md:1:1: error: 'fay' withdraws from contest 'council', but \
        there is no candidacy; keep the candidacy beside the withdrawal, or write 'kind: \
        non-candidacy' [withdrawn-without-candidacy]
        """),
    Breakage(
      "fields that are asked for are filled",
      in: SampleFolder()
        .replacing(
          "  council:\n    body: council",
          by: "  council:\n    body: council\n    statement: {fields: [affiliation, irc]}",
          in: "elections/cedar/election.yml"
        )
        .adding(
          SampleFolder.statement(of: "ada", "irc: ada_x\n"), as: "candidates/cedar/council/ada.md"
        )
        .adding(
          SampleFolder.statement(of: "cem", "irc: cem\n"), as: "candidates/cedar/council/cem.md"),
      finds: """
        candidates/cedar/council/eva.md:1:1: error: contest 'council' asks for 'irc', which is \
        missing or empty; write 'irc: ' and the answer in the header [required-field]
        """),
    Breakage(
      "a field of a statement is not passed over because it is misspelt",
      in: SampleFolder()
        .replacing(
          "  council:\n    body: council",
          by: "  council:\n    body: council\n    statement: {fields: [irc-nick]}",
          in: "elections/cedar/election.yml"
        )
        .adding(
          SampleFolder.statement(of: "ada", "irc-nick: ada_x\nendorsments: [ben]\n"),
          as: "candidates/cedar/council/ada.md"
        )
        .adding(
          SampleFolder.statement(of: "cem", "irc-nick: cem\nirc-nicks: cem\n"),
          as: "candidates/cedar/council/cem.md"
        )
        .adding(
          SampleFolder.statement(of: "eva", "irc-nikc: eva\n"),
          as: "candidates/cedar/council/eva.md"),
      finds: """
        candidates/cedar/council/ada.md:6:1: warning: no field 'endorsments' is read; if \
        'endorsements' is meant, write that [misspelt-field]
        candidates/cedar/council/eva.md:1:1: error: contest 'council' asks for 'irc-nick', which \
        is missing or empty; write 'irc-nick: ' and the answer in the header [required-field]
        candidates/cedar/council/eva.md:5:1: warning: no field 'irc-nikc' is read; if 'irc-nick' \
        is meant, write that [misspelt-field]
        """),
    Breakage(
      "a statement keeps to the word limit",
      in: SampleFolder()
        .replacing(
          "  council:\n    body: council",
          by: "  council:\n    body: council\n    statement: {words: 5}",
          in: "elections/cedar/election.yml"
        )
        .removing("candidates/cedar/council/ada.md")
        .removing("candidates/cedar/council/cem.md"),
      finds: """
        candidates/cedar/council/eva.md:6:1: error: the statement has 8 words, and contest \
        'council' allows 5; shorten it by 3 [word-limit]
        """),
    Breakage(
      "enough people support a candidate",
      in: SampleFolder()
        .replacing(
          "cap: none}", by: "cap: none, endorsements: {people: 2, affiliations: 2}}",
          in: "elections/cedar/election.yml"
        )
        .adding(
          SampleFolder.statement(of: "ben", "endorsements: [ben, ada]\n"),
          as: "candidates/cedar/beacon/ben.md"),
      finds: """
        candidates/cedar/beacon/ben.md:1:1: error: the candidacy has 1 supporter, and contest \
        'beacon' asks for 2; list their handles in the field 'endorsements' \
        [endorsements-missing]
        """),
    Breakage(
      "supporters come from enough affiliations",
      in: SampleFolder()
        .replacing(
          "cap: none}", by: "cap: none, endorsements: {people: 2, affiliations: 2}}",
          in: "elections/cedar/election.yml"
        )
        .adding(
          SampleFolder.statement(of: "ben", "endorsements: [cem, ada]\n"),
          as: "candidates/cedar/beacon/ben.md"),
      finds: """
        candidates/cedar/beacon/ben.md:1:1: error: the supporters are known to come from 1 \
        affiliation, and contest 'beacon' asks for 2; find others, or state their affiliations \
        in people.yml [endorsements-missing]
        """),
    Breakage(
      "supporters are on the roll",
      in: SampleFolder()
        .replacing(
          "cap: none}", by: "cap: none, endorsements: {people: 2, affiliations: 2}}",
          in: "elections/cedar/election.yml"
        )
        .adding(
          SampleFolder.statement(of: "ben", "endorsements: [dan, ada]\n"),
          as: "candidates/cedar/beacon/ben.md"
        )
        .adding(
          "handle,name\nada,\"Example, Ada\"\neva,Eva\n", as: "elections/cedar/beacon/roll.csv"),
      finds: """
        candidates/cedar/beacon/ben.md:5:1: error: 'dan' supports this candidacy and is not on \
        the roll elections/cedar/beacon/roll.csv [endorser-not-on-roll]
        """),
    Breakage(
      "a cap knows the affiliation of who stands",
      in: SampleFolder()
        .adding(
          "---\nname: Eva Example\nhandle: eva\n---\nI stand.\n",
          as: "candidates/cedar/council/eva.md"),
      finds: """
        candidates/cedar/council/eva.md:1:1: error: contest 'council' caps affiliations, and \
        that of 'eva' is not known; write 'affiliation: ' in the header, or 'affiliation: none' \
        [affiliation-missing]
        """),
    Breakage(
      "a statement and people.yml agree on the affiliation",
      in: SampleFolder()
        .replacing(
          "{name: Acme, from: 2020-01-01}", by: "{name: ACME Inc, from: 2020-01-01}",
          in: "people.yml"),
      finds: """
        candidates/birch/council/ada.md:4:1: warning: the statement says 'Acme', and people.yml \
        says 'ACME Inc' at the end of nominations; a cap would count them as two, so mend one \
        [affiliation-differs]
        candidates/cedar/council/ada.md:4:1: warning: the statement says 'Acme', and people.yml \
        says 'ACME Inc' at the end of nominations; a cap would count them as two, so mend one \
        [affiliation-differs]
        """),
    Breakage(
      "names that look alike are pointed out",
      in: SampleFolder()
        .adding(
          "---\nname: Edda Example\nhandle: edda\naffiliation: none\n---\nI stand.\n",
          as: "candidates/cedar/council/edda.md"
        )
        .adding(
          "---\nname: Ada Exampel\nhandle: ada2\naffiliation: none\n---\nI stand.\n",
          as: "candidates/cedar/council/ada2.md"),
      finds: """
        candidates/cedar/council/ada2.md:2:1: warning: the name 'Ada Exampel' is easily taken \
        for 'Ada Example' in candidates/cedar/council/ada.md; make sure that they are two \
        people, and that ballots tell them apart [names-alike]
        """),
    Breakage(
      "the kind of a statement is one that exists",
      in: SampleFolder()
        .adding(
          SampleFolder.statement(of: "eva", "kind: candidature\n"),
          as: "candidates/cedar/council/eva.md"),
      finds: """
        candidates/cedar/council/eva.md:5:1: error: 'candidature' is no kind of statement; write \
        'candidacy', 'non-candidacy' or 'withdrawal' [unknown-kind]
        """),
    Breakage(
      "a claim that the record contradicts is pointed out",
      in: SampleFolder()
        .adding(
          "---\nname: Ben Example\nhandle: ben\naffiliation: none\n---\nI was PTL of Beacon in Birch.\n\nI served on the\nCouncil in Birch.\n",
          as: "candidates/cedar/beacon/ben.md"),
      finds: """
        candidates/cedar/beacon/ben.md:8:1: warning: 'I served on the Council in Birch.' does \
        not agree with the record: elections/birch/council/elected.yml names 'dan' and 'ada' for \
        birch [claim-differs]
        """),
  ]
}
