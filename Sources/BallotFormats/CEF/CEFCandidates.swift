internal import Voting

extension CEFVotes {
  /// The candidates of a file that does not declare them: all names in its votes, in the order in
  /// which they first stand there.
  ///
  /// `lines` begin with the votes; no more than `limit` of them are looked at.
  static func candidates(
    inFirst limit: Int, _ lines: SourceLines, in bytes: Span<UInt8>
  ) -> (names: [String], isTooMany: Bool) {
    var lines = lines
    var names: [String] = []
    var known: Set<String> = []
    var matcher = NameMatcher([])
    var row: [UInt16] = []
    var slowLines = 0
    var left = limit
    while left > 0, lines.position < bytes.count {
      left -= 1
      for place in row.indices { row[place] = 0 }
      var span = row.mutableSpan
      if let end = matcher.ranking(at: lines.position, in: bytes, into: &span),
        end < bytes.count, bytes[end] == UInt8(ascii: "\n")
      {
        lines.skipLine(to: end + 1)
        continue
      }
      guard let line = lines.next(in: bytes) else { break }
      slowLines += 1
      for name in self.names(line, in: bytes) where known.insert(name).inserted {
        guard names.count < Profile.Limit.candidates else { return (names, true) }
        names.append(name)
      }
      if slowLines % 32 == 0, row.count < names.count {
        matcher = NameMatcher(names)
        row = Array(repeating: 0, count: names.count)
      }
    }
    return (names, false)
  }

  /// The names in a line, none if it has a problem, which shows when it is counted.
  private static func names(_ line: SourceLine, in bytes: Span<UInt8>) -> [String] {
    guard let content = try? content(of: line, in: bytes), !content.isEmpty,
      let vote = try? CEFVote(line, content, in: bytes)
    else { return [] }
    return vote.places.compactMap { bytes.text($0.name) }
  }
}
