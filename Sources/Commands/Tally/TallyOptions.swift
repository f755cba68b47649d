internal import ArgumentParser
internal import BallotFormats
internal import Governance
internal import Voting

/// The options that say how ballots are to be counted.
struct TallyOptions: ParsableArguments {
  @Option(help: "The counting method; Schulze unless the file declares another.")
  var method: Method?

  @Option(help: "How strong a defeat is.")
  var strength: Strength?

  @Option(help: "What it means not to rank a candidate.")
  var blanks: UnrankedRule?

  @Option(help: "How many seats there are, if the file does not declare it.")
  var seats: Int?

  @Option(help: "How many may share an affiliation: a number, half, third, or a share like 2/5.")
  var cap: String?

  @Option(
    help: ArgumentHelp(
      "A table 'name,affiliation'; continuing members have 'continuing' in a third column.",
      valueName: "file"))
  var affiliations: String?

  @Option(help: "The seed of the lottery that settles ties, as it was named before the vote.")
  var lotterySeed: String?

  @Option(help: "The contest's id in the lottery; the file's title or name otherwise.")
  var contest: String?

  @Option(help: "Ranked Pairs: whether equal pairs are tried together or in the order of the lot.")
  var equalPairs: CountingRules.EqualPairs?

  @Option(help: "The option that means 'none of these' and takes no seat.")
  var defaultOption: String?

  @Option(help: "Debian: how many votes over the default option an option needs.")
  var quorum: Int?

  @Option(
    help: ArgumentHelp(
      "Debian: an option that needs a ratio of votes over the default option.",
      valueName: "option=ratio"))
  var majority: [String] = []

  @OptionGroup var reading: ReadingArguments

  @Flag(help: "Count without the ballots that cannot be read, and end with status 1.")
  var leaveOutRejected = false

  /// The request that the options make.
  func request() throws -> TallyRequest {
    var request = TallyRequest()
    request.contest = contest
    request.format = reading.inputFormat
    request.direction = reading.direction
    request.method = method
    request.strength = strength
    request.blanks = blanks
    request.equalPairs = equalPairs
    request.seats = seats
    request.cap = cap
    request.lotterySeed = lotterySeed
    request.defaultOption = defaultOption
    request.quorum = quorum
    request.majorities = try majority.map(Self.majority)
    request.leavesOutRejected = leaveOutRejected
    return request
  }

  func validate() throws {
    if let seats, !(1...Profile.Limit.candidates).contains(seats) {
      throw ValidationError("--seats must be from 1 to \(Profile.Limit.candidates)")
    }
    if let quorum, !(0...Profile.Limit.weight >> 20).contains(quorum) {
      throw ValidationError("--quorum must be 0 or more")
    }
    if let cap, Cap(text: cap) == nil {
      throw ValidationError("--cap '\(cap)' is not understood; write a number, half, third or 2/5")
    }
    _ = try majority.map(Self.majority)
  }

  private static func majority(_ text: String) throws -> TallyRequest.Majority {
    guard let equals = text.lastIndex(of: "="), equals > text.startIndex else {
      throw ValidationError("--majority '\(text)' is not understood; write OPTION=3 or OPTION=3:1")
    }
    return TallyRequest.Majority(
      option: String(text[..<equals]), ratio: String(text[text.index(after: equals)...]))
  }
}

/// The options that say how a ballot file is to be read.
struct ReadingArguments: ParsableArguments {
  @Option(help: "The file's format; told from its name and content otherwise.")
  var inputFormat: BallotFormat?

  @Option(help: "Which number is the favourite in a table of ranks.")
  var direction: ReadingOptions.Direction?
}
