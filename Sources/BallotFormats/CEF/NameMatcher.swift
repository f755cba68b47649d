internal import Voting

// Names are told apart by two of their bytes, at places chosen so that few names share both; then
// whole names are compared, eight bytes at a time. So a name is found without first looking for its
// end, which is most of the work where ballots spell every name out.
//
// A name may be shorter than the places: then the byte after it counts as its own, which is one of
// few, and the name is entered under each.

/// Finds candidates by the names that stand in a file.
struct NameMatcher {
  /// One way to find a name.
  struct Entry {
    let candidate: Int
    let length: Int
    /// The next entry under the same key plus one, 0 if there is none.
    let next: UInt32
  }

  /// How many words hold the longest name.
  let words: Int
  /// The places of the two bytes.
  let places: (Int, Int)
  /// The first entry of each key plus one, 0 if there is none.
  private(set) var heads: [UInt32]
  private(set) var entries: [Entry] = []
  /// For each entry its name in words, and which bits of these count.
  private(set) var letters: [UInt64] = []
  private(set) var masks: [UInt64] = []

  private static let keys = 1 << 13
  private static let terminators = Array(" \n\r\t>=*^#".utf8)

  /// Creates a matcher for names that differ and are not empty.
  init(_ names: [String]) {
    let names = names.map { Array($0.utf8) }
    words = max(1, ((names.map(\.count).max() ?? 0) + 7) / 8)
    places = Self.places(for: names)
    heads = Array(repeating: 0, count: Self.keys)
    for (candidate, name) in names.enumerated() {
      for key in Self.keys(of: name, places) { enter(candidate, name, under: key) }
    }
  }

  private mutating func enter(_ candidate: Candidate, _ name: [UInt8], under key: Int) {
    entries.append(Entry(candidate: candidate, length: name.count, next: heads[key]))
    heads[key] = UInt32(entries.count)
    for word in 0..<words {
      var letter: UInt64 = 0
      var mask: UInt64 = 0
      for byte in 0..<8 where word * 8 + byte < name.count {
        letter |= UInt64(name[word * 8 + byte]) << UInt64(byte * 8)
        mask |= 0xFF << UInt64(byte * 8)
      }
      letters.append(letter)
      masks.append(mask)
    }
  }

  static func key(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first) &<< 5 ^ Int(second)
  }

  private static func keys(of name: [UInt8], _ places: (Int, Int)) -> [Int] {
    let first = places.0 < name.count ? [name[places.0]] : terminators
    let second = places.1 < name.count ? [name[places.1]] : terminators
    return Set(first.flatMap { one in second.map { two in key(one, two) } }).sorted()
  }

  /// The two places, none beyond the byte after the shortest name, that split the names best.
  private static func places(for names: [[UInt8]]) -> (Int, Int) {
    let last = min(16, names.map(\.count).min() ?? 0)
    var best = (places: (0, 0), clashes: Int.max)
    for first in 0...last {
      for second in first...last {
        var sizes = Array(repeating: 0, count: keys)
        var clashes = 0
        for name in names {
          let one = first < name.count ? name[first] : terminators[0]
          let two = second < name.count ? name[second] : terminators[0]
          clashes += sizes[key(one, two)]
          sizes[key(one, two)] += 1
        }
        if clashes < best.clashes { best = ((first, second), clashes) }
        if clashes == 0 { return best.places }
      }
    }
    return best.places
  }
}

extension NameMatcher {
  /// The candidate whose name fills a range.
  func candidate(_ range: Range<Int>, in bytes: Span<UInt8>) -> Candidate? {
    func byte(_ place: Int) -> UInt8 {
      place < range.count ? bytes[range.lowerBound + place] : Self.terminators[0]
    }
    var entry = Int(heads[Self.key(byte(places.0), byte(places.1))])
    while entry != 0 {
      if entries[entry - 1].length == range.count, isEqual(entry - 1, range, in: bytes) {
        return entries[entry - 1].candidate
      }
      entry = Int(entries[entry - 1].next)
    }
    return nil
  }

  private func isEqual(_ entry: Int, _ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    for (index, position) in range.enumerated() {
      let letter = letters[entry * words + index / 8] >> UInt64(index % 8 * 8)
      guard UInt8(truncatingIfNeeded: letter) == bytes[position] else { return false }
    }
    return true
  }
}
