internal import Voting

/// What the parameters of a Condorcet Election Format file say.
struct CEFHeader {
  /// A name in the file and where it stands.
  struct Mention {
    let name: String
    let line: Int
    let column: Int
  }

  /// The declared candidates, if any are declared.
  private(set) var candidates: [String]?
  private(set) var title: String?
  private(set) var seats: Int?
  private(set) var unranked: UnrankedRule?
  private(set) var method: String?
  private(set) var allowsWeights = false
  private(set) var strength: Strength?
  private(set) var cap: String?
  private(set) var quorum: Int?
  private(set) var affiliations: [(candidate: Mention, affiliation: String)] = []
  private(set) var defaultOption: Mention?
  private(set) var problems: [BallotFileProblem] = []

  /// The line of each parameter that was read.
  private var seen: [CEFParameter: Int] = [:]

  /// Reads parameters, comments and empty lines, and stops before the first vote.
  init(_ lines: inout SourceLines, in bytes: Span<UInt8>) {
    var rest = lines
    while let line = rest.next(in: bytes) {
      let content = bytes.trimmed(line.content)
      let isComment = !content.isEmpty && bytes[content.lowerBound] == UInt8(ascii: "#")
      guard content.isEmpty || isComment else { return }
      if Self.isParameter(line, in: bytes) {
        read(line, in: bytes)
      } else if let null = bytes.first(0, in: line.content) {
        report("a null byte is not allowed", line, null)
      }
      lines = rest
    }
  }

  /// Tells whether a line begins with `#/`, blanks before it or not.
  static func isParameter(_ line: SourceLine, in bytes: Span<UInt8>) -> Bool {
    let content = bytes.trimmed(line.content)
    return content.count >= 2 && bytes[content.lowerBound] == UInt8(ascii: "#")
      && bytes[content.lowerBound + 1] == UInt8(ascii: "/")
  }

  private mutating func report(_ message: String, _ line: SourceLine, _ position: Int) {
    problems.append(
      BallotFileProblem(line: line.number, column: line.column(position), message: message))
  }

  private mutating func read(_ line: SourceLine, in bytes: Span<UInt8>) {
    let content = bytes.trimmed(line.content)
    if content.lowerBound != line.start {
      report("a parameter begins at the start of its line", line, content.lowerBound)
    }
    let field = (content.lowerBound + 2)..<content.upperBound
    guard let colon = bytes.first(UInt8(ascii: ":"), in: field) else {
      return report(
        "a parameter needs ':' after its name, as in '#/Number of Seats: 3'", line, field.lowerBound
      )
    }
    let written = field.lowerBound..<colon
    guard let name = bytes.text(bytes.trimmed(written)), let text = bytes.text(field) else {
      return report("this parameter is not UTF-8", line, field.lowerBound)
    }
    if bytes.trimmed(written) != written {
      report(
        "no blank may stand around the name '\(name)' of a parameter", line, written.lowerBound)
    }
    if let comment = bytes.first(UInt8(ascii: "#"), in: field) {
      report("a parameter line cannot hold a comment", line, comment)
      return
    }
    guard !text.utf8.contains(0) else {
      return report("a null byte stands in this parameter", line, field.lowerBound)
    }
    apply(name, line, bytes.trimmed((colon + 1)..<content.upperBound), in: bytes)
  }

  private mutating func apply(
    _ name: String, _ line: SourceLine, _ value: Range<Int>, in bytes: Span<UInt8>
  ) {
    guard let parameter = CEFParameter(name: name) else {
      if let meant = CEFParameter.meant(by: name) {
        return report(
          "unknown parameter '\(name)'; did you mean '\(meant.rawValue)'?", line, line.start + 2)
      }
      return problems.append(
        BallotFileProblem(
          severity: .warning, line: line.number, column: 3,
          message: "unknown parameter '\(name)' is left aside"))
    }
    if let earlier = seen[parameter] {
      return report("'\(name)' is already declared in line \(earlier)", line, line.start + 2)
    }
    seen[parameter] = line.number
    guard !value.isEmpty, let text = bytes.text(value) else {
      return report("'\(name)' has no value", line, value.lowerBound)
    }
    set(parameter, text, line, value, in: bytes)
  }

