internal import Voting

// Names are told apart by two of their bytes, at places chosen so that few names share both; then
// whole names are compared, eight bytes at a time. So a name is found without first looking for its
// end, which is most of the work where ballots spell every name out.
//
// A name may end just before a place: then the byte after it counts as its own, which is one of few,
// and the name is entered under each. Names that end earlier still are tried after all others, so a
// short one among many long ones that begin alike does not keep the places from where these differ.

/// Finds candidates by the names that stand in a file.
struct NameMatcher {
  /// One way to find a name.
  struct Entry {
    let candidate: Int
    let length: Int
    /// The next entry under the same key plus one, 0 if there is none.
    let next: UInt32
    /// The first sixteen bytes of the name, and which of their bits count.
    let letters: SIMD2<UInt64>
    let masks: SIMD2<UInt64>
  }

  /// How many words hold the longest name.
  let words: Int
  /// The places of the two bytes.
  let places: (Int, Int)
  /// The first entry of each key plus one, 0 if there is none.
  private(set) var heads: [UInt32]
  private(set) var entries: [Entry] = []
  /// For each entry its whole name in words, and which of their bits count.
  private(set) var letters: [UInt64] = []
  private(set) var masks: [UInt64] = []

  private static let keys = 1 << 13
  private static let terminators = Array(" \n\r\t>=*^#".utf8)

  /// Creates a matcher for names that differ and are not empty.
  init(_ names: [String]) {
    let names = names.map { Array($0.utf8) }
    words = max(2, ((names.map(\.count).max() ?? 0) + 7) / 8)
    places = Self.places(for: names)
    heads = []
    var short: UInt32 = 0
    let last = places.1
    for (candidate, name) in names.enumerated() where name.count < last {
      enter(candidate, name, before: short)
      short = UInt32(entries.count)
    }
    heads = Array(repeating: short, count: Self.keys)
    for (candidate, name) in names.enumerated() where name.count >= last {
      for key in Self.keys(of: name, places) {
        enter(candidate, name, before: heads[key])
        heads[key] = UInt32(entries.count)
      }
    }
  }

  private mutating func enter(_ candidate: Candidate, _ name: [UInt8], before next: UInt32) {
    let start = letters.count
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
    entries.append(
      Entry(
        candidate: candidate, length: name.count, next: next,
        letters: SIMD2(letters[start], letters[start + 1]),
        masks: SIMD2(masks[start], masks[start + 1])))
  }

  static func key(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first) &<< 5 ^ Int(second)
  }

  private static func keys(of name: [UInt8], _ places: (Int, Int)) -> [Int] {
    let first = places.0 < name.count ? [name[places.0]] : terminators
    let second = places.1 < name.count ? [name[places.1]] : terminators
    return Set(first.flatMap { one in second.map { two in key(one, two) } }).sorted()
  }

  /// The two places, the smaller one first, that split the names best.
  private static func places(for names: [[UInt8]]) -> (Int, Int) {
    let last = min(32, names.map(\.count).max() ?? 0)
    var best = (places: (0, 0), cost: Int.max)
    for second in 0...last {
      for first in 0...second {
        let cost = cost(of: (first, second), for: names)
        if cost < best.cost { best = ((first, second), cost) }
        if cost == 0 { return best.places }
      }
    }
    return best.places
  }

  /// How many pairs of names would be compared in vain.
  private static func cost(of places: (Int, Int), for names: [[UInt8]]) -> Int {
    var sizes = Array(repeating: 0, count: keys)
    var cost = 0
    for name in names {
      guard name.count >= places.1 else {
        cost += names.count
        continue
      }
      let first = places.0 < name.count ? name[places.0] : terminators[0]
      let second = places.1 < name.count ? name[places.1] : terminators[0]
      cost += sizes[key(first, second)]
      sizes[key(first, second)] += 1
    }
    return cost
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
