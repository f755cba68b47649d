/// Up to 64 ballots that wait to be counted together, candidate by candidate.
package struct RankBlock: Sendable {
  /// How many ballots there is room for.
  package static let capacity = 64

  /// The ranks: `capacity` for the first candidate, then those for the second, and so on.
  ///
  /// Smaller is better, 0 blank. All is blank behind the last ballot.
  package var ranks: [UInt16]
  /// How many ballots wait.
  package var count = 0

  /// Creates an empty block.
  package init(candidates: Int) {
    ranks = Array(repeating: 0, count: candidates * Self.capacity)
  }

  /// How many candidates there are.
  package var candidates: Int { ranks.count / Self.capacity }

  /// Tells whether there is no room for another ballot.
  package var isFull: Bool { count == Self.capacity }

  /// To how many candidates each ballot gives a rank; 0 asks for its blanks.
  package func candidates(at rank: UInt16) -> [UInt16] {
    var counts = Array(repeating: UInt16(0), count: Self.capacity)
    for candidate in 0..<candidates {
      Self.count(rank, in: ranks.span, from: candidate * Self.capacity, into: &counts)
    }
    return Array(counts.prefix(count))
  }

  /// Copies the ranks of one ballot.
  package func copy(_ place: Int, to row: inout [UInt16]) {
    for candidate in row.indices { row[candidate] = ranks[candidate * Self.capacity + place] }
  }

  /// Writes the ranks of one ballot, without taking it for one that waits.
  package mutating func write(_ row: Span<UInt16>, at place: Int) {
    Self.write(row, at: place, to: &ranks)
  }

  /// Leaves all candidates of a place blank.
  package mutating func clear(_ place: Int) { Self.clear(place, in: &ranks) }

  private static func clear(_ place: Int, in ranks: inout [UInt16]) {
    var ranks = ranks.mutableSpan
    var index = place
    while index < ranks.count {
      ranks[index] = 0
      index &+= capacity
    }
  }

  private static func count(
    _ rank: UInt16, in ranks: Span<UInt16>, from start: Int, into counts: inout [UInt16]
  ) {
    let column = ranks.extracting(start..<(start + capacity))
    var counts = counts.mutableSpan
    for place in 0..<capacity { counts[place] &+= column[place] == rank ? 1 : 0 }
  }

  // Static, as a span of a part of `self` would exclude the other parts.
  private static func write(_ row: Span<UInt16>, at place: Int, to ranks: inout [UInt16]) {
    var ranks = ranks.mutableSpan
    var index = place
    for candidate in 0..<row.count {
      ranks[index] = row[candidate]
      index &+= capacity
    }
  }

  /// Drops all ballots.
  package mutating func empty() {
    Self.clearAll(&ranks)
    count = 0
  }

  private static func clearAll(_ ranks: inout [UInt16]) {
    var ranks = ranks.mutableSpan
    for index in 0..<ranks.count { ranks[index] = 0 }
  }
}

/// The ranks that 64 ballots give one candidate, to be compared in 16 lanes.
struct RankColumn {
  typealias Lanes = SIMD16<Int16>
  private static let steps = RankBlock.capacity / Lanes.scalarCount
  /// What stands for a blank: the last of all.
  private static let blank = Lanes(repeating: .max)

  private var lanes: InlineArray<4, Lanes>

  /// Takes the column of a candidate out of a block.
  init(_ ranks: Span<UInt16>, candidate: Int) {
    lanes = InlineArray(repeating: .zero)
    for step in 0..<Self.steps {
      let start = candidate * RankBlock.capacity + step * Lanes.scalarCount
      // Checked against the end of the span; "unsafe" is only that any bits are taken for numbers.
      let part = ranks.bytes.unsafeLoadUnaligned(
        fromByteOffset: start * MemoryLayout<UInt16>.stride, as: SIMD16<UInt16>.self)
      // Signed numbers are the only ones that every processor compares: 1 is the lowest, and a blank,
      // which is 0, comes round to the highest.
      lanes[step] = Lanes(truncatingIfNeeded: part &+ SIMD16(repeating: 0x7FFF))
    }
  }

  /// How many ballots give this candidate a better rank than the other, a blank being the worst.
  ///
  /// Inlined, as there are more calls than ballots.
  @inline(__always)
  func above(_ other: RankColumn) -> Int {
    var counts = Lanes.zero
    for step in 0..<Self.steps {
      counts = counts.replacing(with: counts &+ 1, where: lanes[step] .< other.lanes[step])
    }
    return Self.sum(counts)
  }

  /// The column that says only who is blank; above in it is who is ranked where the other is not.
  var blanks: RankColumn {
    var column = self
    for step in 0..<Self.steps {
      column.lanes[step] = Lanes.zero.replacing(with: 1, where: lanes[step] .== Self.blank)
    }
    return column
  }

  /// Tells whether any entry is not zero, of a column of blanks.
  var hasAny: Bool {
    var counts = Lanes.zero
    for step in 0..<Self.steps { counts &+= lanes[step] }
    return Self.sum(counts) != 0
  }

  @inline(__always)
  private static func sum(_ lanes: Lanes) -> Int {
    let eight = lanes.lowHalf &+ lanes.highHalf
    let four = eight.lowHalf &+ eight.highHalf
    let two = four.lowHalf &+ four.highHalf
    return Int(two[0] &+ two[1])
  }
}
