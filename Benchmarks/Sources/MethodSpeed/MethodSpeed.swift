// Times the counting methods alone: no file is read, no matrix counted, nothing printed meanwhile.
// Without arguments all sizes are measured; numbers choose the sizes of the pairwise methods.

/// The benchmark of the methods.
@main
enum MethodSpeed {
  private static let seed: UInt64 = 1
  private static let runs = 5

  static func main() throws {
    let chosen = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    print(Measurement.heading)
    for candidates in chosen.isEmpty ? [100, 200, 500, 1_000, 2_000] : chosen {
      try measure(Measurement.pairwise(candidates: candidates, seed: seed))
    }
    guard chosen.isEmpty else { return }
    for candidates in stride(from: 10, through: 20, by: 2) {
      try measure([Measurement.kemenyYoung(candidates: candidates, seed: seed)])
    }
    for (candidates, ballots, seats) in [(10, 10_000, 3), (10, 100_000, 3), (20, 10_000, 7)] {
      try measure(
        Measurement.transferableVotes(
          candidates: candidates, ballots: ballots, seats: seats, seed: seed))
    }
  }

  private static func measure(_ measurements: [Measurement]) throws {
    for measurement in measurements { print(try measurement.line(runs: runs)) }
  }
}
