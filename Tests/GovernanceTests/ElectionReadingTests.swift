@testable import Governance
import Testing

struct ElectionReadingTests {
  @Test(arguments: breakages)
  func `what an election file lacks or gets wrong is named with its remedy`(breakage: Breakage) {
    #expect(breakage.folder.findings() == breakage.findings)
  }

  static let breakages: [Breakage] = [
    Breakage(
      "an empty file says what to write",
      in: SampleFolder()
        .adding("# nothing yet\n", as: "elections/cedar/election.yml"),
      finds: """
        elections/cedar/election.yml:1:1: error: the file is empty; write 'timeline:', \
        'officials:' and 'contests:' [missing-field]
        """),
    Breakage(
      "an unknown key is named with what was meant",
      in: SampleFolder()
        .replacing("officials: [fay]", by: "oficials: [fay]", in: "elections/cedar/election.yml"),
      finds: """
        elections/cedar/election.yml:1:1: error: no 'officials' in the election; write \
        'officials: ' and a list of the handles of those who run it [missing-field]
        elections/cedar/election.yml:3:1: error: unknown key 'oficials' in the election; did you \
        mean 'officials'? [unknown-key]
        """),
    Breakage(
      "an unknown key in the defaults is named",
      in: SampleFolder()
        .replacing(
          "  method: schulze", by: "  methods: schulze\n  method: schulze",
          in: "elections/cedar/election.yml"),
      finds: """
        elections/cedar/election.yml:10:3: error: unknown key 'methods' in 'defaults'; did you \
        mean 'method'? [unknown-key]
        """),
    Breakage(
      "a contest declares all that can change a seat",
      in: SampleFolder()
        .replacing(
          "  method: schulze\n  strength: winning-votes\n  blanks: no-opinion\n  ties: report\n  electorate: contributors\n",
          by: "  quorum: 1\n", in: "elections/cedar/election.yml"
        )
        .replacing(
          "  beacon: {project: beacon, seats: 1, cap: none}", by: "  beacon: {project: beacon}",
          in: "elections/cedar/election.yml"),
      finds: """
        elections/cedar/election.yml:13:5: error: no 'electorate' in contest 'council'; write \
        'electorate: ' and the name of one of the community's electorates, or a rule \
        [undeclared-rule]
        elections/cedar/election.yml:13:5: error: no 'method' in contest 'council'; write \
        'method: schulze' or another of schulze, ranked-pairs, minimax, split-cycle, copeland, \
        kemeny-young, benham, tideman-alternative, smith-irv, bottom-two-runoff, irv, borda, \
        baldwin, nanson, black, first-preferences, scottish-stv, meek-stv or debian \
        [undeclared-rule]
        elections/cedar/election.yml:13:5: error: no 'ties' in contest 'council'; write 'ties: \
        report', or 'ties: {lottery: …}' with the seed that becomes public after the vote \
        [undeclared-rule]
        elections/cedar/election.yml:18:11: error: no 'cap' in contest 'beacon'; write 'cap: \
        none', or 'half', 'third' or a number of members who may share an affiliation \
        [undeclared-rule]
        elections/cedar/election.yml:18:11: error: no 'electorate' in contest 'beacon'; write \
        'electorate: ' and the name of one of the community's electorates, or a rule \
        [undeclared-rule]
        elections/cedar/election.yml:18:11: error: no 'method' in contest 'beacon'; write \
        'method: schulze' or another of schulze, ranked-pairs, minimax, split-cycle, copeland, \
        kemeny-young, benham, tideman-alternative, smith-irv, bottom-two-runoff, irv, borda, \
        baldwin, nanson, black, first-preferences, scottish-stv, meek-stv or debian \
        [undeclared-rule]
        elections/cedar/election.yml:18:11: error: no 'seats' in contest 'beacon'; write 'seats: \
        1' or how many are to be filled [undeclared-rule]
        elections/cedar/election.yml:18:11: error: no 'ties' in contest 'beacon'; write 'ties: \
        report', or 'ties: {lottery: …}' with the seed that becomes public after the vote \
        [undeclared-rule]
        """),
    Breakage(
      "a method that weighs defeats needs their strength",
      in: SampleFolder()
        .replacing("  strength: winning-votes\n", by: "", in: "elections/cedar/election.yml"),
      finds: """
        elections/cedar/election.yml:16:5: error: no 'strength' in contest 'council'; write \
        'strength: winning-votes' or 'strength: margins', what makes one defeat stronger than \
        another [undeclared-rule]
        elections/cedar/election.yml:21:11: error: no 'strength' in contest 'beacon'; write \
        'strength: winning-votes' or 'strength: margins', what makes one defeat stronger than \
        another [undeclared-rule]
        """),
    Breakage(
      "the method reads the declared strength",
      in: SampleFolder()
        .replacing(
          "strength: winning-votes", by: "strength: pairwise-opposition",
          in: "elections/cedar/election.yml"),
      finds: """
        elections/cedar/election.yml:17:5: error: method 'schulze' does not know the strength \
        'pairwise-opposition'; write winning-votes or margins [rule-mismatch]
        elections/cedar/election.yml:22:11: error: method 'schulze' does not know the strength \
        'pairwise-opposition'; write winning-votes or margins [rule-mismatch]
        """),
    Breakage(
      "Ranked Pairs needs a rule for equal pairs",
      in: SampleFolder()
        .replacing(
          "method: schulze", by: "method: ranked-pairs", in: "elections/cedar/election.yml"),
      finds: """
        elections/cedar/election.yml:17:5: error: no 'equal-pairs' in contest 'council'; write \
        'equal-pairs: together' or 'equal-pairs: lot', for defeats of equal strength \
        [undeclared-rule]
        elections/cedar/election.yml:22:11: error: no 'equal-pairs' in contest 'beacon'; write \
        'equal-pairs: together' or 'equal-pairs: lot', for defeats of equal strength \
        [undeclared-rule]
        """),
    Breakage(
      "a method is one that exists",
      in: SampleFolder()
        .replacing("method: schulze", by: "method: shulze", in: "elections/cedar/election.yml"),
      finds: """
        elections/cedar/election.yml:10:11: error: 'method' is 'shulze', which is none of \
        schulze, ranked-pairs, minimax, split-cycle, copeland, kemeny-young, benham, \
        tideman-alternative, smith-irv, bottom-two-runoff, irv, borda, baldwin, nanson, black, \
        first-preferences, scottish-stv, meek-stv or debian; did you mean 'schulze'? \
        [unknown-word]
        """),
    Breakage(
      "a tie rule is one that exists",
      in: SampleFolder()
        .replacing("ties: report", by: "ties: alphabetical", in: "elections/cedar/election.yml"),
      finds: """
        elections/cedar/election.yml:13:9: error: 'ties' is 'alphabetical'; write 'report', or \
        '{lottery: …}' with the seed that becomes public after the vote [unknown-word]
        """),
    Breakage(
      "a drawn tie needs a seed",
      in: SampleFolder()
        .replacing("ties: report", by: "ties: {lottery: }", in: "elections/cedar/election.yml"),
      finds: """
        elections/cedar/election.yml:13:9: error: no 'lottery' in 'ties'; write 'lottery: ' and \
        where the seed will be found [missing-field]
        """),
    Breakage(
      "seats are counted in digits",
      in: SampleFolder()
        .replacing("seats: 2", by: "seats: two", in: "elections/cedar/election.yml"),
      finds: """
        elections/cedar/election.yml:18:12: error: 'seats' must be a whole number such as 1, and \
        here is 'two' [wrong-type]
        """),
    Breakage(
      "seats have no leading zero",
      in: SampleFolder()
        .replacing("seats: 2", by: "seats: 010", in: "elections/cedar/election.yml"),
      finds: """
        elections/cedar/election.yml:18:12: error: 'seats' must be a whole number such as 1, and \
        here is '010' [wrong-type]
        """),
    Breakage(
      "seats are not without number",
      in: SampleFolder()
        .replacing(
          "seats: 2", by: "seats: 99999999999999999999999999", in: "elections/cedar/election.yml"),
      finds: """
        elections/cedar/election.yml:18:12: error: 'seats' must be from 1 to 1000, and here is \
        '99999999999999999999999999' [wrong-value]
        """),
    Breakage(
      "a cap is a number or a share",
      in: SampleFolder()
        .replacing("cap: half", by: "cap: most", in: "elections/cedar/election.yml"),
      finds: """
        elections/cedar/election.yml:19:10: error: 'cap' is 'most'; write 'none', a number, \
        'half', 'third', or a share such as '2/5' [wrong-value]
        """),
    Breakage(
      "a contest is for a body or a project",
      in: SampleFolder()
        .replacing(
          "project: beacon, seats", by: "project: beacon, body: council, seats",
          in: "elections/cedar/election.yml"),
      finds: """
        elections/cedar/election.yml:22:21: error: contest 'beacon' has both a body and a \
        project; keep one [rule-mismatch]
        """),
    Breakage(
      "a contest is for something",
      in: SampleFolder()
        .replacing("project: beacon, ", by: "", in: "elections/cedar/election.yml"),
      finds: """
        elections/cedar/election.yml:22:11: error: no 'body' in contest 'beacon'; write 'body: ' \
        and the committee, or 'project: ' and the project to be led [missing-field]
        """),
    Breakage(
      "a date in a window names its zone",
      in: SampleFolder()
        .replacing("to: 2025-03-10 AoE", by: "to: 2025-03-10", in: "elections/cedar/election.yml"),
      finds: """
        elections/cedar/election.yml:5:49: error: 'to': '2025-03-10' is another moment in each \
        time zone; write '2025-03-10 AoE' or '2025-03-10 UTC' for the end of that day, or add \
        the time [wrong-date]
        """),
    Breakage(
      "a time names its zone",
      in: SampleFolder()
        .replacing(
          "from: 2025-03-01 12:00 UTC", by: "from: 2025-03-01 12:00",
          in: "elections/cedar/election.yml"),
      finds: """
        elections/cedar/election.yml:5:23: error: 'from': '2025-03-01 12:00' names no time zone; \
        write '2025-03-01 12:00 UTC' or '2025-03-01 12:00 AoE' [wrong-date]
        """),
    Breakage(
      "other zones are not read",
      in: SampleFolder()
        .replacing(
          "from: 2025-03-01 12:00 UTC", by: "from: 2025-03-01 12:00 PST",
          in: "elections/cedar/election.yml"),
      finds: """
        elections/cedar/election.yml:5:23: error: 'from': '2025-03-01 12:00 PST' is in the zone \
        'PST'; only UTC and AoE (Anywhere on Earth) are read: convert it and write 'UTC' after \
        it [wrong-date]
        """),
    Breakage(
      "AoE opens nothing",
      in: SampleFolder()
        .replacing(
          "campaign: {from: 2025-03-12 UTC", by: "campaign: {from: 2025-03-12 AoE",
          in: "elections/cedar/election.yml"),
      finds: """
        elections/cedar/election.yml:6:20: error: 'from': AoE names the end of a day, and this \
        is a start; write '2025-03-12 UTC' or '2025-03-12 00:00 AoE' [wrong-date]
        """),
    Breakage(
      "a window closes after it opens",
      in: SampleFolder()
        .replacing(
          "to: 2025-03-10 AoE", by: "to: 2025-02-10 AoE", in: "elections/cedar/election.yml"),
      finds: """
        elections/cedar/election.yml:5:49: error: nominations close at 2025-02-11 12:00 UTC, \
        before the opening at 2025-03-01 12:00 UTC; mend one of the dates [dates-out-of-order]
        """),
    Breakage(
      "an election says when it votes",
      in: SampleFolder()
        .replacing(
          "  voting: {from: 2025-03-16 12:00 UTC, to: 2025-03-25 AoE}\n", by: "",
          in: "elections/cedar/election.yml"),
      finds: """
        elections/cedar/election.yml:5:3: error: no 'voting' in 'timeline'; write 'voting: \
        {from: 2026-09-01 12:00 UTC, to: 2026-09-14 AoE}' with its dates [missing-field]
        """),
    Breakage(
      "a timeline is needed",
      in: SampleFolder()
        .replacing("timeline:\n", by: "schedule:\n", in: "elections/cedar/election.yml"),
      finds: """
        elections/cedar/election.yml:1:1: error: no 'timeline' in the election; write \
        'timeline:' with 'nominations' and 'voting' below it [missing-field]
        elections/cedar/election.yml:4:1: error: unknown key 'schedule' in the election; known \
        are name, cycle, timeline, officials, signatures, defaults and contests [unknown-key]
        """),
    Breakage(
      "a list is a list",
      in: SampleFolder()
        .replacing("officials: [fay]", by: "officials: fay", in: "elections/cedar/election.yml"),
      finds: """
        elections/cedar/election.yml:3:12: error: 'officials' must be a list, as in 'officials: \
        [a, b]', and here is the text 'fay' [wrong-type]
        """),
    Breakage(
      "a contest cannot be named like a path",
      in: SampleFolder()
        .replacing(
          "  beacon: {project", by: "  ../x: {project", in: "elections/cedar/election.yml"),
      finds: """
        candidates/cedar/beacon/ben.md:1:1: error: election 'cedar' has no contest 'beacon'; \
        known are council [unknown-contest]
        elections/cedar/election.yml:22:3: error: '../x' cannot name a contest: it contains '/'; \
        use letters, digits, '-' and '_' [file-name]
        """),
    Breakage(
      "a key is written once",
      in: SampleFolder()
        .replacing(
          "cycle: cedar", by: "cycle: cedar\ncycle: birch", in: "elections/cedar/election.yml"),
      finds: """
        elections/cedar/election.yml:2:1: error: 'cycle' is written more than once in this \
        mapping; keep one [yaml-refused]
        """),
  ]
}
