internal import ArgumentParser
internal import BallotFormats
internal import Governance

/// Counts a tally that `tally --save` wrote again.
struct SavedTallyVerification {
  let report: VerificationReport

  /// Counts again, with the ballots where the record says they are.
  ///
  /// - Throws: ``WorkFailure`` if the record or its ballots cannot be read.
  init(_ path: String) throws {
    let saved = try InputFile(path)
    let record: SavedTally
    do throws(SavedTallyError) {
      record = try SavedTally(json: Array(saved.data))
    } catch {
      throw WorkFailure(message: "\(path.printable) \(error.sentence.printable)")
    }
    var differences: [String] = []
    for input in record.inputs {
      let file = try InputFile(RelativePath.path(input.path, from: path))
      let digest = file.digest.hexadecimal
      if digest != input.sha256 {
        differences.append(
          "'\(input.path)' has changed: its SHA-256 is \(digest), recorded is \(input.sha256)")
      }
    }
    do {
      let text = Array(try Self.recounted(record, path).utf8)
      if text != Array(saved.data) {
        differences.append(FirstDifference(of: text, from: Array(saved.data)).sentence)
      }
    } catch let failure as WorkFailure where !differences.isEmpty {
      differences.append("counting again is not possible: \(failure.message)")
    }
    report = VerificationReport(
      problems: differences, text: differences.isEmpty ? Self.agreement(record) : nil)
  }

  private static func agreement(_ record: SavedTally) -> String {
    let inputs =
      record.inputs.count == 1
      ? "The input file has" : "All \(record.inputs.count) input files have"
    let version =
      record.version == Version.text
      ? "" : " Recorded by version \(record.version), counted again by \(Version.text)."
    return "verified. \(inputs) the recorded SHA-256, and counting again gives the same record to "
      + "the byte.\(version) Not verified: whether the ballots are those that were cast."
  }

  private static func recounted(_ record: SavedTally, _ path: String) throws -> String {
    guard let ballots = record.inputs.first(where: { $0.role == "ballots" }) else {
      throw WorkFailure(message: "\(path.printable) names no ballot file")
    }
    let affiliations = record.inputs.first { $0.role == "affiliations" }
    var source = try TallyFiles.source(
      RelativePath.path(ballots.path, from: path), request: record.request,
      affiliations: affiliations.map { RelativePath.path($0.path, from: path) },
      keepsRankings: false, relativeTo: path)
    source.inputs = zip(source.inputs, record.inputs).map { now, then in
      TallyRecord.Input(role: now.role, path: then.path, sha256: now.sha256)
    }
    switch record.request.tally(source) {
    case .counted(let tally):
      return tally.savedText(request: record.request, version: record.version)
    case .refused(let reasons):
      throw WorkFailure(
        message: reasons.map { "\(path.printable): \($0.printable)" }.joined(separator: "\nerror: ")
      )
    case .blanksDecide(let last, let noOpinion):
      throw WorkFailure(message: BlanksReport.text(path: path, last: last, noOpinion: noOpinion))
    }
  }
}
