internal import Voting

extension Method {
  /// How the method comes to its ranking, in a sentence.
  var sentence: String {
    switch self {
    case .schulze:
      "Ballots are counted by the Schulze method: every two candidates are compared, and whoever "
        + "has the stronger chain of wins over the other stands above."
    case .rankedPairs:
      "Ballots are counted by Ranked Pairs: every two candidates are compared, and the wins are "
        + "locked in from the strongest down unless that would close a circle."
    case .minimax:
      "Ballots are counted by Minimax: every two candidates are compared, and whoever suffers the "
        + "weakest worst defeat comes first."
    case .splitCycle:
      "Ballots are counted by Split Cycle: every two candidates are compared, and in each circle of "
        + "wins the weakest does not count."
    case .copeland:
      "Ballots are counted by Copeland's method: every two candidates are compared, and whoever wins "
        + "most comparisons comes first."
    case .kemenyYoung:
      "Ballots are counted by the Kemeny–Young method: the ranking that agrees with the most "
        + "preferences of voters is the result."
    case .benham:
      "Ballots are counted by Benham's method: candidates with the fewest first preferences are "
        + "eliminated until one beats all others left."
    case .tidemanAlternative:
      "Ballots are counted by Tideman's Alternative: candidates outside the smallest group that beats "
        + "all others are eliminated, then the one with the fewest first preferences, and so on."
    case .smithIRV:
      "Ballots are counted by Smith//IRV: an instant runoff within the smallest group of candidates "
        + "that beats all others."
    case .bottomTwoRunoff:
      "Ballots are counted by bottom-two runoff: of the two candidates with the fewest first "
        + "preferences, the loser of their comparison is eliminated, until one is left."
    case .instantRunoff:
      "Ballots are counted by instant runoff: the candidate with the fewest first preferences is "
        + "eliminated, until one is left."
    case .borda:
      "Ballots are counted by Borda's method: each ballot gives a candidate a point for every "
        + "candidate below."
    case .baldwin:
      "Ballots are counted by Baldwin's method: the candidate with the lowest Borda score is "
        + "eliminated, until one is left."
    case .nanson:
      "Ballots are counted by Nanson's method: candidates with no more than the average Borda score "
        + "are eliminated, until one is left."
    case .black:
      "Ballots are counted by Black's method: whoever beats all others comes first; if nobody does, "
        + "the Borda score decides."
    case .firstPreferences:
      "Ballots are counted by first preferences: whoever is ranked first most often comes first."
    case .scottishSTV:
      "Ballots are counted by the single transferable vote after the Scottish rules: surpluses and "
        + "votes of eliminated candidates move on to the next preferences."
    case .meekSTV:
      "Ballots are counted by Meek's single transferable vote: surpluses and votes of eliminated "
        + "candidates move on to the next preferences, and the quota sinks with votes that run out."
    case .debian:
      "Ballots are counted by Debian's method: options that fail the quorum or lose to the default "
        + "option drop out, then the Schulze method decides."
    }
  }
}

extension Strength {
  /// What makes a win strong, in a sentence.
  var sentence: String {
    switch self {
    case .winningVotes: "A win is as strong as the number of votes for the winner (winning votes)."
    case .margins: "A win is as strong as its lead, votes for less votes against (margins)."
    case .pairwiseOpposition:
      "What counts is the number of votes against, whether or not they win (pairwise opposition)."
    }
  }

  /// A word or two for a table.
  var words: String { rawValue.split(separator: "-").joined(separator: " ") }
}

extension UnrankedRule {
  /// What a blank means, in a sentence.
  var sentence: String {
    switch self {
    case .last:
      "Candidates whom a ballot does not rank stand below all whom it ranks (blanks last)."
    case .noOpinion:
      "A ballot says nothing about candidates whom it does not rank (blanks: no opinion)."
    }
  }

  /// A word or two for a table.
  var words: String { rawValue.split(separator: "-").joined(separator: " ") }
}
