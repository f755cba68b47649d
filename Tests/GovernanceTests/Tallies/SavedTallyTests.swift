import BallotFormats
import Governance
import Testing
import Voting

struct SavedTallyTests {
  private static let election = InlineElection(
    "#/Number of Seats: 1\n#/Implicit Ranking: true\nAda > Ben * 2\nBen > Ada\n")

  private static func saved(_ request: TallyRequest = TallyRequest()) throws -> String {
    try #require(request.tally(election.source()).record)
      .savedText(request: request, version: "1.2.3")
  }

  /// A request for each of its fields, in which that field alone is set.
  private static let requests: [TallyRequest] = {
    func request(_ change: (inout TallyRequest) -> Void) -> TallyRequest {
      var request = TallyRequest()
      change(&request)
      return request
    }
    return [
      request { _ in }, request { $0.contest = "board \"x\"\u{1B}" }, request { $0.format = .cef },
      request { $0.direction = .highest }, request { $0.method = .rankedPairs },
      request { $0.strength = .margins }, request { $0.blanks = .noOpinion },
      request { $0.equalPairs = .together }, request { $0.seats = 1 },
      request { $0.cap = "2/5" }, request { $0.lotterySeed = "Würfel" },
      request { $0.defaultOption = "Ben" }, request { $0.quorum = 7 },
      request {
        $0.majorities = [.init(option: "Ada", ratio: "3:1"), .init(option: "Ben", ratio: "2")]
      }, request { $0.leavesOutRejected = true },
    ]
  }()

  @Test(arguments: requests)
  func `every part of a request survives`(request: TallyRequest) throws {
    let inputs = [
      TallyRecord.Input(role: "ballots", path: "../b.cvotes", sha256: "ab"),
      TallyRecord.Input(role: "affiliations", path: "a.csv", sha256: "cd"),
    ]
    let text = JSONText.object([
      ("schema", .string(TallyRecord.schema)), ("tool", SavedTally.tool("9.9")),
      ("request", request.json), ("inputs", TallyRecord.json(inputs)),
    ]).text
    let record = try SavedTally(json: Array(text.utf8))
    #expect(record.request == request)
    #expect(record.inputs == inputs)
    #expect(record.version == "9.9")
  }

  @Test func `a record that is counted again as it says gives the same bytes`() throws {
    let text = try Self.saved()
    let record = try SavedTally(json: Array(text.utf8))
    let again = try #require(record.request.tally(Self.election.source()).record)
    #expect(again.savedText(request: record.request, version: record.version) == text)
  }

  @Test(arguments: ["hustings/tally/2", "", "other"])
  func `another schema is named`(schema: String) throws {
    let text = try Self.saved().replacing(TallyRecord.schema, with: schema)
    #expect(throws: SavedTallyError.otherSchema(schema)) {
      try SavedTally(json: Array(text.utf8))
    }
    #expect(SavedTallyError.otherSchema(schema).sentence.contains("'\(schema)'"))
  }

  @Test(arguments: [
    "", "{", "[]", "null", "{}", "{\"schema\": \"hustings/tally/1\"}", "\u{FEFF}{}",
    String(repeating: "[", count: 100_000),
  ])
  func `what is no record is refused`(text: String) {
    #expect(throws: SavedTallyError.notARecord) { try SavedTally(json: Array(text.utf8)) }
  }

  @Test(arguments: [
    (#""seats": null"#, #""seats": 0"#), (#""seats": null"#, #""seats": 2501"#),
    (#""seats": null"#, #""seats": 1.5"#), (#""seats": null"#, #""seats": 1e400"#),
    (#""quorum": null"#, #""quorum": -1"#),
    (#""quorum": null"#, #""quorum": 9223372036854775807"#),
    (#""method": null"#, #""method": "schulz""#), (#""blanks": null"#, #""blanks": "first""#),
    (#""leavesOutRejected": false"#, #""leavesOutRejected": 0"#),
    (#""majorities": []"#, #""majorities": [{"option": "Ada"}]"#),
  ])
  func `a request with a word or number that has no meaning is refused`(
    part: String, other: String
  ) throws {
    let text = try Self.saved()
    let changed = text.replacing(part, with: other, maxReplacements: 1)
    try #require(changed != text)
    #expect(throws: SavedTallyError.notARecord) { try SavedTally(json: Array(changed.utf8)) }
  }
}
