internal import BallotFormats
internal import FoundationEssentials
internal import Governance
internal import Voting

/// A ballot file as a command was given it, read, with its problems told.
struct BallotSource {
  let input: InputFile
  let file: BallotFile

  /// Reads a ballot file.
  ///
  /// - Throws: ``WorkFailure`` if it cannot be opened or its format is not known.
  init(_ path: String, format: BallotFormat?, options: ReadingOptions) throws {
    let input = try InputFile(path)
    let known = format ?? BallotFormat(fileName: input.name, bytes: input.data.span)
    guard let known else {
      throw WorkFailure(
        message: "'\(path.printable)': the format is not recognised; say which with --input-format "
          + BallotFormat.allCases.map(\.rawValue).joined(separator: "|"))
    }
    self.input = input
    file = BallotFile.reading(input.data.span, as: known, options: options)
  }

  /// Whether something is wrong that keeps ballots or the whole file from being counted.
  var hasErrors: Bool { file.problems.contains { $0.severity == .error } }

  /// Whether all errors are about single ballots, so that the others can be counted without them.
  ///
  /// An error about the file as a whole stands on a line that rejects no ballot.
  var onlyBallotsAreRejected: Bool {
    let lines = Set(file.problems.filter { $0.severity == .error }.map(\.line))
    return file.count.accepted > 0 && lines.count <= file.count.rejected
  }

  /// Everything wrong with the file, one line each: `path:line:column: error: …`.
  var problemLines: [String] {
    file.problems.map { problem in
      "\(input.path.printable):\(problem.line):\(problem.column): \(problem.severity.rawValue): "
        + problem.message.printable
    }
  }

  /// How many ballots there are: "ballots: 12 accepted (1 of them blank), 0 rejected".
  var countLine: String { file.count.sentence }
}

extension BallotCount {
  /// How many ballots there are: "ballots: 12 accepted (1 of them blank), 0 rejected".
  var sentence: String {
    let accepted = Self.votes(accepted, unit)
    let blanks = blank == 0 ? "none of them blank" : "\(Self.votes(blank, unit)) of them blank"
    return "ballots: \(accepted) accepted (\(blanks)), \(rejected) rejected"
  }

  private static func votes(_ units: Int, _ unit: Int) -> String {
    Wording(names: [], unit: unit).votes(units)
  }
}
