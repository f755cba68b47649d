@testable import Governance
import Randomness
import Testing
import Voting

struct ElectionProposalTests {
  @Test("season after season is read back as proposed, and no check objects", arguments: 0..<80)
  func seasons(seed: UInt64) throws {
    var community = RandomCommunity(seed: seed)
    for place in 0..<4 {
      let (read, _) = community.reading()
      let folder = try #require(read)
      let cycle = folder.community.cycles[place]
      let proposal: ElectionProposal
      do throws(UnproposableElection) {
        proposal = try ElectionProposal(
          "s\(place)", for: cycle, release: cycle.window.start,
          officials: place == 0 ? ["zoe", "x\u{2028}#: \"'"] : [], in: folder)
      } catch {
        #expect(error.message.contains("no seat is up"))
        continue
      }
      community.hold(proposal)
      let (result, findings) = community.reading()
      #expect(findings.filter { $0.contains(" error: ") } == [])
      let election = try #require(result?.election(proposal.id))
      #expect(election.name == proposal.name)
      #expect(election.cycle?.value == cycle.name)
      #expect(election.officials.map(\.value) == proposal.officials)
      for part in Timeline.Part.allCases {
        #expect(election.timeline[part] == proposal.timeline[part])
      }
      #expect(election.contests.count == proposal.contests.count)
      for (contest, proposed) in zip(election.contests, proposal.contests) {
        expect(contest, is: proposed)
      }
      expectRhythm(of: proposal.timeline)
    }
  }

  private func expect(_ contest: Contest, is proposed: ContestProposal) {
    #expect(contest.id == proposed.id)
    #expect(contest.title == proposed.title)
    #expect(contest.subject.isSame(as: proposed.subject))
    #expect(contest.seats.value == proposed.seats)
    #expect(contest.continuing.map(\.person.value) == proposed.continuing.map(\.person.value))
    #expect(contest.counting == proposed.counting)
    #expect(contest.cap.value == proposed.cap)
    #expect(contest.ties == .report)
    guard case .rule(let rule) = contest.electorate else {
      Issue.record("the electorate is not written out")
      return
    }
    #expect(rule.leastChanges == proposed.electorate.leastChanges)
    #expect(names(of: rule) == names(of: proposed.electorate))
  }

  private func names(of rule: ElectorateRule) -> [String] {
    guard case .cycles(let cycles) = rule.period else { return [] }
    return cycles.map(\.value)
  }

