@testable import BallotFormats
@testable import Electorates
@testable import Governance
@testable import Publishing
import Voting

extension Reader {
  /// What is published of a contest, and what `--save` wrote.
  static let archives: [Reader] = [
    Reader("archive", "a whole archive, each file below a line '=== NAME'") { bytes in
      let files = files(in: bytes)
      let review = ArchiveReview(
        Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first }))
      demand(!review.problems.contains(""), "a problem without words")
      demand(review.intactFiles <= files.count, "\(review.intactFiles) files intact")
    },
    Reader("contest-json", "contest.json and ballots.json") { bytes in
      if let declaration = ContestDeclaration(json: bytes) {
        demand(declaration.json.text.utf8.elementsEqual(bytes), "written otherwise")
        _ = try? ContestResult(of: declaration, from: .none)
      }
      if let source = BallotSourceRecord(file: bytes) {
        let again = BallotSourceRecord(file: Array(source.text(version: "1.0.0").utf8))
        demand(again == source, "the source does not read back")
      }
    },
    Reader("result-json", "result.json and saved tallies") { bytes in
      var findings = Findings()
      _ = PublishedResult.reading(
        bytes, election: "ginger", contest: "tc", file: "result.json", findings: &findings)
      _ = RecountedResult(bytes)
      do throws(SavedTallyError) {
        let saved = try SavedTally(json: bytes)
        demand(!saved.request.json.text.isEmpty, "no request")
      } catch {
        _ = error.sentence
      }
    },
    Reader("archive-lists", "SHA256SUMS, pairwise.csv, roll.json, roll.csv and signatures") {
      bytes in
      if let list = DigestList(bytes) {
        demand(list.text.utf8.elementsEqual(bytes), "the list is written otherwise")
      }
      if let armor = SignatureArmor(bytes) { demand(!armor.blob.isEmpty, "no signature") }
      if let table = PairwiseTable(bytes) {
        demand(table.text.utf8.elementsEqual(bytes), "the table is written otherwise")
      }
      if let manifest = ManifestOnFile(bytes) {
        demand(manifest.differences(from: manifest).isEmpty, "a manifest differs from itself")
      }
      var findings = Findings()
      if let roll = RollTable.reading(bytes, file: "roll.csv", findings: &findings) {
        _ = roll.rows.map(\.title)
      }
      demandPlaces(findings, in: ["roll.csv": bytes])
    },
    Reader("tally", "ballots of CEF, counted under the rules that the first two bytes name") {
      guard $0.count > 2 else { return }
      let (choice, number) = (Int($0[0]), Int($0[1]))
      let file = BallotFile.reading(Array($0[2...]).span, as: .cef)
      guard file.candidates.count <= 8, (file.profile?.count ?? 0) <= 40 else { return }
      var request = TallyRequest()
      request.method = Method.allCases[choice % Method.allCases.count]
      request.strength = number & 1 == 0 ? nil : Strength.allCases[number >> 1 & 1]
      request.blanks = number & 4 == 0 ? nil : UnrankedRule.allCases[number >> 3 & 1]
      request.seats = number & 16 == 0 ? nil : 1 + (number >> 5)
      request.lotterySeed = choice & 128 == 0 ? nil : "seed"
      request.leavesOutRejected = true
      let source = TallySource(
        file: file, inputs: [], affiliations: nil, fallbackContest: "contest")
      switch request.tally(source) {
      case .counted(let record): check(record, request)
      case .blanksDecide(let last, let noOpinion):
        check(last, request)
        check(noOpinion, request)
      case .refused(let reasons): demand(!reasons.isEmpty, "refused without a reason")
      }
    },
  ]

  private static func check(_ record: TallyRecord, _ request: TallyRequest) {
    let text = record.savedText(request: request, version: "1.0.0")
    let saved = try? SavedTally(json: Array(text.utf8))
    demand(saved != nil, "the record does not read back")
    let count = record.count
    let ranked = count.outcome.tiers.flatMap(\.self)
    demand(Set(ranked).count == ranked.count, "a candidate has two places")
    if let seats = count.seats, let wanted = count.rules.seats {
      demand(seats.elected.count <= wanted, "\(seats.elected.count) elected for \(wanted) seats")
      demand(Set(seats.elected).count == seats.elected.count, "a candidate has two seats")
    }
  }
}
