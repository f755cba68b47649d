/// A ballot of a PrefLib file of nothing but numbers, commas and braces.
struct PrefLibShortWay {
  /// Where the next line starts.
  let next: Int
  let weight: Int
  let shape: PrefLibShape

  /// Reads the ballot into the row, which is all blank before; `nil` if there is any surprise.
  init?(_ bytes: Span<UInt8>, from start: Int, into row: inout [UInt16]) {
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
    guard let shape = Self.ranks(bytes, from: &position, into: &row) else { return nil }
    self.shape = shape
    next = bytes.afterLineEnd(at: position)
    guard next >= 0 else { return nil }
  }

  private static func ranks(
    _ bytes: Span<UInt8>, from position: inout Int, into row: inout [UInt16]
  ) -> PrefLibShape? {
    var row = row.mutableSpan
    var place = position
    var shape = PrefLibShape(ranked: 0, ranks: 1)
    var step = 1
    while place &+ 1 < bytes.count {
      let digit = Int(bytes[place] &- UInt8(ascii: "0"))
      if bytes[place &+ 1] == UInt8(ascii: ","), digit < 10 {
        guard digit > 0, digit <= row.count, row[digit &- 1] == 0 else { return nil }
        row[digit &- 1] = UInt16(truncatingIfNeeded: shape.ranks)
        shape.ranked &+= 1
        shape.ranks &+= step
        place &+= 2
        continue
      }
      if bytes[place] == UInt8(ascii: "{"), step == 1 {
        step = 0
        place &+= 1
      }
      let number = bytes.shortNumber(at: &place)
      guard number > 0, number <= row.count, row[number &- 1] == 0 else { return nil }
      row[number &- 1] = UInt16(truncatingIfNeeded: shape.ranks)
      shape.ranked &+= 1
      if step == 0, place < bytes.count, bytes[place] == UInt8(ascii: "}") {
        step = 1
        place &+= 1
      }
      guard place < bytes.count, bytes[place] == UInt8(ascii: ",") else { break }
      shape.ranks &+= step
      place &+= 1
    }
    position = place
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
