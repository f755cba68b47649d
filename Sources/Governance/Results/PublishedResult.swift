internal import FoundationEssentials

/// What a published `result.json` says of the seats: all that later questions look back at.
package struct PublishedResult: Hashable, Sendable {
  /// Somebody who stood.
  package struct Candidate: Hashable, Sendable, Decodable {
    package let name: String
    package let handle: String
    package let affiliation: String?
  }

  /// The cap that held, and who counted against it besides those elected.
  package struct Cap: Hashable, Sendable, Decodable {
    package let rule: String
    package let limit: Int
    package let continuing: [Candidate]
  }

  /// How many voted of how many.
  package struct Turnout: Hashable, Sendable, Decodable {
    package let roll: Int?
    package let ballots: Int
  }

  /// The election's id.
  package let election: String
  /// The contest's id.
  package let contest: String
  /// How it came about.
  package let manner: ElectedRecord.Manner
  /// The outcome in a sentence.
  package let sentence: String
  /// Those elected, in order.
  package let elected: [Candidate]
  /// Those who inherit vacancies, in order; those of one tier are level.
  package let reserves: [[Candidate]]
  /// The cap, if there is one.
  package let cap: Cap?
  /// How many voted, if ballots were cast.
  package let turnout: Turnout?
  /// Where the result is.
  package let place: Place
}

extension PublishedResult {
  private struct Layout: Decodable {
    struct Name: Decodable { let id: String }

    let schema: String
    let election, contest: Name
    let manner, sentence: String
    let elected: [Candidate]
    let reserves: [[Candidate]]
    let cap: Cap?
    let turnout: Turnout?
  }

  /// Reads a `result.json`; a file that is none is noted.
  static func reading(
    _ bytes: [UInt8], election: String, contest: String, file: String, findings: inout Findings
  ) -> PublishedResult? {
    let place = Place(file: file)
    guard let layout = try? JSONDecoder().decode(Layout.self, from: Data(bytes)),
      layout.schema == ContestResult.schema,
      let manner = ElectedRecord.Manner(rawValue: layout.manner)
    else {
      findings.error(
        .resultFile, at: place,
        "this is no result that 'hustings publish' wrote; publish it again with --force")
      return nil
    }
    guard layout.election.id == election, layout.contest.id == contest else {
      findings.error(
        .resultFile, at: place,
        "this is the result of \(quoted("\(layout.election.id)/\(layout.contest.id)")), and it lies "
          + "where that of \(quoted("\(election)/\(contest)")) belongs; move it")
      return nil
    }
    return PublishedResult(
      election: election, contest: contest, manner: manner, sentence: layout.sentence,
      elected: layout.elected, reserves: layout.reserves, cap: layout.cap, turnout: layout.turnout,
      place: place)
  }
}

extension ElectedRecord {
  /// What a published result says.
  init(_ result: PublishedResult) {
    self.init(
      election: result.election, contest: result.contest,
      elected: result.elected.map { Placed($0.handle, at: result.place) }, manner: result.manner,
      place: result.place)
  }
}
