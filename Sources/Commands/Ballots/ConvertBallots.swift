internal import ArgumentParser
internal import BallotFormats

/// The command `hustings ballots convert`.
struct ConvertBallots: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Write a ballot file in another format.",
    discussion: """
      What the other format cannot hold is said; nothing is lost unless --allow-loss is given.

      Example: print the sample committee's ballots as BLT.
        hustings ballots convert elections/ginger/tc/ballots.cvotes --to blt \\
          --allow-loss
      """)

  @Argument(help: ArgumentHelp("The ballot file.", valueName: "file"))
  var file: String

  @Option(help: "The format to write.")
  var to: BallotFormat

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Write to a file, not to standard output.", valueName: "file"))
  var output: String?

  @Flag(help: "Write even what loses something.")
  var allowLoss = false

  @Flag(help: "Replace the output file if it exists.")
  var force = false

  @OptionGroup var reading: ReadingArguments

  func run() throws {
    let source = try BallotSource(
      file, format: reading.inputFormat,
      options: ReadingOptions(keep: .ballots, direction: reading.direction))
    for line in source.problemLines { Terminal.standardError.write(line) }
    guard !source.hasErrors else {
      throw WorkFailure(message: "\(file.printable) is not converted; \(source.countLine)")
    }
    let written = source.file.written(as: to)
    if let refusal = written.refusal {
      throw WorkFailure(
        message: "\(file.printable) cannot be written as \(to.rawValue): \(refusal.printable)")
    }
    for loss in written.losses {
      Terminal.standardError.write("\(to.rawValue) cannot hold this: \(loss.printable)")
    }
    guard written.losses.isEmpty || allowLoss else {
      throw WorkFailure(
        message:
          "nothing is written, because something would be lost; --allow-loss writes it anyway")
    }
    if let output {
      try WholeFile.write(written.bytes, to: output, replacing: force, sparing: [file])
      Terminal.standardError.write("wrote \(output.printable); \(source.countLine)")
    } else {
      try Terminal.standardOutput.write(bytes: written.bytes)
    }
  }
}
