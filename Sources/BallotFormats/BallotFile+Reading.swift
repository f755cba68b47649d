internal import Voting

extension BallotFile {
  /// Reads a ballot file.
  ///
  /// Goes on after every problem, so that one run shows them all; a ballot with a problem is counted
  /// as rejected and nowhere else.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - format: its format; see ``BallotFormat/init(fileName:bytes:)``.
  ///   - options: what to keep.
  /// - Returns: what the file says, with everything that is wrong with it.
  public static func reading(
    _ bytes: Span<UInt8>, as format: BallotFormat, options: ReadingOptions = ReadingOptions()
  ) -> BallotFile {
    switch format {
    case .cef: readingCEF(bytes, options: options)
    case .csv: readingCSV(bytes, options: options)
    case .blt: readingBLT(bytes, options: options)
    case .preflib: readingPrefLib(bytes, options: options)
    case .abif: readingABIF(bytes, options: options)
    case .debian: readingDebian(bytes, options: options)
    }
  }
}

extension BallotFile {
  /// Creates a file from what a reader has collected.
  init(_ format: BallotFormat, candidates: [String], from collector: Collector) {
    var collector = collector
    collector.countBlock()
    self.init(
      format: format, candidates: candidates, count: collector.count, pairs: collector.pairs,
      profile: collector.profile, ballots: collector.ballots, problems: collector.problems)
  }
}
