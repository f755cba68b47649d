/// Reads `Name <address> seconds zone`, remembering the people it met last.
///
/// A history names few people many times. Their names are decoded once and shared; the memory is
/// a table of fixed size in which a newcomer displaces whoever had its place, so that no choice of
/// names can make it slow or large.
struct IdentReader {
  private static let places = 4096
  /// Longer lines are nobody's name: they are noted and not kept.
  private static let longestLine = 2000
  private var table: [Person?] = Array(repeating: nil, count: places)
  /// Who was met last: mostly a commit's author is its committer, too.
  private var last: Person?

  /// The part of an ident that stays the same from commit to commit.
  private struct Person {
    let bytes: [UInt8]
    let encoding: TextEncoding
    let name: String
    let email: Ident.Email
    let isGuess: Bool
    let isWellFormed: Bool
  }

  /// Reads an ident and notes what is wrong with it.
  mutating func ident(
    _ role: CommitNote.Role, at line: Range<Int>, of bytes: Span<UInt8>, encoding: TextEncoding,
    notes: inout [CommitNote]
  ) -> Ident {
    guard line.count <= Self.longestLine else {
      notes.append(.malformed(role, line: bytes.excerpt(line)))
      return Ident(name: bytes.excerpt(line), email: Ident.Email(""), time: nil)
    }
    // The last bracket ends the person: an address may hold one, a date never does.
    let personEnd = bytes.lastPosition(of: .greater, from: line.lowerBound, to: line.upperBound)
    let end = personEnd.map { $0 + 1 } ?? line.upperBound
    let person = person(at: line.lowerBound..<end, of: bytes, encoding: encoding)
    if person.isGuess, !notes.contains(.takenAsLatin1) { notes.append(.takenAsLatin1) }
    guard person.isWellFormed else {
      notes.append(.malformed(role, line: bytes.excerpt(line)))
      return Ident(name: person.name, email: person.email, time: nil)
    }
    let time = time(role, from: end, in: line, of: bytes, notes: &notes)
    return Ident(name: person.name, email: person.email, time: time)
  }

  private mutating func person(
    at range: Range<Int>, of bytes: Span<UInt8>, encoding: TextEncoding
  ) -> Person {
    if let last, last.encoding == encoding, bytes.has(last.bytes, at: range) { return last }
    let person = lookedUp(at: range, of: bytes, encoding: encoding)
    last = person
    return person
  }

  private mutating func lookedUp(
    at range: Range<Int>, of bytes: Span<UInt8>, encoding: TextEncoding
  ) -> Person {
    // FNV-1a: short keys, and a clash only costs decoding anew.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in range { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01b3 }
    let place = Int(truncatingIfNeeded: (hash ^ hash >> 32) % UInt64(Self.places))
    if let known = table[place], known.encoding == encoding, bytes.has(known.bytes, at: range) {
      return known
    }
    let person = decoded(range, of: bytes, encoding: encoding)
    table[place] = person
    return person
  }

  private func decoded(
    _ range: Range<Int>, of bytes: Span<UInt8>, encoding: TextEncoding
  ) -> Person {
    let (start, end) = (range.lowerBound, range.upperBound)
    let open = bytes.position(of: .less, from: start, to: end)
    let close = open.flatMap { bytes.position(of: .greater, from: $0 + 1, to: end) }
    let nameRange = bytes.trimmed(start..<(open ?? end))
    let name = encoding.text(bytes.extracting(nameRange))
    var email = (text: "", isGuess: false)
    if let open, let close { email = encoding.text(bytes.extracting(open + 1..<close)) }
    return Person(
      bytes: bytes.copy(range), encoding: encoding, name: name.text,
      email: Ident.Email(email.text), isGuess: name.isGuess || email.isGuess,
      isWellFormed: close != nil)
  }

  /// Reads the seconds and the zone that follow the person.
  private func time(
    _ role: CommitNote.Role, from start: Int, in line: Range<Int>, of bytes: Span<UInt8>,
    notes: inout [CommitNote]
  ) -> Timestamp? {
    let rest = bytes.trimmed(start..<line.upperBound)
    let secondsEnd =
      bytes.position(of: .space, from: rest.lowerBound, to: rest.upperBound) ?? rest.upperBound
    guard let seconds = bytes.number(from: rest.lowerBound, to: secondsEnd) else {
      notes.append(.undated(role, line: bytes.excerpt(line)))
      return nil
    }
    let zoneRange = bytes.trimmed(secondsEnd..<rest.upperBound)
    let zone = zone(zoneRange, of: bytes)
    if zone == nil { notes.append(.oddZone(role, zone: bytes.excerpt(zoneRange))) }
    let time = Timestamp(seconds: seconds, zone: zone ?? 0)
    if time == nil { notes.append(.undated(role, line: bytes.excerpt(line))) }
    return time
  }

  /// Reads `+hhmm` as minutes; `nil` if no place on earth could have it.
  private func zone(_ range: Range<Int>, of bytes: Span<UInt8>) -> Int? {
    guard range.count == 5,
      let digits = bytes.number(from: range.lowerBound + 1, to: range.upperBound)
    else { return nil }
    let minutes = digits / 100 * 60 + digits % 100
    guard digits % 100 < 60, minutes <= 15 * 60 else { return nil }
    switch bytes[range.lowerBound] {
    case .plus: return minutes
    case .minus: return -minutes
    default: return nil
    }
  }
}
