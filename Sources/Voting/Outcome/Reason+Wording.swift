extension Reason {
  /// Says why, as a phrase that goes with the candidate's name: "beats Ben 190–184".
  public func sentence(_ wording: Wording) -> String {
    switch self {
    case .alone: "the only candidate"
    case .beatpath(let beatpath): beatpath.sentence(wording)
    case .locked(let path): path.sentence(wording)
    case .opposition(let opposition): opposition.sentence(wording)
    case .score(let points): "\(wording.votes(points)) points"
    case .firstPreferences(let votes): "\(wording.votes(votes)) first preferences"
    case .comparisonsWon(let wins):
      "wins \(wins.decimals()) comparison\(wins == Fraction(1) ? "" : "s")"
    case .condorcetWinner: "beats every other candidate"
    case .bestOrders(let orders): orders.sentence(wording)
    case .survivingDefeat(nil): "undefeated, or only by defeats that are the weakest of a cycle"
    case .survivingDefeat(let defeat?):
      "defeated by \(wording.name(defeat.winner)) (\(wording.votes(defeat.strength))), "
        + "stronger than every way back"
    case .elimination(let reason): reason.sentence(wording)
    case .transferableVote(let reason): reason.sentence(wording)
    case .debian(let reason): reason.sentence(wording)
    }
  }
}

extension Step {
  /// Says what was done, as a sentence without its full stop.
  public func sentence(_ wording: Wording) -> String {
    switch self {
    case .rankedPairs(let step): step.sentence(wording)
    case .elimination(let step): step.sentence(wording)
    case .transferableVote(let step): step.sentence(wording)
    case .debian(let step): step.sentence(wording)
    }
  }
}

extension Beatpath {
  fileprivate func sentence(_ wording: Wording) -> String {
    let score = "\(wording.votes(votes))–\(wording.votes(votesAgainst))"
    let name = wording.name(other)
    switch standing {
    case .above where path.count == 2 && strengthBack == 0: return "beats \(name) \(score)"
    case .below where wayBack.count == 2 && strength == 0: return "loses to \(name) \(score)"
    case .level where strength == 0 && strengthBack == 0: return "level with \(name) \(score)"
    case .above, .below, .level: break
    }
    let relation =
      switch standing {
      case .above: "above"
      case .below: "below"
      case .level: "level with"
      }
    return "\(relation) \(name): \(way(path, strength, wording)) against "
      + "\(way(wayBack, strengthBack, wording)) back; directly \(score)"
  }

  private func way(_ path: [Candidate], _ strength: Int, _ wording: Wording) -> String {
    guard !path.isEmpty else { return "no beatpath" }
    let through = path.count == 2 ? "direct" : wording.path(path)
    return "beatpath \(wording.votes(strength)) (\(through))"
  }
}

extension LockedPath {
  fileprivate func sentence(_ wording: Wording) -> String {
    let locked = path.count == 2 ? "the pair is locked" : "locked \(wording.path(path))"
    return switch standing {
    case .above: "above \(wording.name(other)): \(locked)"
    case .below: "below \(wording.name(other)): \(locked)"
    case .level: "level with \(wording.name(other)): no locked pairs put one above the other"
    }
  }
}

extension Opposition {
  fileprivate func sentence(_ wording: Wording) -> String {
    by.isEmpty
      ? "nobody's opposition counts"
      : "worst opposition \(wording.votes(strength)), from \(wording.list(by))"
  }
}

extension BestOrders {
  fileprivate func sentence(_ wording: Wording) -> String {
    let votes = "disagreeing with \(wording.votes(leastDisagreement)) preferences"
    return switch standing {
    case .above: "above \(wording.name(other)) in every best order, \(votes)"
    case .below: "below \(wording.name(other)) in every best order, \(votes)"
    case .level: "the best orders, \(votes), do not agree on it and \(wording.name(other))"
    }
  }
}

extension RankedPairsStep {
  fileprivate func sentence(_ wording: Wording) -> String {
    switch self {
    case .leftOut(let defeat, let path):
      "\(wording.name(defeat.winner)) over \(wording.name(defeat.loser)) "
        + "(\(wording.votes(defeat.strength))) is left out: stronger pairs lead back, "
        + wording.path(path)
    }
  }
}
