/// The strength of the strongest beatpath between any two candidates.
public struct BeatpathStrengths: Hashable, Sendable {
  /// How many candidates there are.
  public let size: Int
  private var values: [Int]
  private let direct: [Int]

  /// Finds the strongest beatpaths.
  ///
  /// - Complexity: O(*c*²) for sorting and O(*c*³/64) for joining *c* candidates.
  public init(_ matrix: PairwiseMatrix, by strength: Strength) {
    let size = matrix.size
    var values = Array(repeating: 0, count: size * size)
    var direct = values
    var reachability = Reachability(size: size)
    for group in matrix.defeats(by: strength) {
      for defeat in group {
        direct[defeat.winner * size + defeat.loser] = defeat.strength
        if !reachability.isComplete {
          reachability.join(defeat.winner, defeat.loser) {
            values[$0 * size + $1] = defeat.strength
          }
        }
      }
    }
    self.size = size
    self.values = values
    self.direct = direct
  }

  /// The strength of the strongest path from `first` to `second`, in units; 0 if there is none.
  public subscript(first: Candidate, second: Candidate) -> Int { values[first * size + second] }

  /// Tells whether `first` has a stronger path to `second` than back.
  public func isStronger(_ first: Candidate, _ second: Candidate) -> Bool {
    self[first, second] > self[second, first]
  }

  /// A strongest path of the fewest defeats, both ends included; empty if there is none.
  public func path(from start: Candidate, to end: Candidate) -> [Candidate] {
    let needed = self[start, end]
    guard needed > 0 else { return [] }
    return shortestPath(size: size, from: start, to: end) { direct[$0 * size + $1] >= needed }
  }
}

/// A path of the fewest steps, both ends included; empty if there is none.
///
/// - Complexity: O(1) where the ends are joined directly, O(*c*²) calls of `isJoined` otherwise.
func shortestPath(
  size: Int, from start: Candidate, to end: Candidate,
  isJoined: (Candidate, Candidate) -> Bool
) -> [Candidate] {
  if isJoined(start, end) { return [start, end] }
  var cameFrom: [Candidate?] = Array(repeating: nil, count: size)
  var front = [start]
  while !front.isEmpty {
    var next: [Candidate] = []
    for candidate in front {
      for other in 0..<size where cameFrom[other] == nil && other != start {
        guard isJoined(candidate, other) else { continue }
        cameFrom[other] = candidate
        next.append(other)
      }
    }
    if cameFrom[end] != nil { break }
    front = next
  }
  var path = [end]
  var last = end
  while let before = cameFrom[last] {
    path.append(before)
    last = before
  }
  return last == start ? path.reversed() : []
}
