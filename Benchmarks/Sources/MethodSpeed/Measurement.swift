internal import Voting

/// A method on a made-up contest, to be timed.
struct Measurement {
  let method: String
  let input: String
  /// How many processor seconds it may take, where that was set.
  var bar: Double?
  /// Counts once; the number only depends on the outcome.
  let count: () throws -> Int

  /// Takes the time and says it in one line of a table.
  func line(runs: Int) throws -> String {
    let seconds = try Stopwatch.seconds(runs: runs, count)
    guard let least = seconds.first else { return "\(method)  not measured" }
    let median = seconds[seconds.count / 2]
    let verdict = bar.map { median <= $0 ? "within \($0)" : "over \($0)" } ?? ""
    return pad(method, 14) + pad(input, 44) + padLeft(rounded(median), 9)
      + padLeft(rounded(least), 9) + "  " + verdict
  }

  /// The heads of the table's columns.
  static var heading: String {
    pad("method", 14) + pad("input", 44) + padLeft("median s", 9) + padLeft("least s", 9) + "  bar"
  }
}

extension Measurement {
  /// The methods that compare pairs, on a matrix.
  static func pairwise(candidates: Int, seed: UInt64) -> [Measurement] {
    var contest = RandomContest(seed: seed)
    let matrix = contest.distinctMargins(candidates: candidates)
    let input = "\(candidates) candidates, random distinct margins"
    let bar = candidates == 1_000 ? 0.15 : nil
    return [
      Measurement(method: "Schulze", input: input, bar: bar) {
        Schulze.outcome(of: matrix, strength: .margins).tiers.count
      },
      Measurement(method: "Ranked Pairs", input: input, bar: bar) {
        RankedPairs.outcome(of: matrix, strength: .margins, listsSteps: false).tiers.count
      },
      Measurement(method: "Split Cycle", input: input) {
        SplitCycle.outcome(of: matrix, strength: .margins).tiers.count
      },
      Measurement(method: "Minimax", input: input) {
        Minimax.outcome(of: matrix, strength: .margins).tiers.count
      },
    ]
  }

  /// Kemeny–Young on a random tournament.
  static func kemenyYoung(candidates: Int, seed: UInt64) -> Measurement {
    var contest = RandomContest(seed: seed)
    let matrix = contest.distinctMargins(candidates: candidates)
    let input = "\(candidates) candidates, \(matrix.smithSet.count) in the Smith set"
    return Measurement(method: "Kemeny–Young", input: input) {
      try KemenyYoung.outcome(of: matrix).tiers.count
    }
  }

  /// The counts of transferable votes.
  static func transferableVotes(
    candidates: Int, ballots: Int, seats: Int, seed: UInt64
  ) throws -> [Measurement] {
    var contest = RandomContest(seed: seed)
    let profile = try contest.profile(candidates: candidates, ballots: ballots)
    let input = "\(ballots) ballots, \(profile.count) unique, \(candidates) for \(seats)"
    return [
      Measurement(method: "Scottish STV", input: input) {
        ScottishSTV.count(profile, seats: seats).stages.count
      },
      Measurement(method: "Meek STV", input: input) {
        MeekSTV.count(profile, seats: seats).stages.count
      },
    ]
  }
}

private func rounded(_ seconds: Double) -> String {
  let tenThousandths = Int((seconds * 10_000).rounded())
  let digits = String(tenThousandths % 10_000)
  return "\(tenThousandths / 10_000)." + String(repeating: "0", count: 4 - digits.count) + digits
}

private func pad(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}

private func padLeft(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}
