internal import BallotFormats
internal import Governance
internal import Voting

/// A tally as a table for spreadsheets: a line for each candidate, best first.
enum TallyCSV {
  static func lines(_ record: TallyRecord) -> [String] {
    let standings = SeatStandings(record.count)
    var rows = [titles]
    for (place, candidate) in record.count.outcome.placesFromOne {
      rows.append([
        "\(place)", record.names[candidate], standings.text(candidate),
        record.count.outcome.reasons[candidate].sentence(record.wording),
      ])
    }
    return rows.map(CSVTable.line)
  }

  /// Those who take seats without a poll; nobody has a place.
  static func lines(_ elected: [ContestResult.Elected]) -> [String] {
    let rows = elected.enumerated().map { ["", $1.person.name, "\($0 + 1)", $1.reason] }
    return ([titles] + rows).map(CSVTable.line)
  }

  private static let titles = ["place", "candidate", "seat", "reason"]
}

extension Outcome {
  /// Every candidate with its place counted from 1, best first; tied candidates share the place.
  var placesFromOne: [(place: Int, candidate: Candidate)] {
    var place = 1
    var places: [(place: Int, candidate: Candidate)] = []
    for tier in tiers {
      places += tier.map { (place, $0) }
      place += tier.count
    }
    return places
  }
}
