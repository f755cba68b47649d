package import BallotFormats
package import Voting

/// What comes of counting a ballot file as requested.
package enum Tally: Sendable {
  /// It is counted.
  case counted(TallyRecord)
  /// Nobody declared what a blank means, and the two meanings fill the seats differently.
  case blanksDecide(last: TallyRecord, noOpinion: TallyRecord)
  /// It cannot be counted, for these reasons.
  case refused([String])
}

/// A ballot file that has been read, with what belongs to its count.
package struct TallySource: Sendable {
  /// What the file says.
  package var file: BallotFile
  /// The files that were read, the ballot file first.
  package var inputs: [TallyRecord.Input]
  /// The list of affiliations, if there is one.
  package var affiliations: Affiliations?
  /// The contest's id if neither request nor file has one.
  package var fallbackContest: String

  /// Creates a source.
  package init(
    file: BallotFile, inputs: [TallyRecord.Input], affiliations: Affiliations?,
    fallbackContest: String
  ) {
    self.file = file
    self.inputs = inputs
    self.affiliations = affiliations
    self.fallbackContest = fallbackContest
  }
}

extension TallyRequest {
  /// Whether a file must be read with its whole rankings to be counted as requested.
  package func needsRankings(_ file: BallotFile) -> Bool {
    (method ?? file.declaredMethod?.method ?? .schulze).needsRankings
  }

  /// Counts a file.
  package func tally(_ source: TallySource) -> Tally {
    let file = source.file.withoutWithdrawn()
    let resolution = RuleResolution(
      file: file, withdrawn: source.file.withdrawn.sorted().map { source.file.candidates[$0] },
      request: self, affiliations: source.affiliations)
    var refusals = resolution.refusals
    if source.file.candidates.isEmpty { refusals.append("the file names no candidate") }
    let title = file.title.flatMap { $0.isEmpty ? nil : $0 }
    let contest = contest ?? title ?? source.fallbackContest
    let lottery = lotterySeed.flatMap { Lottery(seed: $0, contest: contest) }
    if lotterySeed != nil, lottery == nil {
      refusals.append("the lottery's seed and contest id must each be one line of text, not empty")
    }
    guard refusals.isEmpty else { return .refused(refusals) }
    let ballots = CountedBallots(pairs: file.pairs, profile: file.profile)
    let lot = lottery?.lot(for: file.candidates)
    func record(_ unranked: UnrankedRule, notes: [String]) throws(CountingError) -> TallyRecord {
      var rules = resolution.rules
      rules.unranked = unranked
      return TallyRecord(
        contest: contest, inputs: source.inputs, format: file.format.rawValue,
        direction: file.format == .csv ? (direction ?? .lowest).rawValue : nil,
        names: file.candidates,
        withdrawn: source.file.withdrawn.sorted().map { source.file.candidates[$0] },
        ballots: file.count, affiliations: resolution.affiliationNames, lottery: lottery,
        count: try Count(ballots, rules: rules, lot: lot), sources: resolution.sources,
        notes: resolution.notes + notes)
    }
    do throws(CountingError) {
      guard resolution.sources.blanks == .undeclared else {
        return .counted(try record(resolution.rules.unranked, notes: []))
      }
      let last = try record(.last, notes: [])
      guard resolution.rules.method.readsBlanks else { return .counted(last) }
      let noOpinion = try record(.noOpinion, notes: [])
      guard last.count.matrix != noOpinion.count.matrix else { return .counted(last) }
      guard last.count.fillsSeatsLike(noOpinion.count) else {
        return .blanksDecide(last: last, noOpinion: noOpinion)
      }
      return .counted(try record(.last, notes: [Self.undeclaredBlanks(last)]))
    } catch {
      return .refused([error.sentence])
    }
  }

  private static func undeclaredBlanks(_ record: TallyRecord) -> String {
    "nobody declared what a blank means; counted as 'last' and as 'no-opinion', and "
      + (record.count.seats == nil ? "the ranking" : "the seats")
      + " came out the same; the votes shown count blanks as last"
  }
}

extension BallotFile {
  /// The method that the file declares for its count, if it is known here.
  ///
  /// Condorcet Election Format declares; the metadata of other formats only tells how the ballots were
  /// once counted.
  var declaredMethod: (method: Method, strength: Strength?)? {
    format == .cef ? method.flatMap { Method.named($0) } : nil
  }
}

extension Count {
  /// Tells whether two counts elect and leave tied the same candidates; without seats, whether they
  /// rank alike.
  package func fillsSeatsLike(_ other: Count) -> Bool {
    guard let seats, let others = other.seats else { return outcome.tiers == other.outcome.tiers }
    return Set(seats.elected) == Set(others.elected) && seats.ties == others.ties
  }
}
