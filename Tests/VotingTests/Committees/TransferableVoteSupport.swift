import Voting

/// The two ways of counting transferable votes.
enum TransferableVoteMethod: CaseIterable {
  case scottish
  case meek

  func count(
    _ profile: Profile, seats: Int, lot: Lot? = nil,
    mostWays: Int = TransferableVoteCount.mostWays
  ) -> TransferableVoteCount {
    switch self {
    case .scottish: ScottishSTV.count(profile, seats: seats, lot: lot, mostWays: mostWays)
    case .meek: MeekSTV.count(profile, seats: seats, lot: lot, mostWays: mostWays)
    }
  }
}

/// Ballots written as letters, best first, `=` between equals: `(4, "A>B=C")`.
func profile(
  _ letters: String, _ ballots: [(weight: Int, ranking: String)], unit: Int = 1
) throws -> Profile {
  let letters = Array(letters)
  var profile = Profile(candidates: letters.count, unit: unit)
  for (weight, ranking) in ballots {
    let ranks = ranking.split(separator: ">").map { rank in
      rank.compactMap { letters.firstIndex(of: $0) }
    }
    try profile.add(Ballot(ranks: ranks, weight: weight))
  }
  return profile
}

extension Outcome {
  /// The steps of a count of transferable votes in words, with letters for names.
  func sentences(_ letters: String, unit: Int = 1) -> [String] {
    let wording = Wording(names: letters.map { String($0) }, unit: unit)
    return steps.compactMap { step in
      if case .transferableVote(let step) = step { step.sentence(wording) } else { nil }
    }
  }

  /// The reason of each candidate in words.
  func reasonSentences(_ letters: String) -> [String] {
    let wording = Wording(names: letters.map { String($0) })
    return reasons.compactMap { reason in
      if case .transferableVote(let reason) = reason { reason.sentence(wording) } else { nil }
    }
  }
}
