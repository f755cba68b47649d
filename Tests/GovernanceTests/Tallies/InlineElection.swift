import BallotFormats
import Governance
import Testing
import Voting

/// An election written into a test, in Condorcet Election Format unless said otherwise.
struct InlineElection {
  var text: String
  var format = BallotFormat.cef
  var affiliations: String?

  init(_ text: String, as format: BallotFormat = .cef, affiliations: String? = nil) {
    self.text = text
    self.format = format
    self.affiliations = affiliations
  }

  func source() -> TallySource {
    TallySource(
      file: BallotFile.reading(Array(text.utf8).span, as: format),
      inputs: [TallyRecord.Input(role: "ballots", path: "ballots.cvotes", sha256: "00")],
      affiliations: affiliations.map { Affiliations.reading(Array($0.utf8).span).affiliations },
      fallbackContest: "council")
  }

  /// Counts with the request that `asking` fills in.
  func tally(_ asking: (inout TallyRequest) -> Void = { _ in }) -> Tally {
    var request = TallyRequest()
    asking(&request)
    return request.tally(source())
  }
}

extension Tally {
  /// The record of a tally that was counted.
  var record: TallyRecord? {
    if case .counted(let record) = self { record } else { nil }
  }

  /// Why a tally was refused; empty if it was not.
  var refusals: [String] {
    if case .refused(let reasons) = self { reasons } else { [] }
  }
}

extension TallyRecord {
  /// The names of those who take seats.
  var elected: [String] { (count.seats?.elected ?? []).map { names[$0] } }
}