  /// Expects that windows open and close when the charters say, one after the other and as late as
  /// they may.
  private func expectRhythm(of timeline: TimelineProposal) {
    let rhythm = timeline.rhythm
    for window in timeline.parts.map(\.window) {
      for instant in [window.start, window.end] {
        #expect(rhythm.last(upTo: instant) == instant)
        #expect(rhythm.weekday == nil || instant.date.weekday == rhythm.weekday)
      }
    }
    #expect(
      zip(timeline.parts, timeline.parts.dropFirst()).allSatisfy {
        $0.window.end == $1.window.start
      })
    let latest = timeline.release.advanced(bySeconds: -(timeline.distance?.length.seconds ?? 0))
    #expect(timeline.votingEnd <= latest)
    #expect(timeline.votingEnd.advanced(bySeconds: rhythm.step) > latest)
  }

  /// A council of three, elected one after another for two cycles.
  private func proposal(_ change: (SampleFolder) -> SampleFolder) throws -> ElectionProposal {
    let folder = try change(SampleFolder()).replacing(
      "end: 2025-10-02}",
      by: "end: 2025-10-02}\n  - {name: dawn, start: 2025-10-02, end: 2026-04-02}",
      in: "community.yml"
    ).folder()
    return try ElectionProposal(
      "dawn", for: try #require(folder.community.cycle("dawn")),
      release: folder.community.cycles[3].window.start, officials: [], in: folder)
  }

  @Test func `who was elected for longer continues, and the rest of the seats is up`() throws {
    let council = try #require(
      try proposal {
        $0.adding("elected: [ada, cem]\nmanner: poll\n", as: "elections/cedar/council/elected.yml")
      }.contests.first)
    #expect(council.seats == 1)
    #expect(council.continuing.map(\.person.value) == ["ada", "cem"])
    // What people.yml says counts; what only the statement says is written down.
    #expect(council.continuing.map(\.affiliation) == [nil, "Acme"])
  }

  @Test func `a seat that stayed empty is up`() throws {
    let council = try #require(
      try proposal {
        $0.adding("elected: [ada]\nmanner: poll\n", as: "elections/cedar/council/elected.yml")
      }.contests.first)
    #expect(council.seats == 2)
  }

  @Test func `who fills a vacancy serves the rest of the term`() throws {
    let special = """
      cycle: cedar
      officials: [fay]
      timeline:
        nominations: {from: 2025-05-01 12:00 UTC, to: 2025-05-10 AoE}
        voting: {from: 2025-05-16 12:00 UTC, to: 2025-05-25 AoE}
      contests:
        council:
          {body: council, seats: 1, cap: half, special: yes, method: irv, blanks: last, ties: report,
           electorate: contributors, continuing: [{person: dan}, {person: cem}]}

      """
    let council = try #require(
      try proposal {
        $0.adding("elected: [ada, cem]\nmanner: poll\n", as: "elections/cedar/council/elected.yml")
          .adding(special, as: "elections/may/election.yml")
          .adding("elected: [eva]\nmanner: poll\n", as: "elections/may/council/elected.yml")
      }.contests.first)
    #expect(council.continuing.map(\.person.value) == ["eva", "cem"])
    #expect(council.counting.method == .instantRunoff)
  }

  @Test func `a contest whose seats are all held is left out, with the reason`() throws {
    let proposal = try proposal {
      $0.replacing(
        "project-lead: {seats: 1}", by: "project-lead: {seats: 1, term: 2 cycles}",
        in: "community.yml"
      ).adding("elected: [ben]\nmanner: poll\n", as: "elections/cedar/beacon/elected.yml")
    }
    #expect(proposal.contests.map(\.id) == ["council", "wick"])
    #expect(
      proposal.leftOut == [
        "beacon: the term of 'ben', elected in 'cedar', lasts until 2026-04-02"
      ])
    #expect(proposal.contests.last?.notes.first?.hasPrefix("New: rules as for 'beacon'") == true)
  }

  @Test func `electorates move on, and a list of projects is not taken for another project`() throws
  {
    let proposal = try proposal {
      $0.replacing(
        "projects: all, co-authors: yes}",
        by: "projects: [beacon], co-authors: yes, exceptions: elections/cedar/exceptions.csv}",
        in: "community.yml")
    }
    let rules = proposal.contests.map(\.electorate)
    #expect(rules.map(names) == Array(repeating: ["birch", "cedar"], count: rules.count))
    #expect(rules.allSatisfy { $0.exceptions?.value == "elections/dawn/exceptions.csv" })
    #expect(proposal.files.map(\.path).last == "elections/dawn/exceptions.csv")
    #expect(proposal.contests.last?.id == "wick")
    #expect(rules.last?.projects == .own)
  }

  @Test func `a lottery whose seed is known is not proposed again`() throws {
    let proposal = try proposal {
      $0.replacing(
        "ties: report", by: "ties: {lottery: the raffle of March}",
        in: "elections/cedar/election.yml")
    }
    let text = proposal.files.first.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    #expect(text.contains("ties: report"))
    #expect(!text.contains("raffle"))
    #expect(proposal.contests.allSatisfy { $0.notes.contains { $0.contains("name a new one") } })
  }

  @Test(arguments: [
    ("1 year", ["ada", "cem"]), ("7 months", []), ("10 months", ["ada", "cem"]), ("250 days", []),
  ])
  func `a term that ends in the first half of the cycle ends with the one before`(
    term: String, continuing: [String]
  ) throws {
    let council = try #require(
      try proposal {
        $0.replacing("term: 2 cycles", by: "term: \(term)", in: "community.yml")
          .adding("elected: [ada, cem]\nmanner: poll\n", as: "elections/cedar/council/elected.yml")
      }.contests.first)
    #expect(council.continuing.map(\.person.value) == continuing)
  }

  @Test(arguments: ["../x", "", "con", "a/b", "Birch", "-x"])
  func `a name that no folder can have is refused`(name: String) throws {
    let folder = try SampleFolder().folder()
    let cycle = try #require(folder.community.cycles.last)
    #expect(throws: UnproposableElection.self) {
      try ElectionProposal(
        name, for: cycle, release: cycle.window.start, officials: [], in: folder)
    }
  }
}