  private mutating func set(
    _ parameter: CEFParameter, _ text: String, _ line: SourceLine, _ value: Range<Int>,
    in bytes: Span<UInt8>
  ) {
    switch parameter {
    case .candidates: readCandidates(line, value, in: bytes)
    case .seats: seats = number(from: 1, line, value, in: bytes)
    case .implicitRanking: unranked = truth(text, line, value).map { $0 ? .last : .noOpinion }
    case .methods: method = text
    case .weightAllowed: allowsWeights = truth(text, line, value) ?? false
    case .title: title = text
    case .strength:
      strength = Strength(rawValue: text.lowercased())
      if strength == nil {
        report(
          "'\(text)' is no strength; write "
            + Strength.allCases.map { "'\($0.rawValue)'" }.joined(separator: " or "),
          line, value.lowerBound)
      }
    case .cap:
      let lowered = text.lowercased()
      if lowered == "half" || lowered == "third" {
        cap = lowered
      } else {
        cap = number(from: 1, line, value, in: bytes, or: ", 'half' or 'third'").map { "\($0)" }
      }
    case .affiliations: readAffiliations(line, value, in: bytes)
    case .defaultOption:
      defaultOption = Mention(
        name: text, line: line.number, column: line.column(value.lowerBound))
    case .quorum: quorum = number(from: 0, line, value, in: bytes)
    }
  }
}

extension CEFHeader {
  private mutating func truth(_ text: String, _ line: SourceLine, _ value: Range<Int>) -> Bool? {
    switch text.lowercased() {
    case "true": return true
    case "false": return false
    default:
      report("'\(text)' is neither 'true' nor 'false'", line, value.lowerBound)
      return nil
    }
  }

  private mutating func number(
    from least: Int, _ line: SourceLine, _ value: Range<Int>, in bytes: Span<UInt8>,
    or others: String = ""
  ) -> Int? {
    let text = bytes.quotable(value)
    switch bytes.wholeNumber(value) {
    case .value(let number) where number >= least: return number
    case .tooLarge: report("'\(text)' is too large", line, value.lowerBound)
    case .value, .notANumber:
      report("'\(text)' is not a whole number from \(least) on\(others)", line, value.lowerBound)
    }
    return nil
  }

  private mutating func readCandidates(
    _ line: SourceLine, _ value: Range<Int>, in bytes: Span<UInt8>
  ) {
    var names: [String] = []
    var known: Set<String> = []
    var fields = bytes.fields(value, separator: UInt8(ascii: ";"))
    if fields.count > 1, fields.last?.isEmpty == true { fields.removeLast() }
    for field in fields {
      guard let name = bytes.text(field), !name.isEmpty else {
        report("a candidate without a name", line, field.lowerBound)
        continue
      }
      if let fault = CEFName.fault(in: name) {
        report("the name '\(name)' cannot hold \(fault)", line, field.lowerBound)
      } else if !known.insert(name).inserted {
        report("'\(name)' stands twice", line, field.lowerBound)
      } else if names.count == Profile.Limit.candidates {
        report("more than \(Profile.Limit.candidates) candidates", line, field.lowerBound)
        break
      } else {
        names.append(name)
      }
    }
    candidates = names
  }

  private mutating func readAffiliations(
    _ line: SourceLine, _ value: Range<Int>, in bytes: Span<UInt8>
  ) {
    for field in bytes.fields(value, separator: UInt8(ascii: ";")) where !field.isEmpty {
      let parts = bytes.fields(field, separator: UInt8(ascii: "="))
      guard parts.count == 2, let name = bytes.text(parts[0]), !name.isEmpty,
        let affiliation = bytes.text(parts[1]), !affiliation.isEmpty
      else {
        report(
          "'\(bytes.quotable(field))' does not read 'candidate = affiliation'", line,
          field.lowerBound)
        continue
      }
      let mention = Mention(
        name: name, line: line.number, column: line.column(field.lowerBound))
      affiliations.append((mention, affiliation))
    }
  }
}
