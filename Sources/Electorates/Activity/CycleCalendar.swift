package import Governance

/// The cycles of a community as rows of a table, with a row for what lies in none.
package struct CycleCalendar: Sendable {
  /// Where a date lies.
  package enum Slot: Hashable, Sendable {
    /// In the cycle of this number.
    case cycle(Int)
    /// Before, after or between the cycles.
    case outside
    /// There is no date.
    case undated
  }

  /// The cycles, earliest first.
  package let cycles: [Cycle]

  /// Takes cycles, earliest first.
  package init(_ cycles: [Cycle]) { self.cycles = cycles }

  /// Where a date in seconds of UTC lies; of cycles that overlap, in the one that starts last.
  package func slot(of seconds: Int?) -> Slot {
    guard let seconds else { return .undated }
    var (low, high) = (0, cycles.count)
    while low < high {
      let middle = (low + high) / 2
      if cycles[middle].window.start.seconds <= seconds { low = middle + 1 } else { high = middle }
    }
    guard low > 0, seconds < cycles[low - 1].window.end.seconds else { return .outside }
    return .cycle(low - 1)
  }

  /// How many slots there are.
  package var slotCount: Int { cycles.count + 2 }

  /// The number of a slot: cycles first, then ``Slot/outside``, then ``Slot/undated``.
  package func index(of slot: Slot) -> Int {
    switch slot {
    case .cycle(let number): number
    case .outside: cycles.count
    case .undated: cycles.count + 1
    }
  }

  /// What a slot is called.
  package func title(ofIndex index: Int) -> String {
    if cycles.indices.contains(index) { return cycles[index].name }
    return index == cycles.count ? "outside the cycles" : "undated"
  }

  /// What a slot is called where there is little room.
  package func shortTitle(ofIndex index: Int) -> String {
    index == cycles.count ? "outside" : title(ofIndex: index)
  }
}
