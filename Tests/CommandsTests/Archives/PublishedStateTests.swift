import Foundation
import Testing

/// Every way in which a contest can end, published and verified.
struct PublishedStateTests {
  private static func published(
    _ community: SmallCommunity, ballots: String? = SmallCommunity.ballots, status: Int32 = 0,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Folder {
    let folder = try community.folder()
    if let ballots {
      try folder.write(ballots, to: "ballots.cvotes")
      let taken = try folder.importBallots()
      #expect(taken.status == 0, "\(taken.errors)", sourceLocation: sourceLocation)
    }
    let run = try folder.publish()
    #expect(run.status == status, "\(run.output)\(run.errors)", sourceLocation: sourceLocation)
    let verified = try folder.verify()
    #expect(verified.status == 0, "\(verified.output)", sourceLocation: sourceLocation)
    return folder
  }

  private static func sentence(_ folder: Folder) throws -> String? {
    try folder.result()["sentence"] as? String
  }

  @Test func `no poll is needed for as many as there are seats`() throws {
    var community = SmallCommunity()
    community.candidates.removeLast()
    let folder = try Self.published(community, ballots: nil)
    #expect(try folder.elected() == ["Ada Marsh", "Ben Okoye"])
    #expect(try folder.result()["manner"] as? String == "acclaimed")
    let refused = try folder.importBallots()
    #expect(refused.status == 2)
    #expect(refused.errors.contains("'amber/council' needs no poll: 2 stand for 2 seats"))
  }

  @Test func `what is recorded about vacancies later changes nothing that was published`() throws {
    let folder = try Self.published(SmallCommunity())
    let before = try folder.text(of: SmallCommunity.place + "/SHA256SUMS")
    try folder.write(
      SmallCommunity.entry("what: vacated, person: ada", day: 1), to: "elections/amber/record.yml")
    let again = try folder.publish()
    #expect(again.status == 0)
    #expect(again.errors.contains("unchanged elections/amber/council/result.json"))
    #expect(try folder.text(of: SmallCommunity.place + "/SHA256SUMS") == before)
    try folder.write(
      SmallCommunity.entry("what: note", day: 1), to: "elections/amber/record.yml")
    #expect(try folder.publish().status == 2)
  }

  @Test(arguments: ["text", "csv", "json"], [[], ["--compare"]])
  func `what is only supposed is labelled in every form`(format: String, further: [String]) throws {
    let folder = try Self.published(SmallCommunity())
    let arguments = ["tally", SmallCommunity.contest, "--format", format] + further
    let plain = try Program.run(arguments, in: folder)
    let supposed = try Program.run(
      arguments + ["--without", "cem", "--seats", "1"], in: folder)
    #expect(!plain.output.lowercased().contains("what"))
    switch format {
    case "text": #expect(supposed.output.hasPrefix("What if: 1 seat, without cem. This is not"))
    case "csv":
      let lines = supposed.output.split(separator: "\n")
      #expect(lines.first?.hasSuffix(",what-if") == true)
      #expect(lines.dropFirst().allSatisfy { $0.hasSuffix(",\"1 seat, without cem\"") })
      #expect(lines.count > 1)
    default:
      #expect(try supposed.json()["whatIf"] as? [String] == ["1 seat", "without cem"])
    }
  }

  @Test func `a cap forces a poll on two for two seats, and one of them is passed over`() throws {
    var community = SmallCommunity()
    community.candidates.removeLast()
    community.rules["cap"] = "1"
    let none = try community.folder().publish()
    #expect(none.status == 2)
    #expect(none.errors.contains("amber/council needs a poll, and no ballots are on file"))
    let folder = try Self.published(
      community, ballots: "Ada Marsh > Ben Okoye * 20\nBen Okoye * 15\n")
    #expect(try folder.elected() == ["Ada Marsh"])
    #expect(try folder.result()["vacant"] as? Int == 1)
    let passed = try #require(try folder.result()["passedOver"] as? [[String: Any]])
    #expect(passed.compactMap { $0["name"] as? String } == ["Ben Okoye"])
  }

  @Test func `a continuing member counts against the cap`() throws {
    var community = SmallCommunity()
    community.rules["cap"] = "1"
    community.rules["continuing"] = "[{person: dan, affiliation: ACME}]"
    community.seats = 1
    let folder = try Self.published(community)
    #expect(try folder.elected() == ["Cem Yıldız"])
  }

  @Test func `nobody stands, and a board appoints before the result is published or after it`()
    throws
  {
    var community = SmallCommunity()
    community.candidates = []
    let empty = try Self.published(community, ballots: nil)
    #expect(try Self.sentence(empty) == "Nobody stood for 2 seats.")
    #expect(try empty.result()["vacant"] as? Int == 2)
    community.record = ["what: appointed, people: [dan, eva], by: The board"]
    let early = try Self.published(community, ballots: nil)
    #expect(try early.elected() == ["dan", "eva"])
    #expect(try early.result()["manner"] as? String == "appointed")
    try empty.write(
      SmallCommunity.entry(community.record[0], day: 1), to: "elections/amber/record.yml")
    #expect(try empty.verify().status == 0, "the record may grow after the result")
    #expect(try empty.publish().status == 2)
    #expect(try empty.publish("--force").status == 0)
    #expect(try empty.elected() == ["dan", "eva"])
    #expect(try empty.verify().status == 0)
  }

  @Test func `who withdraws on record after the poll is not elected`() throws {
    var community = SmallCommunity()
    community.seats = 1
    let folder = try Self.published(community)
    #expect(try folder.elected() == ["Ada Marsh"])
    try folder.write(
      SmallCommunity.entry("what: withdrawn, person: ada", day: 1),
      to: "elections/amber/record.yml")
    #expect(try folder.publish("--force").status == 0)
    #expect(try folder.elected() == ["Ben Okoye"])
    #expect(try folder.verify().status == 0)
    let text = try folder.text(of: SmallCommunity.place + "/announcement.txt")
    #expect(text.contains("ada withdrew for council"))
  }

  @Test func `a poll held anew does not count the ballots of the one before`() throws {
    let folder = try Self.published(SmallCommunity())
    try folder.write(
      SmallCommunity.entry(
        "what: rerun, voting: {from: 2024-04-05 12:00 UTC, to: 2024-05-10 AoE}", day: 1),
      to: "elections/amber/record.yml")
    let early = try Program.run(
      ["publish", SmallCommunity.contest, "--force", "--now", "2024-05-01 12:00 UTC"], in: folder)
    #expect(early.status == 2)
    #expect(early.errors.contains("amber/council is not over before 2024-05-11 12:00 UTC"))
    let stale = try folder.publish("--force")
    #expect(stale.status == 2)
    #expect(
      stale.errors.contains("holds the ballots of the poll that opened at 2024-03-16 12:00 UTC"))
    try folder.write("Cem Yıldız > Ben Okoye > Ada Marsh * 50\n", to: "anew.cvotes")
    #expect(try folder.importBallots("anew.cvotes", "--force").status == 0)
    #expect(try folder.publish("--force").status == 0)
    #expect(try folder.elected() == ["Cem Yıldız", "Ben Okoye"])
    let verified = try folder.verify()
    #expect(verified.status == 0, "\(verified.output)")
  }

