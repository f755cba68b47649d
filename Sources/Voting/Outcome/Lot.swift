/// A lot that has been drawn: all candidates in the order in which a tie favours them.
///
/// The core never draws. Whoever draws does so outside, by a rule that was declared before.
public struct Lot: Hashable, Sendable {
  /// All candidates, the most favoured first.
  public let order: [Candidate]

  private let places: [Int]

  /// Creates a lot, or `nil` if `order` is not an order of all candidates from zero up.
  public init?(order: [Candidate]) {
    guard order.sorted() == Array(order.indices) else { return nil }
    self.order = order
    var places = Array(repeating: 0, count: order.count)
    for (place, candidate) in order.enumerated() { places[candidate] = place }
    self.places = places
  }

  /// The candidates in the order in which the lot favours them.
  public func sorted(_ candidates: some Sequence<Candidate>) -> [Candidate] {
    candidates.sorted { places[$0] < places[$1] }
  }

  /// Where a candidate stands in the lot; 0 is most favoured.
  public func place(of candidate: Candidate) -> Int { places[candidate] }
}
