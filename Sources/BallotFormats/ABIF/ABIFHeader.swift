internal import Voting

/// The candidates and the metadata of an Aggregated Ballot Information Format file.
struct ABIFHeader {
  /// The candidates' names: the full ones where they are declared, else the tokens of the votes.
  private(set) var names: [String] = []
  private(set) var title: String?
  private(set) var method: String?
  private(set) var problems: [BallotFileProblem] = []

  private var tokens: [String: Candidate] = [:]
  private var fullNames: [String: Candidate] = [:]

  /// Reads the whole file, as its lines may stand in any order, except for the counts of its votes.
  init(_ bytes: Span<UInt8>) {
    var lines = SourceLines(bytes)
    while let line = lines.next(in: bytes) {
      let content = bytes.trimmed(line.content)
      guard !content.isEmpty else { continue }
      do throws(BallotFileProblem) {
        var cursor = ABIFCursor(
          line: line, position: content.lowerBound + 1, end: content.upperBound)
        switch bytes[content.lowerBound] {
        case UInt8(ascii: "="): try readCandidate(&cursor, in: bytes)
        case UInt8(ascii: "{"): try readMetadata(&cursor, in: bytes)
        default: break
        }
      } catch {
        problems.append(error)
      }
    }
    addUndeclared(in: bytes)
  }

  /// The candidate that a token in a vote stands for.
  func candidate(_ token: String) -> Candidate? { tokens[token] ?? fullNames[token] }

  private mutating func readCandidate(
    _ cursor: inout ABIFCursor, in bytes: Span<UInt8>
  ) throws(BallotFileProblem) {
    let start = cursor.position
    let token = try cursor.token(in: bytes, before: ":#")
    guard !token.isEmpty else { throw cursor.line.problem("a candidate without a token", start) }
    guard cursor.skips(":", in: bytes) else {
      throw cursor.line.problem("a candidate reads '=token:[full name]'", start)
    }
    let nameStart = cursor.position
    let name = try cursor.token(in: bytes, before: "#")
    guard cursor.isAtEnd(in: bytes) else {
      throw cursor.line.problem("nothing can stand after the full name", cursor.position)
    }
    guard tokens[token] == nil else {
      throw cursor.line.problem("'\(token)' is already declared", start)
    }
    let fullName = name.isEmpty ? token : name
    guard fullNames[fullName] == nil else {
      throw cursor.line.problem("another candidate is called '\(fullName)'", nameStart)
    }
    guard names.count < Profile.Limit.candidates else {
      throw cursor.line.problem("more than \(Profile.Limit.candidates) candidates", start)
    }
    tokens[token] = names.count
    fullNames[fullName] = names.count
    names.append(fullName)
  }

  private mutating func readMetadata(
    _ cursor: inout ABIFCursor, in bytes: Span<UInt8>
  ) throws(BallotFileProblem) {
    let start = cursor.position
    let key = try cursor.metadataText(in: bytes, before: UInt8(ascii: ":"))
    guard !key.isEmpty, cursor.skips(":", in: bytes) else {
      throw cursor.line.problem("a line of metadata reads '{\"title\": \"…\"}'", start)
    }
    let value = try cursor.metadataText(in: bytes, before: UInt8(ascii: "}"))
    guard cursor.skips("}", in: bytes) else {
      throw cursor.line.problem("'}' is missing at the end of the metadata", cursor.position)
    }
    switch key.lowercased() {
    case "title": title = value
    case "tally_method": method = value
    case "seats", "max_seats", "num_seats", "winners", "num_winners", "number_of_winners":
      throw cursor.line.problem(
        "the format does not define '\(key)'; it is left aside", start, severity: .warning)
    default: break
    }
  }

  /// Adds what the votes name and nobody declares, in the order of its first mention.
  private mutating func addUndeclared(in bytes: Span<UInt8>) {
    let isDeclared = !names.isEmpty
    var lines = SourceLines(bytes)
    while let line = lines.next(in: bytes) {
      let content = bytes.trimmed(line.content)
      guard !content.isEmpty, bytes[content.lowerBound] &- UInt8(ascii: "0") < 10,
        let vote = try? ABIFVote(line, content, in: bytes)
      else { continue }
      for preference in vote.preferences where candidate(preference.token) == nil {
        guard names.count < Profile.Limit.candidates else { continue }
        tokens[preference.token] = names.count
        names.append(preference.token)
        guard isDeclared else { continue }
        problems.append(
          line.problem(
            "'\(preference.token)' is not declared and counts as one more candidate",
            preference.position, severity: .warning))
      }
    }
  }
}

extension ABIFCursor {
  /// A key or value of metadata, in quotes of either kind or bare up to a stop.
  fileprivate mutating func metadataText(
    in bytes: Span<UInt8>, before stop: UInt8
  ) throws(BallotFileProblem) -> String {
    skipBlanks(in: bytes)
    let quote: Unicode.Scalar? =
      skips("\"", in: bytes) ? "\"" : skips("'", in: bytes) ? "'" : nil
    let text = try quotedText(in: bytes, to: quote.map { UInt8(ascii: $0) } ?? stop)
    if let quote {
      guard skips(quote, in: bytes) else {
        throw line.problem("'\(quote)' is missing at the end of this text", position)
      }
    }
    skipBlanks(in: bytes)
    return text
  }
}
