/// Candidates by falling value; equal values share a tier.
func tiers<Value: Comparable>(byFalling values: [Value]) -> [[Candidate]] {
  var tiers: [[Candidate]] = []
  for candidate in values.indices.sorted(by: { (values[$1], $0) < (values[$0], $1) }) {
    if let last = tiers.last?.first, values[last] == values[candidate] {
      tiers[tiers.count - 1].append(candidate)
    } else {
      tiers.append([candidate])
    }
  }
  return tiers
}

/// Candidates in the layers of a strict partial order.
///
/// The first tier holds those who have nobody above them, the second those who have only members of
/// the first above them, and so on.
///
/// - Precondition: `isAbove` is transitive and never holds both ways.
/// - Complexity: O(*c*²) calls of `isAbove`.
func layers(size: Int, isAbove: (Candidate, Candidate) -> Bool) -> [[Candidate]] {
  let below = (0..<size).map { first in (0..<size).filter { isAbove(first, $0) } }
  var unplacedAbove = Array(repeating: 0, count: size)
  for second in below.joined() { unplacedAbove[second] += 1 }
  var tiers: [[Candidate]] = []
  var tier = (0..<size).filter { unplacedAbove[$0] == 0 }
  while !tier.isEmpty {
    tiers.append(tier)
    var next: [Candidate] = []
    for second in tier.lazy.flatMap({ below[$0] }) {
      unplacedAbove[second] -= 1
      if unplacedAbove[second] == 0 { next.append(second) }
    }
    tier = next.sorted()
  }
  return tiers
}

/// Candidates in tiers of what is certain, where ties can be settled in several ways.
///
/// Two candidates are in different tiers only if the one is above the other whichever way the ties
/// are settled. The tiers are the strongly connected components of "finishes above the other in some
/// way", which come in a line because of any two candidates one can finish above the other.
///
/// - Precondition: for any two candidates `canBeAbove` holds at least one way round.
/// - Complexity: O(*c*²) calls of `canBeAbove`.
func tiers(size: Int, canBeAbove: (Candidate, Candidate) -> Bool) -> [[Candidate]] {
  let below = (0..<size).map { first in
    (0..<size).count { $0 != first && canBeAbove(first, $0) }
  }
  // In a complete relation those of an earlier component can be above more candidates than those of a
  // later one, so components are runs of this order. One ends where nobody behind can be above
  // anybody before.
  let order = (0..<size).sorted { (below[$1], $0) < (below[$0], $1) }
  var foremost = size
  var tiers: [[Candidate]] = []
  var tier: [Candidate] = []
  for index in order.indices.reversed() {
    let ahead = (0..<index).first { canBeAbove(order[index], order[$0]) }
    foremost = min(foremost, ahead ?? index)
    tier.append(order[index])
    if foremost == index {
      tiers.append(tier.sorted())
      tier = []
      foremost = size
    }
  }
  return tiers.reversed()
}
