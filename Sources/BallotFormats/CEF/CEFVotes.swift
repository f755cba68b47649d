internal import Voting

/// Counts the vote lines of a Condorcet Election Format file.
//
// Most lines of a large file hold nothing but standing names and are read in one go; a line with
// anything else is taken apart slowly. Both agree wherever both can read a line.
struct CEFVotes {
  /// Something that was seen on one or more lines.
  private struct Sighting {
    let line: Int
    let column: Int
    var lines: Int
  }

  let matcher: NameMatcher
  let allowsWeights: Bool
  /// Tells whether a name was met that is not among the candidates.
  var meetsStrangers: Bool { !strangers.isEmpty }
  private var strangers: [String: Sighting] = [:]
  private var ignoredWeights: Sighting?

  init(matcher: NameMatcher, allowsWeights: Bool) {
    self.matcher = matcher
    self.allowsWeights = allowsWeights
  }

  /// Reads all lines that are left.
  mutating func read(
    _ lines: inout SourceLines, in bytes: Span<UInt8>, into collector: inout Collector
  ) {
    while lines.position < bytes.count {
      if readPlain(&lines, in: bytes, into: &collector) { continue }
      guard let line = lines.next(in: bytes) else { return }
      readAny(line, in: bytes, into: &collector)
    }
  }

  /// The warnings about lines that were counted in part.
  func warnings() -> [BallotFileProblem] {
    var warnings = strangers.map { name, seen in
      BallotFileProblem(
        severity: .warning, line: seen.line, column: seen.column,
        message: "'\(name)' is not a candidate and is left out of "
          + (seen.lines == 1 ? "1 line" : "\(seen.lines) lines"))
    }
    if let seen = ignoredWeights {
      let lines = seen.lines == 1 ? "1 line has a weight" : "\(seen.lines) lines have a weight"
      warnings.append(
        BallotFileProblem(
          severity: .warning, line: seen.line, column: seen.column,
          message: "\(lines), which counts as 1 without '#/Weight Allowed: true'"))
    }
    return warnings
  }
}

extension CEFVotes {
  /// The line without its comment and blanks; empty if there is nothing to count.
  ///
  /// - Throws: the problem if the line is a parameter or holds a null byte.
  static func content(
    of line: SourceLine, in bytes: Span<UInt8>
  ) throws(BallotFileProblem) -> Range<Int> {
    if let null = bytes.first(0, in: line.content) {
      throw line.problem("a null byte is not allowed", null)
    }
    if CEFHeader.isParameter(line, in: bytes) {
      throw line.problem("a parameter cannot stand after the first vote", line.content.lowerBound)
    }
    let end = bytes.first(UInt8(ascii: "#"), in: line.content) ?? line.content.upperBound
    return bytes.trimmed(line.content.lowerBound..<end)
  }

  private mutating func readAny(
    _ line: SourceLine, in bytes: Span<UInt8>, into collector: inout Collector
  ) {
    let isParameter = CEFHeader.isParameter(line, in: bytes)
    do throws(BallotFileProblem) {
      let content = try Self.content(of: line, in: bytes)
      guard !content.isEmpty else { return }
      let vote = try CEFVote(line, content, in: bytes)
      let strangers = try fill(&collector.row, with: vote, line, in: bytes)
      let weight = try weight(of: vote, line)
      let (id, tags) = try labels(of: vote, line, in: bytes)
      guard collector.accept(weight: weight, id: id, tags: tags) else {
        throw line.problem("more votes than can be counted", content.lowerBound)
      }
      for (name, position) in strangers {
        let seen = Sighting(line: line.number, column: line.column(position), lines: 0)
        self.strangers[name, default: seen].lines += 1
      }
      if !allowsWeights, let position = vote.weight?.position {
        let seen = Sighting(line: line.number, column: line.column(position), lines: 0)
        ignoredWeights = ignoredWeights ?? seen
        ignoredWeights?.lines += 1
      }
    } catch {
      collector.report(error.message, line: error.line, column: error.column)
      if !isParameter { collector.reject() }
    }
  }

  /// Writes the ranks of a vote into a row.
  ///
  /// - Returns: the names that are no candidates, once each, and where they stand.
  private func fill(
    _ row: inout [UInt16], with vote: CEFVote, _ line: SourceLine, in bytes: Span<UInt8>
  ) throws(BallotFileProblem) -> [(name: String, position: Int)] {
    for place in row.indices { row[place] = 0 }
    var strangers: [(name: String, position: Int)] = []
    for place in vote.places {
      if let candidate = matcher.candidate(place.name, in: bytes) {
        guard row[candidate] == 0 else {
          throw line.problem(
            "'\(bytes.quotable(place.name))' is ranked twice", place.name.lowerBound)
        }
        row[candidate] = place.rank
        continue
      }
      guard let name = bytes.text(place.name) else {
        throw line.problem("this name is not UTF-8", place.name.lowerBound)
      }
      if !strangers.contains(where: { $0.name == name }) {
        strangers.append((name, place.name.lowerBound))
      }
    }
    return strangers
  }

  private func weight(of vote: CEFVote, _ line: SourceLine) throws(BallotFileProblem) -> Int {
    guard allowsWeights, let weight = vote.weight else { return vote.quantity }
    let (product, isTooLarge) = weight.value.multipliedReportingOverflow(by: vote.quantity)
    guard !isTooLarge else {
      throw line.problem("weight times quantifier is too large", weight.position)
    }
    return product
  }

  /// The tags of a vote; one that begins with `id:` is its id.
  ///
  /// They are read even if nobody wants them, so that the same votes are rejected whatever is kept.
  private func labels(
    of vote: CEFVote, _ line: SourceLine, in bytes: Span<UInt8>
  ) throws(BallotFileProblem) -> (id: String?, tags: [String]) {
    guard let range = vote.tags else { return (nil, []) }
    for position in range where ">=;*^/".utf8.contains(bytes[position]) {
      let letter = String(decoding: [bytes[position]], as: UTF8.self)
      throw line.problem("'\(letter)' is not allowed in a tag", position)
    }
    var id: String?
    var tags: [String] = []
    for field in bytes.fields(range, separator: UInt8(ascii: ",")) where !field.isEmpty {
      guard let tag = bytes.text(field) else {
        throw line.problem("this tag is not UTF-8", field.lowerBound)
      }
      if id == nil, tag.hasPrefix("id:") {
        id = String(tag.dropFirst(3))
      } else {
        tags.append(tag)
      }
    }
    return (id, tags)
  }
}
