internal import Voting

/// A ballot of a PrefLib file of nothing but numbers, commas and braces.
struct PrefLibShortWay {
  /// Where the next line starts.
  let next: Int
  let weight: Int
  let shape: PrefLibShape

  /// Reads the ballot into a place of a block, which is all blank before; `nil` if there is any surprise.
  init?(_ bytes: Span<UInt8>, from start: Int, into ranks: inout [UInt16], at place: Int) {
    var position = start
    weight = bytes.shortNumber(at: &position)
    guard weight > 0, position &+ 1 < bytes.count else { return nil }
    if bytes[position] == UInt8(ascii: ":"), bytes[position &+ 1] == UInt8(ascii: " ") {
      position &+= 2
    } else if bytes[position] == UInt8(ascii: ",") {
      position &+= 1
    } else {
      return nil
    }
    guard let shape = Self.ranks(bytes, from: &position, into: &ranks, at: place) else {
      return nil
    }
    self.shape = shape
    next = bytes.afterLineEnd(at: position)
    guard next >= 0 else { return nil }
  }

  private static func ranks(
    _ bytes: Span<UInt8>, from position: inout Int, into ranks: inout [UInt16], at place: Int
  ) -> PrefLibShape? {
    var ranks = ranks.mutableSpan
    var next = position
    var shape = PrefLibShape(ranked: 0, ranks: 1)
    var step = 1
    while next &+ 1 < bytes.count {
      let digit = bytes.lonelyDigit(at: next, before: UInt8(ascii: ","))
      if digit < 10 {
        let index = (Int(digit) &- 1) &* Collector.step &+ place
        guard index < ranks.count, ranks[index] == 0 else { return nil }
        ranks[index] = UInt16(truncatingIfNeeded: shape.ranks)
        shape.ranked &+= 1
        shape.ranks &+= step
        next &+= 2
        continue
      }
      if bytes[next] == UInt8(ascii: "{"), step == 1 {
        step = 0
        next &+= 1
      }
      let number = bytes.shortNumber(at: &next)
      let index = (number &- 1) &* Collector.step &+ place
      guard number > 0, index < ranks.count, ranks[index] == 0 else { return nil }
      ranks[index] = UInt16(truncatingIfNeeded: shape.ranks)
      shape.ranked &+= 1
      if step == 0, next < bytes.count, bytes[next] == UInt8(ascii: "}") {
        step = 1
        next &+= 1
      }
      guard next < bytes.count, bytes[next] == UInt8(ascii: ",") else { break }
      shape.ranks &+= step
      next &+= 1
    }
    position = next
    return step == 1 && shape.ranked > 0 ? shape : nil
  }
}

/// How much of the candidates a ballot ranks, and in how many ranks.
struct PrefLibShape {
  /// The candidates that it ranks.
  var ranked: Int
  /// The ranks it uses.
  var ranks: Int

  /// Counts a row of ranks without gaps.
  init(of row: [UInt16]) {
    ranked = row.count { $0 != 0 }
    ranks = Int(row.max() ?? 0)
  }

  init(ranked: Int, ranks: Int) {
    self.ranked = ranked
    self.ranks = ranks
  }

  /// What a ballot of this shape does that a type of file does not allow.
  func broken(_ kind: PrefLibHeader.Kind, candidates: Int) -> String? {
    if kind.isComplete, ranked < candidates {
      return "ranks \(ranked) of \(candidates) candidates; "
        + "in a file of type \(kind) every ballot ranks all"
    }
    guard kind.isStrict, ranks < ranked else { return nil }
    return "shares a rank; in a file of type \(kind) no ballot does"
  }
}
