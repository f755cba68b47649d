internal import BallotFormats
internal import FoundationEssentials
internal import Voting

/// A record on file: what is needed to count again and compare.
package struct SavedTally: Sendable {
  /// What was asked for.
  package let request: TallyRequest
  /// The files that went into the tally, with paths relative to the record.
  package let inputs: [TallyRecord.Input]
  /// The program version that wrote it.
  package let version: String

  /// The program as a record names it.
  package static func tool(_ version: String) -> JSONText {
    .object([("name", .string("hustings")), ("version", .string(version))])
  }

  /// Reads a record.
  ///
  /// - Throws: ``SavedTallyError`` that says what is missing.
  package init(json bytes: [UInt8]) throws(SavedTallyError) {
    guard bytes.count <= 64 << 20 else { throw .tooLarge }
    let layout: Layout
    do {
      layout = try JSONDecoder().decode(Layout.self, from: Data(bytes))
    } catch {
      throw .notARecord
    }
    guard layout.schema == TallyRecord.schema else { throw .otherSchema(layout.schema) }
    inputs = layout.inputs.map {
      TallyRecord.Input(role: $0.role, path: $0.path, sha256: $0.sha256)
    }
    version = layout.tool.version
    guard let request = layout.request.value else { throw .notARecord }
    self.request = request
  }

  /// The parts of the JSON that are read back.
  private struct Layout: Decodable {
    struct Tool: Decodable { let version: String }
    struct Input: Decodable {
      let role: String
      let path: String
      let sha256: String
    }
    let schema: String
    let tool: Tool
    let request: RequestLayout
    let inputs: [Input]
  }
}

/// Why a record cannot be read.
package enum SavedTallyError: Error, Hashable, Sendable {
  /// It is larger than any record is.
  case tooLarge
  /// It is not JSON, or lacks a member that records have.
  case notARecord
  /// It has another schema.
  case otherSchema(String)

  /// Says what is wrong.
  package var sentence: String {
    switch self {
    case .tooLarge: "is larger than 64 MB, which no record of a tally is"
    case .notARecord: "is not a record of a tally that --save wrote"
    case .otherSchema(let schema):
      "has the schema '\(schema)'; this version reads '\(TallyRecord.schema)'"
    }
  }
}

extension TallyRequest {
  /// The request as JSON, so that a record can be counted again.
  package var json: JSONText {
    func text(_ value: String?) -> JSONText { value.map(JSONText.string) ?? .null }
    func number(_ value: Int?) -> JSONText { value.map(JSONText.number) ?? .null }
    return .object([
      ("contest", text(contest)), ("format", text(format?.rawValue)),
      ("direction", text(direction?.rawValue)), ("method", text(method?.rawValue)),
      ("strength", text(strength?.rawValue)), ("blanks", text(blanks?.rawValue)),
      ("equalPairs", text(equalPairs?.rawValue)), ("seats", number(seats)), ("cap", text(cap)),
      ("lotterySeed", text(lotterySeed)), ("defaultOption", text(defaultOption)),
      ("quorum", number(quorum)),
      (
        "majorities",
        .array(
          majorities.map {
            .object([("option", .string($0.option)), ("ratio", .string($0.ratio))])
          })
      ),
      ("leavesOutRejected", .bool(leavesOutRejected)),
    ])
  }
}

/// A request as its JSON lays it out.
private struct RequestLayout: Decodable {
  struct Majority: Decodable {
    let option: String
    let ratio: String
  }

  let contest: String?
  let format: String?
  let direction: String?
  let method: String?
  let strength: String?
  let blanks: String?
  let equalPairs: String?
  let seats: Int?
  let cap: String?
  let lotterySeed: String?
  let defaultOption: String?
  let quorum: Int?
  let majorities: [Majority]
  let leavesOutRejected: Bool

  /// The request; `nil` if a word or number in it has no meaning.
  var value: TallyRequest? {
    var isKnown = true
    func typed<Word: RawRepresentable<String>>(_ text: String?) -> Word? {
      guard let text else { return nil }
      let word = Word(rawValue: text)
      if word == nil { isKnown = false }
      return word
    }
    if let seats, !(1...Profile.Limit.candidates).contains(seats) { return nil }
    if let quorum, !(0...Profile.Limit.weight >> 20).contains(quorum) { return nil }
    var request = TallyRequest()
    request.contest = contest
    request.format = typed(format)
    request.direction = typed(direction)
    request.method = typed(method)
    request.strength = typed(strength)
    request.blanks = typed(blanks)
    request.equalPairs = typed(equalPairs)
    request.seats = seats
    request.cap = cap
    request.lotterySeed = lotterySeed
    request.defaultOption = defaultOption
    request.quorum = quorum
    request.majorities = majorities.map { .init(option: $0.option, ratio: $0.ratio) }
    request.leavesOutRejected = leavesOutRejected
    return isKnown ? request : nil
  }
}

extension TallyRecord {
  /// The inputs as JSON.
  package static func json(_ inputs: [Input]) -> JSONText {
    .array(
      inputs.map { input in
        .object([
          ("role", .string(input.role)), ("path", .string(input.path)),
          ("sha256", .string(input.sha256)),
        ])
      })
  }

  /// The record as the text of a file that ``SavedTally`` reads back.
  package func savedText(request: TallyRequest, version: String) -> String {
    json([
      ("tool", SavedTally.tool(version)), ("request", request.json),
      ("inputs", Self.json(inputs)),
    ]).text
  }
}
