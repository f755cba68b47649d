/// The strength of the strongest beatpath between any two candidates.
public struct BeatpathStrengths: Hashable, Sendable {
  /// How many candidates there are.
  public let size: Int
  /// For every ordered pair the number of its strength: half of the room for a million pairs.
  private var numbers: [Int32]
  /// The strengths by number: none, then those of the defeats that were joined, strongest first.
  private var strengths = [0]
  /// Each candidate's wins, strongest first, down to the strength at which everybody reaches everybody.
  private var wins: [[Defeat]]

  /// Finds the strongest beatpaths.
  ///
  /// - Complexity: O(*c*²) for sorting and O(*c*³/64) for joining *c* candidates.
  public init(_ matrix: PairwiseMatrix, by strength: Strength) {
    size = matrix.size
    numbers = Array(repeating: 0, count: size * size)
    wins = Array(repeating: [], count: size)
    var reachability = Reachability(size: size)
    for defeat in matrix.defeats(by: strength) {
      if reachability.isComplete { break }
      wins[defeat.winner].append(defeat)
      if strengths.last != defeat.strength { strengths.append(defeat.strength) }
      let number = Int32(strengths.count - 1)
      reachability.join(defeat.winner, defeat.loser) { numbers[$0 * size + $1] = number }
    }
  }

  /// The strength of the strongest path from `first` to `second`, in units; 0 if there is none.
  public subscript(first: Candidate, second: Candidate) -> Int {
    strengths[Int(numbers[first * size + second])]
  }

  /// Tells whether `first` has a stronger path to `second` than back.
  public func isStronger(_ first: Candidate, _ second: Candidate) -> Bool {
    self[first, second] > self[second, first]
  }

  /// A strongest path of the fewest defeats, both ends included; empty if there is none.
  public func path(from start: Candidate, to end: Candidate) -> [Candidate] {
    let needed = self[start, end]
    guard needed > 0 else { return [] }
    return shortestPath(size: size, from: start, to: end) { candidate in
      wins[candidate].prefix { $0.strength >= needed }.lazy.map(\.loser)
    }
  }
}

/// A path of the fewest steps that `next` allows, both ends included; empty if there is none.
///
/// - Complexity: O(*s*) for *s* steps that there are.
func shortestPath(
  size: Int, from start: Candidate, to end: Candidate,
  next: (Candidate) -> some Sequence<Candidate>
) -> [Candidate] {
  var cameFrom: [Candidate?] = Array(repeating: nil, count: size)
  cameFrom[start] = start
  var queue = [start]
  var done = 0
  while done < queue.count, cameFrom[end] == nil {
    for other in next(queue[done]) where cameFrom[other] == nil {
      cameFrom[other] = queue[done]
      queue.append(other)
    }
    done += 1
  }
  var path = [end]
  while let last = path.last, last != start {
    guard let before = cameFrom[last] else { return [] }
    path.append(before)
  }
  return path.reversed()
}
