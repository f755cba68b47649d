// A seat is not up if its term lasts beyond the start of the cycle. Terms counted in cycles run from
// cycle to cycle. Other terms run from the start of the cycle, and as elections move a little, one
// that ends in the first half of the new cycle ends with it: its seat is up now, not next time.

/// The seats of a body or project that are held beyond the start of a cycle.
struct SeatsHeld {
  /// Who holds a seat, and for how long.
  struct Holder {
    /// The handle; nothing if it is not on file who was elected.
    let handle: Placed<String>?
    /// The contest that filled the seat last.
    let source: SeatSource
    /// How long the term lasts, in words.
    let lasting: String
  }

  /// The holders, those whose seats were filled first first.
  let holders: [Holder]

  /// Looks at all that happened to the seats in some elections.
  init(
    of subject: ContestSubject, among elections: [Election], at cycle: Cycle,
    in folder: CommunityFolder
  ) {
    let term = folder.community.charter(for: subject)?.term
    holders = SeatCourse(of: subject, in: folder, among: elections).seats.compactMap { seat in
      guard seat.isHeld, let source = seat.source, seat.end.lasts(into: cycle, term: term),
        let lasting = seat.end.words
      else { return nil }
      return Holder(handle: seat.handle, source: source, lasting: lasting)
    }
  }
}

extension TermEnd {
  /// Whether the seat is not up for a cycle.
  fileprivate func lasts(into cycle: Cycle, term: Length?) -> Bool {
    switch (self, term) {
    case (.unstated, _): false
    case (.after, _): true
    case (.at(let end), .cycles): end > cycle.window.start
    case (.at(let end), _):
      end > cycle.window.start.advanced(bySeconds: cycle.window.seconds / 2)
    }
  }

  /// How long the term lasts, in words; nothing if that is not laid down.
  fileprivate var words: String? {
    switch self {
    case .at(let end): "until \(end.date)"
    case .after(let length, let start): "for \(length) from \(start.date)"
    case .unstated: nil
    }
  }
}
