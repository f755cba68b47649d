/// Chooses for each candidate the other one whose comparison explains its place best.
///
/// That is somebody of the next tier whom it stands above; in the last tier, somebody of the tier
/// before who stands above it; otherwise somebody it is level with.
struct Comparisons {
  private let tiers: [[Candidate]]
  private let places: [Int]
  private let isAbove: (Candidate, Candidate) -> Bool

  init(tiers: [[Candidate]], isAbove: @escaping (Candidate, Candidate) -> Bool) {
    self.tiers = tiers
    self.isAbove = isAbove
    var places = Array(repeating: 0, count: tiers.lazy.map(\.count).reduce(0, +))
    for (place, tier) in tiers.enumerated() {
      for candidate in tier { places[candidate] = place }
    }
    self.places = places
  }

  /// The other candidate and how `candidate` stands to it; `nil` if it is the only one.
  func other(for candidate: Candidate) -> (other: Candidate, standing: Standing)? {
    let place = places[candidate]
    if place + 1 < tiers.count {
      if let lower = tiers[place + 1].first(where: { isAbove(candidate, $0) }) {
        return (lower, .above)
      }
    }
    if place > 0, let upper = tiers[place - 1].first(where: { isAbove($0, candidate) }) {
      return (upper, .below)
    }
    let peer = tiers[place].first { $0 != candidate } ?? tiers.dropFirst(place + 1).first?.first
    return peer.map { ($0, .level) }
  }
}
