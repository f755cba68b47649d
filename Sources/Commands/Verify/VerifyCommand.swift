internal import ArgumentParser
internal import BallotFormats
internal import Governance

/// The command `hustings verify`.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Count a saved result again and compare it byte for byte.",
    discussion: """
      Looks for the ballots where the result says they are, as seen from the result's own folder. \
      Ends with status 1 if anything differs.

      Example:
        hustings tally elections/ginger/tc/ballots.cvotes --save result.json
        hustings verify result.json
      """)

  @Argument(help: ArgumentHelp("Results that 'tally --save' wrote.", valueName: "result.json"))
  var files: [String]

  func run() throws {
    var ending = TallyEnding()
    for path in files {
      do {
        let differences = try differences(path)
        for difference in differences {
          try Terminal.standardOutput.write("\(path.printable): \(difference.printable)")
        }
        ending.note(differences.isEmpty ? .decided : .somethingFound)
      } catch let failure as WorkFailure {
        Terminal.standardError.write("error: \(failure.message)")
        ending.note(.failed)
      }
    }
    try ending.end()
  }

  /// What differs; prints that all agrees if nothing does.
  private func differences(_ path: String) throws -> [String] {
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
      let text = try recounted(record, path)
      if Array(text.utf8) != Array(saved.data) {
        differences.append(Self.firstDifference(Array(text.utf8), Array(saved.data)))
      }
    } catch let failure as WorkFailure where !differences.isEmpty {
      differences.append("counting again is not possible: \(failure.message)")
    }
    if differences.isEmpty {
      try Terminal.standardOutput.write("\(path.printable): \(Self.agreement(record))")
    }
    return differences
  }

  private static func agreement(_ record: SavedTally) -> String {
    let inputs =
      record.inputs.count == 1
      ? "The input file has" : "All \(record.inputs.count) input files have"
    let version =
      record.version == Version.text
      ? "" : " Recorded by version \(record.version.printable), counted again by \(Version.text)."
    return "verified. \(inputs) the recorded SHA-256, and counting again gives the same record to "
      + "the byte.\(version) Not verified: whether the ballots are those that were cast."
  }

  private func recounted(_ record: SavedTally, _ path: String) throws -> String {
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

  private static func firstDifference(_ recounted: [UInt8], _ saved: [UInt8]) -> String {
    let same = zip(recounted, saved).prefix { $0 == $1 }.count
    let before = saved[..<same]
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    // A line can be long: what is shown begins a little before the difference.
    let from = max(start, same - 40)
    func quoted(_ bytes: [UInt8]) -> String {
      let rest = bytes.dropFirst(from).prefix { $0 != UInt8(ascii: "\n") }
      let dots = (from > start ? "…" : "", rest.count > 120 ? "…" : "")
      return "'\(dots.0)\(String(decoding: rest.prefix(120), as: UTF8.self))\(dots.1)'"
    }
    return "line \(line) says \(quoted(saved)), and counting again gives \(quoted(recounted))"
  }
}
