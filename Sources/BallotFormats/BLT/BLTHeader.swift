internal import Voting

/// The two numbers at the top of a BLT file.
struct BLTHeader {
  private(set) var candidates = 0
  /// The seats, unless there is something wrong with them.
  private(set) var seats: Int?
  private(set) var problems: [BallotFileProblem] = []

  /// Reads the header and moves behind it; without candidates if it cannot be understood.
  init(_ bytes: Span<UInt8>, from scanner: inout BLTScanner) {
    do throws(BallotFileProblem) {
      scanner.skipToContent(bytes)
      let start = scanner.cursor
      guard scanner.cursor.isAtDigit(in: bytes) else { throw Self.malformed(start) }
      let candidates = scanner.cursor.digits(in: bytes)
      scanner.cursor.skipBlanks(in: bytes)
      let place = scanner.cursor
      guard scanner.cursor.isAtDigit(in: bytes) else { throw Self.malformed(start) }
      let seats = scanner.cursor.digits(in: bytes)
      guard let candidates, (1...Profile.Limit.candidates).contains(candidates) else {
        throw start.problem("a contest has 1 to \(Profile.Limit.candidates) candidates")
      }
      self.candidates = candidates
      if let seats, seats > 0 {
        self.seats = seats
      } else {
        problems.append(
          place.problem(
            seats == 0 ? "a contest has at least one seat" : "more seats than can be counted"))
      }
    } catch {
      problems.append(error)
    }
  }

  private static func malformed(_ place: Cursor) -> BallotFileProblem {
    place.problem("the file starts with two numbers, of candidates and of seats, such as '5 2'")
  }
}
