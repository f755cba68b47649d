internal import BallotFormats
internal import Governance
internal import Voting

/// A tally as a table for spreadsheets: a line for each candidate, best first.
enum TallyCSV {
  static func lines(_ record: TallyRecord) -> [String] {
    let standings = SeatStandings(record.count)
    var rows = [["place", "candidate", "seat", "reason"]]
    for (place, candidate) in record.count.outcome.placesFromOne {
      rows.append([
        "\(place)", record.names[candidate], standings.text(candidate),
        record.count.outcome.reasons[candidate].sentence(record.wording),
      ])
    }
    return rows.map(CSVTable.line)
  }
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
