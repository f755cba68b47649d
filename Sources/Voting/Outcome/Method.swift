/// The counting methods.
public enum Method: String, CaseIterable, Hashable, Sendable {
  /// ``Schulze``
  case schulze
  /// ``RankedPairs``
  case rankedPairs = "ranked-pairs"
  /// ``Minimax``
  case minimax
  /// ``SplitCycle``
  case splitCycle = "split-cycle"
  /// ``Copeland``
  case copeland
  /// ``KemenyYoung``
  case kemenyYoung = "kemeny-young"
  /// ``Benham``
  case benham
  /// ``TidemanAlternative``
  case tidemanAlternative = "tideman-alternative"
  /// ``SmithIRV``
  case smithIRV = "smith-irv"
  /// ``BottomTwoRunoff``
  case bottomTwoRunoff = "bottom-two-runoff"
  /// ``InstantRunoff``
  case instantRunoff = "irv"
  /// ``Borda``
  case borda
  /// ``Baldwin``
  case baldwin
  /// ``Nanson``
  case nanson
  /// ``Black``
  case black
  /// ``FirstPreferences``
  case firstPreferences = "first-preferences"
  /// ``ScottishSTV``
  case scottishSTV = "scottish-stv"
  /// ``MeekSTV``
  case meekSTV = "meek-stv"
  /// ``DebianVote``
  case debian

  /// The name as the literature writes it.
  public var title: String {
    switch self {
    case .schulze: "Schulze"
    case .rankedPairs: "Ranked Pairs"
    case .minimax: "Minimax"
    case .splitCycle: "Split Cycle"
    case .copeland: "Copeland"
    case .kemenyYoung: "Kemeny–Young"
    case .benham: "Benham"
    case .tidemanAlternative: "Tideman's Alternative"
    case .smithIRV: "Smith//IRV"
    case .bottomTwoRunoff: "Bottom-two-runoff IRV"
    case .instantRunoff: "Instant-runoff"
    case .borda: "Borda"
    case .baldwin: "Baldwin"
    case .nanson: "Nanson"
    case .black: "Black"
    case .firstPreferences: "First preferences"
    case .scottishSTV: "Scottish STV"
    case .meekSTV: "Meek STV"
    case .debian: "Debian"
    }
  }

  /// The strengths of defeats among which the method can choose; empty if it does not weigh defeats.
  public var strengths: [Strength] {
    switch self {
    case .schulze, .rankedPairs, .splitCycle: [.winningVotes, .margins]
    case .minimax: [.winningVotes, .margins, .pairwiseOpposition]
    case .copeland, .kemenyYoung, .benham, .tidemanAlternative, .smithIRV, .bottomTwoRunoff,
      .instantRunoff, .borda, .baldwin, .nanson, .black, .firstPreferences, .scottishSTV, .meekSTV,
      .debian:
      []
    }
  }

  /// Whether the method reads whole rankings, and not only how many prefer whom to whom.
  public var needsRankings: Bool {
    switch self {
    case .schulze, .rankedPairs, .minimax, .splitCycle, .copeland, .kemenyYoung, .debian: false
    case .benham, .tidemanAlternative, .smithIRV, .bottomTwoRunoff, .instantRunoff, .borda,
      .baldwin, .nanson, .black, .firstPreferences, .scottishSTV, .meekSTV:
      true
    }
  }

  /// Whether what a blank means can change the outcome: not for methods that only read the ranks
  /// that a ballot states.
  public var readsBlanks: Bool {
    switch self {
    case .instantRunoff, .firstPreferences, .scottishSTV, .meekSTV: false
    case .schulze, .rankedPairs, .minimax, .splitCycle, .copeland, .kemenyYoung, .debian, .benham,
      .tidemanAlternative, .smithIRV, .bottomTwoRunoff, .borda, .baldwin, .nanson, .black:
      true
    }
  }

  /// Whether the method fills a committee by a count of its own, and not by the first of a ranking.
  public var electsCommittee: Bool { self == .scottishSTV || self == .meekSTV }
}
