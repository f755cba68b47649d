/// The terms of a page and where on it they are.
struct SeenTerms {
  private(set) var terms = TermTable()
  /// Where the terms were seen, by number.
  private(set) var places: [TermPlaces] = []

  /// Longer terms than this many bytes are left out; they are digests, not words.
  private static let longestTerm = 80

  mutating func add(_ term: ArraySlice<UInt8>, at place: TermPlaces.Place) {
    add(term.span, at: place)
  }

  mutating func add(_ term: borrowing Span<UInt8>, at place: TermPlaces.Place) {
    guard term.count <= Self.longestTerm else { return }
    let number = terms.number(of: term)
    if number == places.count { places.append(TermPlaces()) }
    places[number].add(place)
  }

  /// The terms as ``SearchWords`` keeps them.
  var weighted: [UInt8] {
    let capacity = terms.byteCount + 2 * terms.count
    return [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      for (number, places) in places.enumerated() {
        let term = terms.term(number)
        buffer[count] = places.weight
        buffer[count + 1] = UInt8(truncatingIfNeeded: term.count)
        count += 2
        for byte in term {
          buffer[count] = byte
          count += 1
        }
      }
    }
  }
}

/// Where on a page a term was seen.
struct TermPlaces {
  enum Place: UInt8 {
    case title = 1
    case heading = 2
    case label = 4
    case text = 8
  }

  private var seen: UInt8 = 0
  private var timesInText: UInt8 = 0

  mutating func add(_ place: Place) {
    seen |= place.rawValue
    if place == .text, timesInText < 3 { timesInText += 1 }
  }

  /// From 1 to 9.
  var weight: UInt8 {
    var weight: UInt8 = timesInText == 3 ? 2 : min(timesInText, 1)
    if seen & Place.title.rawValue != 0 { weight += 5 }
    if seen & Place.heading.rawValue != 0 { weight += 3 }
    if seen & Place.label.rawValue != 0 { weight += 2 }
    return min(weight, 9)
  }
}
