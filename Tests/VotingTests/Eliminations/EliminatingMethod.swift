import Voting

/// The methods that eliminate, for tests that hold for several of them.
enum EliminatingMethod: CaseIterable {
  case instantRunoff, benham, tidemanAlternative, smithIRV, bottomTwoRunoff, baldwin, nanson

  /// Those that elect whoever beats all others.
  static let condorcet = allCases.filter { $0 != .instantRunoff }

  /// What the method makes of a profile.
  func outcome(of profile: Profile, unranked: UnrankedRule, lot: Lot? = nil) -> Outcome {
    switch self {
    case .instantRunoff: InstantRunoff.outcome(of: profile, unranked: unranked, lot: lot)
    case .benham: Benham.outcome(of: profile, unranked: unranked, lot: lot)
    case .tidemanAlternative: TidemanAlternative.outcome(of: profile, unranked: unranked, lot: lot)
    case .smithIRV: SmithIRV.outcome(of: profile, unranked: unranked, lot: lot)
    case .bottomTwoRunoff: BottomTwoRunoff.outcome(of: profile, unranked: unranked, lot: lot)
    case .baldwin: Baldwin.outcome(of: profile, unranked: unranked, lot: lot)
    case .nanson: Nanson.outcome(of: profile, unranked: unranked)
    }
  }
}
