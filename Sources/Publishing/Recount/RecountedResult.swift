internal import FoundationEssentials
internal import Governance

/// The figures of a published `result.json` that can be counted again.
struct RecountedResult: Decodable {
  struct Person: Decodable { let name: String }
  struct Tie: Decodable { let candidates: [String] }
  struct Ballots: Decodable { let accepted, blank, rejected: Int }
  struct Draw: Decodable { let candidate: String }
  struct Lottery: Decodable { let order: [Draw] }
  struct Tally: Decodable {
    let blanks: String
    let strength: String?
    let lottery: Lottery?
    let ballots: Ballots
    let candidates: [String]
    let withdrawn: [String]
    let ranking: [[String]]
    let pairwise: [[Int]]
    let tied: Tie?
    let vacant: Int
  }

  let schema: String
  let elected: [Person]
  let passedOver: [Person]
  let reserves: [[Person]]
  /// The count; nothing where no figure of it is published.
  let tally: Tally?

  /// Reads a `result.json`; nothing if it is none.
  init?(_ bytes: [UInt8]) {
    guard let result = try? JSONDecoder().decode(Self.self, from: Data(bytes)),
      result.schema == ContestResult.schema
    else { return nil }
    self = result
  }
}
