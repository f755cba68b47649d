/// How many voted, contest by contest in the order of time.
package struct TurnoutHistory: Sendable {
  /// What is on file about the votes of a contest.
  package enum Votes: Hashable, Sendable {
    /// So many ballots were cast; how many may vote is nothing if no roll is on file.
    case cast(ballots: Int, roll: Int?)
    /// No poll was held, because the seats came about otherwise.
    case noPoll(ElectedRecord.Manner)
    /// No result is published.
    case notPublished
  }

  /// A contest.
  package struct Row: Hashable, Sendable {
    /// The election's id.
    package let election: String
    /// The contest's id.
    package let contest: String
    /// What the seats are in.
    package let subject: ContestSubject
    /// What is on file about the votes.
    package let votes: Votes
    /// How much the turnout differs from the last one for these seats, in tenths of a point.
    package let change: Int?

    /// The turnout, if ballots were cast and a roll is on file.
    package var turnout: Turnout? {
      guard case .cast(let ballots, .some(let roll)) = votes else { return nil }
      return Turnout(ballots: ballots, roll: roll)
    }
  }

  /// How the turnout for some seats has moved over several polls.
  package struct Trend: Hashable, Sendable {
    /// What the seats are in.
    package let subject: ContestSubject
    /// How many polls have a turnout; at least two.
    package let polls: Int
    /// The first of them.
    package let first: Row
    /// The last of them.
    package let last: Row
    /// The difference in tenths of a point.
    package let change: Int
  }

  /// The contests, earliest first.
  package let rows: [Row]

  /// Collects the turnout of the contests for some seats.
  package init(of subjects: [ContestSubject], in folder: CommunityFolder) {
    var rows: [Row] = []
    for election in folder.elections {
      for contest in election.contests
      where subjects.contains(where: { $0.isSame(as: contest.subject) }) {
        let votes = Votes(of: contest, in: election, folder)
        let plain = Row(
          election: election.id, contest: contest.id, subject: contest.subject, votes: votes,
          change: nil)
        let before = rows.last {
          $0.turnout?.tenths != nil && $0.subject.isSame(as: contest.subject)
        }
        rows.append(
          Row(
            election: election.id, contest: contest.id, subject: contest.subject, votes: votes,
            change: Self.change(from: before, to: plain)))
      }
    }
    self.rows = rows
  }

  /// The trend for each body or project with more than one turnout, in the order of their first polls.
  package var trends: [Trend] {
    let polls = rows.filter { $0.turnout?.tenths != nil }
    var trends: [Trend] = []
    for first in polls where !trends.contains(where: { $0.subject.isSame(as: first.subject) }) {
      let same = polls.filter { $0.subject.isSame(as: first.subject) }
      guard same.count > 1, let last = same.last, let change = Self.change(from: first, to: last)
      else { continue }
      trends.append(
        Trend(
          subject: first.subject, polls: same.count, first: first, last: last, change: change))
    }
    return trends
  }

  private static func change(from first: Row?, to last: Row) -> Int? {
    guard let before = first?.turnout?.tenths, let after = last.turnout?.tenths else { return nil }
    return after - before
  }

  /// A number of tenths as it is printed, such as `-3.2`.
  package static func points(_ tenths: Int) -> String {
    let size = tenths.magnitude
    return "\(tenths < 0 ? "-" : "")\(size / 10).\(size % 10)"
  }
}

extension TurnoutHistory.Votes {
  fileprivate init(of contest: Contest, in election: Election, _ folder: CommunityFolder) {
    if let result = folder.result(of: contest, in: election) {
      self =
        result.turnout.map { .cast(ballots: $0.ballots, roll: $0.roll) } ?? .noPoll(result.manner)
      return
    }
    switch folder.record(of: contest, in: election)?.manner {
    case .some(.poll), nil: self = .notPublished
    case .some(let manner): self = .noPoll(manner)
    }
  }

  /// Why there is no turnout, in a few words; nothing if there is one.
  package var absence: String? {
    switch self {
    case .cast(_, .some): nil
    case .cast(_, nil): "no roll on file"
    case .noPoll(.acclaimed): "no poll: acclaimed"
    case .noPoll(.appointed): "no poll: appointed"
    case .noPoll(.unfilled), .noPoll(.poll): "no poll: nobody stood"
    case .notPublished: "not published"
    }
  }
}

extension TurnoutHistory.Trend {
  /// The trend in a sentence.
  package var sentence: String {
    let direction =
      change == 0
      ? "unchanged"
      : "\(change > 0 ? "up" : "down") \(TurnoutHistory.points(change > 0 ? change : -change)) points"
    return "\(subject.name): from \(first.turnout?.percent ?? "") % in \(first.election) to "
      + "\(last.turnout?.percent ?? "") % in \(last.election) over \(polls) polls, \(direction)."
  }
}
