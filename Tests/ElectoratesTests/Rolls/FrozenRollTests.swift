@testable import Electorates
import GitHistory
@testable import Governance
import Testing

/// The files of a frozen roll.
@Suite struct FrozenRollTests {
  private func frozen(_ rolls: String, reason: String = "asked") throws -> FrozenRoll {
    var community = SampleCommunity()
    community.rolls = rolls
    community.people = """
      ada: {name: Ada Example, emails: [ada@example.org, a@example.org]}
      eva@example.org: {name: Eva, emails: [eva@example.org]}

      """
    community.bots = ["ci@example.org"]
    community.electorate =
      "{cycles: [amber], changes: 1, projects: all, co-authors: yes, exceptions: e.csv, "
      + "exclude: [dan@example.org]}"
    community.lists = [
      "e.csv": """
      handle,reason,date,name
      zoe,\(reason) zoe@example.org,1970-01-05,Zoe zoe@example.org

      """
    ]
    var repository = HandMadeRepository("beacon")
    try repository.commit("Mail ada@example.org", by: "Ada <a@example.org>", at: day(11))
    try repository.commit("Two", by: "cem@example.org <cem@example.org>", at: day(12))
    try repository.commit("Three", by: "Eva <eva@example.org>", at: day(13))
    let folder = try community.folder()
    let electorate = try folder.electorate(of: [repository])
    let (contest, election) = try folder.contest()
    return FrozenRoll(
      Roll(electorate), of: contest, in: election, electorate: electorate, folder: folder,
      version: "1.2.3")
  }

  @Test(arguments: ["counts", "handles", "names"])
  func `no address is in what is published, whoever wrote one where`(rolls: String) throws {
    let roll = try frozen(rolls)
    for text in [roll.table, roll.manifest] {
      #expect(Email.masked(text).count == 0, "\(text)")
    }
    #expect(Email.masked(roll.addresses).count >= 3)
  }

  @Test func `a roll by handles names nobody`() throws {
    #expect(!(try frozen("handles").table.contains("Ada Example")))
    #expect(try frozen("names").table.contains("Ada Example"))
  }

  @Test func `the manifest is about its table and no other`() throws {
    let roll = try frozen("names")
    let manifest = try #require(ManifestOnFile(Array(roll.manifest.utf8)))
    #expect(manifest.isAbout(Array(roll.table.utf8)))
    #expect(!manifest.isAbout(Array((roll.table + "\n").utf8)))
    #expect(manifest.people == 4)
    #expect(manifest.inputs.map(\.file) == ["people.yml", "e.csv"])
    #expect(manifest.branches.map(\.branch) == ["refs/heads/main"])
  }

  @Test func `two manifests tell where they differ`() throws {
    let first = try #require(ManifestOnFile(Array(try frozen("names").manifest.utf8)))
    let second = try #require(
      ManifestOnFile(Array(try frozen("names", reason: "told").manifest.utf8)))
    #expect(first.differences(from: first) == [])
    #expect(first.differences(from: second) == ["e.csv differs"])
  }

  @Test func `two manifests of other rules tell which`() throws {
    let text = try frozen("names").manifest
    let first = try #require(ManifestOnFile(Array(text.utf8)))
    let other = text.replacing("\"co-authors\": true", with: "\"co-authors\": false")
      .replacing("\"until\": null", with: "\"until\": \"2025-01-01T00:00:00Z\"")
    let second = try #require(ManifestOnFile(Array(other.utf8)))
    #expect(
      second.differences(from: first) == [
        "counted until: the end of the period → 2025-01-01T00:00:00Z",
        "co-authors: counted → not counted",
      ])
  }

  @Test(arguments: ["", "{}", "[1]", #"{"people": 3}"#, "no JSON"])
  func `what is no manifest is not read`(text: String) {
    #expect(ManifestOnFile(Array(text.utf8)) == nil)
  }

  @Test func `two manifests of other tips name both`() throws {
    func manifest(_ tip: String, in repository: String) throws -> ManifestOnFile {
      try #require(
        ManifestOnFile(
          Array(
            #"{"branches": [{"repository": "\#(repository)", "branch": "main", "tip": "\#(tip)"}], "#
              .utf8) + Array(#""inputs": [], "people": 1, "roll-sha256": ""}"#.utf8)))
    }
    let old = try manifest("aa", in: "beacon")
    #expect(try manifest("bb", in: "beacon").differences(from: old) == ["beacon main: aa → bb"])
    #expect(
      try manifest("aa", in: "wick").differences(from: old) == [
        "beacon main: aa → not read", "wick main: not read → aa",
      ])
  }
}
