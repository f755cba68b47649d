internal import BallotFormats
internal import Governance
internal import Voting

/// Where ballots placed each option.
struct ResultBallots {
  private let profile: Profile?
  private let numbers: [String: Candidate]
  private let poll: ContestResult.Poll
  private let page: ResultPage

  /// Later ranks than this are shown as one.
  static let mostRanks = 7

  init(_ file: BallotFile, _ poll: ContestResult.Poll, on page: ResultPage) {
    self.poll = poll
    self.page = page
    var file = file
    let names = Set(poll.record.names)
    for (number, name) in file.candidates.enumerated() where !names.contains(name) {
      file.withdrawn.insert(number)
    }
    let standing = file.withoutWithdrawn()
    profile = standing.profile
    numbers = Dictionary(
      zip(standing.candidates, standing.candidates.indices), uniquingKeysWith: { first, _ in first }
    )
  }

  var html: HTML {
    guard let profile, profile.count > 0 else { return .empty }
    let order = RankedPlaces(poll.record.count.outcome).order
    let ranks = lastRank(profile)
    let shown = min(ranks, Self.mostRanks)
    var titles = (0..<shown).map { "Rank \($0 + 1)" }
    if ranks > shown, shown > 0 { titles[shown - 1] += " or later" }
    let chart = RankDistributionChart(
      id: "ranks", title: "Rank distribution",
      caption: "How many ballots placed each option where.",
      rankTitles: titles + ["Not ranked"],
      options: order.map { candidate in
        let name = poll.record.wording.name(candidate)
        return RankDistributionChart.Option(
          name: name.withoutAddresses,
          counts: numbers[name].map { counts(of: $0, in: profile, ranks: shown) } ?? [])
      },
      downloads: [ChartDownload("ballots.cvotes", address: ArchiveFile.ballots.rawValue)])
    return "<h2>Where ballots placed each option</h2>\n\(chart.html)"
  }

  private func lastRank(_ profile: Profile) -> Int {
    var last = 0
    for index in 0..<profile.count {
      for candidate in 0..<profile.candidates {
        last = max(last, profile.rank(of: candidate, in: index))
      }
    }
    return last
  }

  /// How many ballots place a candidate at each rank, and at the end how many do not.
  private func counts(of candidate: Candidate, in profile: Profile, ranks: Int) -> [Int] {
    var counts = Array(repeating: 0, count: ranks + 1)
    for index in 0..<profile.count {
      let rank = profile.rank(of: candidate, in: index)
      counts[rank == 0 ? ranks : min(rank, ranks) - 1] += profile.weight(of: index)
    }
    return counts.map { $0 / max(1, profile.unit) }
  }
}
