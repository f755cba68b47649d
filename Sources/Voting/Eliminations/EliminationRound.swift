/// What may happen next to the candidates who are left.
struct EliminationRound {
  /// Candidates who go together, and why each does.
  struct Way {
    let leaving: [Candidate]
    let causes: [EliminationCause]
  }

  /// How the round may end; several ways only if a tie is open.
  let ways: [Way]
  /// Who is tied for going, and how that is settled.
  let tie: (candidates: [Candidate], settlement: EliminationSettlement)?

  /// One way, whoever is tied.
  init(
    leaving: [Candidate], causes: [EliminationCause],
    tie: (candidates: [Candidate], settlement: EliminationSettlement)? = nil
  ) {
    ways = [Way(leaving: leaving, causes: causes)]
    self.tie = tie
  }

  /// Any one of some ways, because of a tie.
  init(anyOf ways: [Way], tied: [Candidate]) {
    self.ways = ways
    tie = (tied, .everyWay)
  }

  /// One of several who are equally due goes: by lot, or any of them.
  ///
  /// - Parameters:
  ///   - due: those who are equally due, by number; at least one.
  ///   - cause: why each of them is.
  ///   - lot: settles ties.
  ///   - goTogether: whether all of them go where no lot decides.
  init(oneOf due: [Candidate], cause: EliminationCause, lot: Lot?, goTogether: Bool = false) {
    let causes = due.map { _ in cause }
    if due.count == 1 {
      self.init(leaving: due, causes: causes)
    } else if let unlucky = lot?.sorted(due).last {
      self.init(leaving: [unlucky], causes: [cause], tie: (due, .lot))
    } else if goTogether {
      self.init(leaving: due, causes: causes, tie: (due, .together))
    } else {
      self.init(anyOf: due.map { Way(leaving: [$0], causes: [cause]) }, tied: due)
    }
  }

  /// What happens if the first way is taken.
  var events: [EliminationEvent] {
    var events = tie.map { [EliminationEvent.tied($0.candidates, $0.settlement)] } ?? []
    guard let way = ways.first else { return events }
    var group: [Candidate] = []
    for (index, candidate) in way.leaving.enumerated() {
      group.append(candidate)
      if index + 1 == way.causes.count || way.causes[index + 1] != way.causes[index] {
        events.append(.eliminated(group, way.causes[index]))
        group = []
      }
    }
    return events
  }
}
