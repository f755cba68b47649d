import Testing

@testable import Governance

struct SkeletonTests {
  private func findings(_ files: [SourceFile]) -> [String] {
    var findings = Findings()
    let folder = CommunityFolder.reading(files, findings: &findings)
    if let folder { findings.append(CheckedFolder(folder).findings()) }
    return findings.sorted.map(\.description)
  }

  @Test(arguments: ["2026-05-02", "2028-02-29", "2026-12-31", "2027-08-30"])
  func `a new folder has nothing wrong on any day`(day: String) throws {
    let today = try Instant("\(day) 12:00 UTC", for: .moment).date
    let skeleton = CommunitySkeleton(today: today)
    #expect(findings(skeleton.files) == [])
    #expect(skeleton.files.contains { $0.path == "site/posts/\(day)-welcome.md" })
  }

  @Test func `a new folder has an election ahead and something to do`() throws {
    let now = try Instant("2026-05-02 12:00 UTC", for: .moment)
    var findings = Findings()
    let files = CommunitySkeleton(today: now.date).files
    let folder = try #require(CommunityFolder.reading(files, findings: &findings))
    let election = try #require(folder.elections.first)
    let state = ElectionState(of: election, in: folder, at: now)
    #expect(state.phase == .beforeNominations)
    #expect(state.contests.map(\.contest.id) == ["tc", "lamp"])
    #expect(folder.actions().map(\.item.assignees) == [["olive"]])
  }

  private func skeleton(
    _ handle: String, name: String = "Fay Example", kind: StatementKind = .candidacy,
    rule: String = "{project: wick, seats: 1, cap: none}"
  ) throws -> (skeleton: StatementSkeleton?, findings: [String]) {
    let sample = SampleFolder()
      .replacing(
        "contests:", by: "contests:\n  wick: \(rule)", in: "elections/cedar/election.yml"
      ).replacing("[fay]", by: "[dan]", in: "elections/cedar/election.yml")
    let folder = try sample.folder()
    let election = try #require(folder.election("cedar"))
    let contest = try #require(election.contest("wick"))
    let skeleton = StatementSkeleton(
      for: contest, in: election, handle: handle, name: name, affiliation: "Acme", kind: kind)
    guard let skeleton else { return (nil, []) }
    return (skeleton, sample.adding(skeleton.text, as: skeleton.path).findings())
  }

  @Test(arguments: ["Fay Example", "Fay: \"the\" #1 'Example'", "no", "Fay\u{1B}[1m"])
  func `a new candidacy lacks only its text`(name: String) throws {
    let (skeleton, findings) = try skeleton("fay", name: name)
    #expect(skeleton?.path == "candidates/cedar/wick/fay.md")
    #expect(findings.count == 1)
    #expect(findings.first?.hasSuffix("[empty-statement]") == true)
  }

  @Test func `what a contest asks for is prepared to be filled in`() throws {
    let (skeleton, findings) = try skeleton(
      "fay",
      rule: "{project: wick, seats: 1, cap: none, statement: {fields: [irc], words: 9}, "
        + "endorsements: {people: 2, affiliations: 2}}")
    let text = try #require(skeleton?.text)
    #expect(text.contains("\nirc: \"\"\n"))
    #expect(
      text.contains("\n# The handles of 2 supporters from 2 affiliations:\nendorsements: []\n"))
    #expect(text.contains("in at most 9 words"))
    let codes = findings.compactMap { $0.split(separator: "[").last }
    #expect(Set(codes) == ["empty-statement]", "endorsements-missing]", "required-field]"])
  }

  @Test func `a public no is complete at once, and so is a withdrawal by who stands`() throws {
    #expect(try skeleton("fay", kind: .nonCandidacy).findings == [])
    let (withdrawal, findings) = try skeleton("fay", kind: .withdrawal)
    #expect(withdrawal?.path == "candidates/cedar/wick/fay-withdrawal.md")
    #expect(findings.count == 1)
    #expect(findings.first?.hasSuffix("[withdrawn-without-candidacy]") == true)
  }

  @Test(arguments: [
    "", "..", "../x", "/etc/passwd", "a/b", "a\\b", "-rf", ".git", "con", "a\0b", "a\nb",
    "fay@example.org", "fay-withdrawal", "candidate-fay", "\u{202E}yaf",
    String(repeating: "x", count: 300),
  ])
  func `no statement is named after what could be a path or another file`(handle: String) throws {
    #expect(StatementSkeleton.objection(to: handle) != nil)
    #expect(try skeleton(handle).skeleton == nil)
  }
}
