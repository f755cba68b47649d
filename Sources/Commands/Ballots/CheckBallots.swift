internal import ArgumentParser
internal import BallotFormats
internal import Governance
internal import Voting

/// The command `hustings ballots check`.
struct CheckBallots: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what a ballot file declares, how many ballots it holds, and what is wrong.",
    discussion: """
      Ends with status 1 if anything is wrong or looks wrong.

      Example:
        hustings ballots check elections/ginger/tc/ballots.cvotes
      """)

  @Argument(help: ArgumentHelp("Ballot files.", valueName: "file"))
  var files: [String]

  @OptionGroup var reading: ReadingArguments

  @Option(help: "How many seats there must be.")
  var seats: Int?

  func run() throws {
    var ending = TallyEnding()
    for (number, path) in files.enumerated() {
      do {
        let source = try BallotSource(
          path, format: reading.inputFormat,
          options: ReadingOptions(keep: .rankings, direction: reading.direction))
        if number > 0 { try Terminal.standardOutput.write("") }
        for line in source.problemLines { Terminal.standardError.write(line) }
        if !source.file.problems.isEmpty { ending.note(.somethingFound) }
        for line in description(source) { try Terminal.standardOutput.write(line) }
        if let seats, seats != source.file.seats {
          let declared = source.file.seats.map { "\($0)" } ?? "no number of"
          Terminal.standardError.write(
            "error: \(path.printable) declares \(declared) seats; there must be \(seats)")
          ending.note(.somethingFound)
        }
      } catch let failure as WorkFailure {
        Terminal.standardError.write("error: \(failure.message)")
        ending.note(.failed)
      }
    }
    try ending.end()
  }

  private func description(_ source: BallotSource) -> [String] {
    let file = source.file
    var lines = ["\(source.input.path.printable): \(file.format.rawValue)"]
    if let title = file.title { lines.append("title: \(title.printable)") }
    lines.append("candidates: \(file.candidates.count)")
    if !file.withdrawn.isEmpty {
      let names = file.withdrawn.sorted().map { file.candidates[$0].printable }
      lines.append("withdrawn: \(names.joined(separator: ", "))")
    }
    lines.append("seats: \(file.seats.map(String.init) ?? "not declared")")
    lines.append("blanks: \(file.unranked?.rawValue ?? "not declared")")
    lines.append("method: \(file.method?.printable ?? "not declared")")
    lines.append(source.countLine)
    if let profile = file.profile {
      lines.append("distinct rankings: \(profile.count)")
      if file.format == .csv { lines.append("direction: \(direction(profile))") }
    }
    return lines
  }

  /// What the favourites' numbers say about the direction of a table of ranks.
  private func direction(_ profile: Profile) -> String {
    var single = 0
    for index in 0..<profile.count {
      let tops = (0..<profile.candidates).count { profile.rank(of: $0, in: index) == 1 }
      if tops == 1 { single += profile.weight(of: index) }
    }
    let read = reading.direction ?? .lowest
    return "\(read == .lowest ? "the lowest" : "the highest") number is read as the favourite; "
      + "\(single) of \(profile.total) ballots then have a single favourite"
  }
}
