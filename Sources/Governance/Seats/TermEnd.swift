/// When a seat is up again.
package enum TermEnd: Hashable, Sendable {
  /// At this moment.
  case at(Instant)
  /// After some cycles, of which not all are on file yet.
  case after(Length, from: Instant)
  /// When the next election fills it: no term is laid down.
  case unstated

  /// Computes when the term of those elected in a contest ends.
  ///
  /// A term counted in cycles lasts from the election's cycle to the end of its last one. Other terms
  /// run from the start of the cycle, or from the end of voting if the election names none.
  init(of term: Length?, from source: SeatSource, in community: Community) {
    let cycles = community.cycles
    let first = cycles.firstIndex { $0.name == source.election.cycle?.value }
    switch term {
    case .none: self = .unstated
    case .cycles(let number):
      guard let first else {
        self = .unstated
        return
      }
      let last = first + number - 1
      self =
        cycles.indices.contains(last)
        ? .at(cycles[last].window.end)
        : .after(.cycles(number), from: cycles[first].window.start)
    case .some(let length):
      let start = first.map { cycles[$0].window.start } ?? source.timeline.voting.end
      let end =
        if case .months(let number) = length {
          Instant(startOf: start.date.advanced(byMonths: number))
        } else {
          start.advanced(bySeconds: length.seconds ?? 0)
        }
      self = .at(end)
    }
  }

  /// The moment, if it is known.
  package var instant: Instant? {
    if case .at(let instant) = self { instant } else { nil }
  }

  /// Whether the seat is up at a moment.
  func isOver(at moment: Instant) -> Bool { instant.map { $0 <= moment } ?? false }
}
