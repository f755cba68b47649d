internal import Voting

/// One vote line of the Aggregated Ballot Information Format, taken apart: `12: Ada/5 > Ben/3`.
struct ABIFVote {
  /// A candidate's token and what the line says of it.
  struct Preference {
    let token: String
    let position: Int
    let rating: Int?
    /// The delimiter before it: `>`, `=` or `,`, or nothing for the first.
    let delimiter: UInt8?
    /// 1 is best.
    var rank: UInt16 = 1
  }

  /// How many ballots the line holds.
  let quantity: Int
  /// The candidates in the order of the line.
  private(set) var preferences: [Preference] = []
  /// What follows `##VID:` in the comment.
  private(set) var id: String?

  /// Takes a line apart.
  ///
  /// `content` is the trimmed line, which begins with a digit. Throws the first problem.
  init(
    _ line: SourceLine, _ content: Range<Int>, in bytes: Span<UInt8>
  ) throws(BallotFileProblem) {
    var position = content.lowerBound
    while position < content.upperBound, bytes[position] &- UInt8(ascii: "0") < 10 { position += 1 }
    quantity = try Self.quantity(line, content.lowerBound..<position, in: bytes)
    while position < content.upperBound, bytes.isBlank(position) { position += 1 }
    guard position < content.upperBound,
      bytes[position] == UInt8(ascii: ":") || bytes[position] == UInt8(ascii: "*")
    else { throw line.problem("a vote needs ':' after the number of ballots", position) }
    var cursor = ABIFCursor(line: line, position: position + 1, end: content.upperBound)
    try readPreferences(&cursor, in: bytes)
    id = cursor.voterID(in: bytes)
    try rank(line)
  }

  private static func quantity(
    _ line: SourceLine, _ field: Range<Int>, in bytes: Span<UInt8>
  ) throws(BallotFileProblem) -> Int {
    switch bytes.wholeNumber(field) {
    case .value(let number) where number > 0: return number
    case .tooLarge:
      throw line.problem("'\(bytes.quotable(field))' ballots are too many", field.lowerBound)
    case .value, .notANumber: throw line.problem("a line of no ballots", field.lowerBound)
    }
  }

  private mutating func readPreferences(
    _ cursor: inout ABIFCursor, in bytes: Span<UInt8>
  ) throws(BallotFileProblem) {
    cursor.skipBlanks(in: bytes)
    guard !cursor.isAtEnd(in: bytes) else { return }
    var delimiter: UInt8?
    repeat {
      let position = cursor.position
      let token = try cursor.token(in: bytes, before: ">=,/#")
      guard !token.isEmpty else {
        throw cursor.line.problem("a candidate is missing here", position)
      }
      let rating = try cursor.rating(in: bytes)
      preferences.append(
        Preference(token: token, position: position, rating: rating, delimiter: delimiter))
      delimiter = try cursor.delimiter(in: bytes)
    } while delimiter != nil
  }

  /// Derives the ranks from the delimiters, or in a list from the ratings.
  private mutating func rank(_ line: SourceLine) throws(BallotFileProblem) {
    let comma = UInt8(ascii: ",")
    guard preferences.contains(where: { $0.delimiter == comma }) else {
      return try rankByDelimiters(line)
    }
    for preference in preferences.dropFirst() where preference.delimiter != comma {
      throw line.problem("',' cannot stand beside '>' and '=' in one vote", preference.position)
    }
    guard preferences.contains(where: { $0.rating != nil }), let first = preferences.first else {
      throw line.problem(
        "a list with ',' needs ratings as in 'Ada/5, Ben/3'; a ranking has '>' and '='",
        preferences.first?.position ?? line.start)
    }
    // Whoever is listed without a rating has the lowest one, 0.
    let ratings = Set(preferences.map { $0.rating ?? 0 }).sorted(by: >)
    guard ratings.count <= Int(UInt16.max) else {
      throw line.problem("too many ranks", first.position)
    }
    for index in preferences.indices {
      let above = ratings.firstIndex(of: preferences[index].rating ?? 0) ?? 0
      preferences[index].rank = UInt16(above + 1)
    }
  }

  private mutating func rankByDelimiters(_ line: SourceLine) throws(BallotFileProblem) {
    var rank: UInt16 = 0
    var rated: (rank: UInt16, rating: Int)?
    for index in preferences.indices {
      let preference = preferences[index]
      if preference.delimiter != UInt8(ascii: "=") {
        guard rank < UInt16.max else { throw line.problem("too many ranks", preference.position) }
        rank += 1
      }
      preferences[index].rank = rank
      guard let rating = preference.rating else { continue }
      if let rated, rated.rank == rank ? rating != rated.rating : rating > rated.rating {
        throw line.problem(
          "the rating \(rating) of '\(preference.token)' contradicts its place after \(rated.rating)",
          preference.position)
      }
      rated = (rank, rating)
    }
  }
}
