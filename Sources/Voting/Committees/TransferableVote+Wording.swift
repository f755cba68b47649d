extension TransferableVoteReason {
  /// The reason in words.
  public func sentence(_ wording: Wording) -> String {
    switch self {
    case .elected(let stage, let votes, let quota):
      "elected at stage \(stage) with \(votes.digits) votes; the quota is \(quota.digits)"
    case .electedLast(let stage, let votes):
      "elected at stage \(stage) with \(votes.digits) votes, as no more candidates are left "
        + "than seats"
    case .excluded(let stage, let votes):
      "excluded at stage \(stage) with \(votes.digits) votes"
    case .left(let votes): "still had \(votes.digits) votes when the seats were filled"
    case .electedEitherWay: "elected whichever way the tie is settled"
    case .notElectedEitherWay: "not elected whichever way the tie is settled"
    case .tied: "elected or not depending on how the tie is settled"
    }
  }
}

extension TransferableVoteStep {
  /// The step in words.
  public func sentence(_ wording: Wording) -> String {
    switch self {
    case .notValid(let blank, let withoutFirst):
      "not valid: \(wording.votes(blank)) blank ballots and \(wording.votes(withoutFirst)) that "
        + "rank nobody first alone"
    case .cut(let units):
      "ballots that count up to a shared rank and no further: \(wording.votes(units))"
    case .quota(let quota, let valid, let seats):
      "\(wording.votes(valid)) valid votes, seats to fill: \(seats); the quota is \(quota.digits)"
    case .tie(let stage, let tie): "stage \(stage): " + tie.sentence(wording)
    case .surplus(let stage, let candidate, let votes):
      "stage \(stage): the surplus of \(wording.name(candidate)), \(votes.digits) votes, goes on"
    case .surpluses(let stage, let quota):
      "stage \(stage): the surpluses of the elected are shared out; the quota is \(quota.digits)"
    case .excluded(let stage, let candidate, let votes):
      "stage \(stage): \(wording.name(candidate)) has \(votes.digits) votes: excluded"
    case .elected(let stage, let candidate, let votes, let quota):
      "stage \(stage): \(wording.name(candidate)) has \(votes.digits) votes, the quota is "
        + "\(quota.digits): elected"
    case .electedLast(let stage, let candidates):
      "stage \(stage): no more candidates are left than seats: elected "
        + wording.list(candidates)
    case .undecided(let tied, let seatsLeft):
      "\(wording.list(tied)) are tied; seats left open: \(seatsLeft)"
    }
  }
}

extension TransferableVoteCount.Tie {
  /// The tie in words.
  public func sentence(_ wording: Wording) -> String {
    let level = "\(wording.list(candidates)) are tied at \(votes.digits) votes"
    let what = purpose == .surplus ? "whose surplus goes first" : "who is excluded"
    switch settlement {
    case .earlierStage(let chosen):
      return "\(level); the latest stage at which they differ says \(what): \(wording.name(chosen))"
    case .lot(let chosen): return "\(level); the lot says \(what): \(wording.name(chosen))"
    case .anyOrder: return "\(level); they are excluded in turn, and any order elects the same"
    case .sameEitherWay(let chosen):
      return "\(level); either order elects the same, shown for \(wording.name(chosen))"
    case .open: return "\(level), and who is elected depends on \(what)"
    case .tooManyWays(let limit):
      return "\(level), and there are more than \(limit) ways to settle this and later ties"
    }
  }
}