  @Test func `extended nominations are waited for`() throws {
    var community = SmallCommunity()
    community.candidates.removeLast()
    community.record = ["what: extended, part: nominations, to: 2024-03-14 AoE"]
    let folder = try community.folder()
    let path = "elections/amber/record.yml"
    try folder.write(
      try folder.text(of: path).replacing("2024-04-01", with: "2024-03-10"), to: path)
    let early = try Program.run(
      ["publish", SmallCommunity.contest, "--now", "2024-03-12 12:00 UTC"], in: folder)
    #expect(early.status == 2)
    #expect(early.errors.contains("candidacies are taken until then"), "\(early.errors)")
    #expect(try folder.publish().status == 0)
    #expect(
      try folder.text(of: SmallCommunity.place + "/announcement.txt")
        .contains("nominations for council extended to"))
    #expect(try folder.verify().status == 0)
  }

  @Test func `too few ballots for the quorum elect nobody`() throws {
    var community = SmallCommunity()
    community.rules["quorum"] = "50"
    let folder = try Self.published(community)
    #expect(try folder.elected() == [])
    #expect(
      try Self.sentence(folder)?.hasPrefix("Too few voted: 5 ballots more were needed") == true)
    #expect(try folder.result()["vacant"] as? Int == 2)
  }

  @Test func `a cycle is settled by the weakest defeat, and verified`() throws {
    var community = SmallCommunity()
    community.seats = 1
    let folder = try Self.published(
      community,
      ballots: """
        Ada Marsh > Ben Okoye > Cem Yıldız * 20
        Ben Okoye > Cem Yıldız > Ada Marsh * 17
        Cem Yıldız > Ada Marsh > Ben Okoye * 14

        """)
    #expect(try folder.elected() == ["Ada Marsh"])
    let robustness = try #require(try folder.result()["robustness"] as? [String: Any])
    #expect((robustness["combinations"] as? [Any])?.isEmpty == false)
  }

  private static let tie = """
    Ada Marsh > Ben Okoye > Cem Yıldız * 20
    Ben Okoye > Ada Marsh > Cem Yıldız * 20

    """

  @Test func `a tie that is to be reported is published as one, with its own status`() throws {
    var community = SmallCommunity()
    community.seats = 1
    let folder = try Self.published(community, ballots: Self.tie, status: 3)
    #expect(try folder.elected() == [])
    #expect(try folder.result()["vacant"] as? Int == 0)
  }

  @Test func `a declared lottery waits for its seed, and anybody can redo the draw`() throws {
    var community = SmallCommunity()
    community.seats = 1
    community.rules["ties"] = "{lottery: the raffle of the lamp fair}"
    let folder = try community.folder()
    try folder.write(Self.tie, to: "ballots.cvotes")
    #expect(try folder.importBallots().status == 0)
    let before = folder.files(hidden: true)
    #expect(try folder.hustings("tally", SmallCommunity.contest).status == 3)
    let open = try folder.publish()
    #expect(open.status == 3)
    #expect(open.errors.contains("its seed is not in record.yml yet: the raffle of the lamp fair"))
    #expect(folder.files(hidden: true) == before)
    let given = try folder.hustings(
      "tally", SmallCommunity.contest, "--lottery-seed", "4 8 15 16")
    #expect(given.status == 0)
    #expect(given.output.contains("is not in record.yml yet"))
    try folder.write(
      SmallCommunity.entry("what: lottery, seed: 4 8 15 16", day: 1),
      to: "elections/amber/record.yml")
    #expect(try folder.publish().status == 0)
    let drawn = try Program.shell(
      #"""
      for name in "Ada Marsh" "Ben Okoye"; do
        echo "$(printf '%s\n%s\n%s\n' '4 8 15 16' amber/council "$name" | sha256sum) $name"
      done | sort | head -n 1 | cut -d ' ' -f 4-
      """#, in: folder)
    #expect(try folder.elected() == [drawn.output.trimmingCharacters(in: .newlines)])
    let result = try folder.text(of: SmallCommunity.place + "/result.json")
    #expect(result.contains("4 8 15 16"))
    let verified = try folder.verify()
    #expect(verified.status == 0, "\(verified.output)")
  }

  @Test func `names with commas, brackets, other letters and names of two are all published`()
    throws
  {
    var community = SmallCommunity()
    community.seats = 3
    community.candidates = [
      .init(handle: "comma", name: "Marsh, Ada"), .init(handle: "arrow", name: "Ben > All"),
      .init(handle: "greek", name: "Χρήστος Παππάς"), .init(handle: "lee1", name: "Kim Lee"),
      .init(handle: "lee2", name: "Kim Lee"),
    ]
    let folder = try community.folder()
    try folder.write(
      "comma,arrow,Χρήστος Παππάς,lee1,lee2\n" + String(repeating: "1,2,3,4,5\n", count: 40),
      to: "table.csv")
    let taken = try folder.importBallots("table.csv")
    #expect(taken.status == 0, "\(taken.errors)")
    #expect(try folder.publish().status == 0)
    // A comma cannot stand in a ballot file; an angle bracket is not kept in the name of a statement.
    let elected = try folder.elected().map { $0.split(separator: " ").joined(separator: " ") }
    #expect(elected == ["comma", "Ben All", "Χρήστος Παππάς"])
    let ballots = try folder.text(of: SmallCommunity.place + "/ballots.cvotes")
    #expect(ballots.contains("Kim Lee (lee1) > Kim Lee (lee2)"))
    #expect(try folder.verify().status == 0)
  }
}
