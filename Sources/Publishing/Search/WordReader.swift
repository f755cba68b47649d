// What a term is, here and in SearchScript, which must find what this writes:
//
// - Letters are in small case and without accents; letters, marks and digits make words.
// - Words joined by single '-', '_' or '.' are a term as a whole, as handles and versions are typed,
//   and each is a term of its own.
// - What follows an apostrophe is no term if it is a single s.
// - English plurals lose their s, by rules that are the same for both forms of a word: 's' goes at the
//   end but not in 'ss', 'us', 'is'; then 'ie' becomes 'y', and 'e' goes after a hissing sound.
// - Scripts without spaces give each two neighbouring letters as a term.

/// Reads the terms of plain text.
struct WordReader {
  private(set) var seen = SeenTerms()

  private let common = WordLetter.common
  /// The folded word so far, with the signs that join its parts.
  private var word: [UInt8] = []
  /// Where parts after the first begin.
  private var partStarts: [Int] = []
  /// A sign that joins if a letter follows.
  private var joint: UInt8?
  private var followsApostrophe = false
  private var hasUnspaced = false

  /// A longer run is given up, so that a hostile text takes no memory.
  private static let longestWord = 4_000

  init() {
    word.reserveCapacity(64)
  }

  mutating func read(_ text: String, at place: TermPlaces.Place) {
    let bytes = text.utf8.span
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        if word.isEmpty, !followsApostrophe {
          let end = Self.endOfPlainWord(in: bytes, from: position)
          if end > position, add(plain: bytes.extracting(position..<end), at: place) {
            position = end
            continue
          }
        }
        append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        append(byte | 0x20)
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
        if joint == nil, !word.isEmpty { joint = byte } else { endWord(at: place) }
      case 0x80...:
        let (scalar, length) = Self.scalar(in: bytes, at: position)
        read(scalar, at: place)
        position += length
        continue
      default:
        endWord(at: place)
        followsApostrophe = byte == UInt8(ascii: "'")
      }
      position += 1
    }
    endWord(at: place)
  }

  private mutating func read(_ scalar: Unicode.Scalar, at place: TermPlaces.Place) {
    let value = Int(scalar.value)
    let letter = value < common.count ? common[value] : WordLetter(scalar)
    switch letter.kind {
    case .nothing: break
    case .gap:
      endWord(at: place)
      followsApostrophe = scalar == "’"
    case .letter, .unspaced:
      if letter.kind == .unspaced { hasUnspaced = true }
      var bytes = letter.bytes
      while bytes != 0 {
        append(UInt8(truncatingIfNeeded: bytes))
        bytes >>= 8
      }
    }
  }

  private mutating func append(_ byte: UInt8) {
    if let sign = joint {
      word.append(sign)
      partStarts.append(word.count)
      joint = nil
    }
    word.append(byte)
  }

  private mutating func endWord(at place: TermPlaces.Place) {
    guard !word.isEmpty else {
      followsApostrophe = false
      return
    }
    defer {
      word.removeAll(keepingCapacity: true)
      partStarts.removeAll(keepingCapacity: true)
      joint = nil
      followsApostrophe = false
      hasUnspaced = false
    }
    guard word.count <= Self.longestWord else { return }
    if partStarts.isEmpty {
      guard !followsApostrophe || word != [UInt8(ascii: "s")] else { return }
      addPart(0..<word.count, at: place)
      return
    }
    seen.add(word[...], at: place)
    var start = 0
    for next in partStarts {
      addPart(start..<next - 1, at: place)
      start = next
    }
    addPart(start..<word.count, at: place)
  }

  /// Adds a word of small letters and digits that stands alone, as most do, without copying it.
  ///
  /// - Returns: whether that could be done.
  private mutating func add(
    plain word: borrowing Span<UInt8>, at place: TermPlaces.Place
  ) -> Bool {
    let (stem, endsInY) = Self.stem(of: word)
    guard !endsInY else { return false }
    seen.add(word.extracting(first: stem), at: place)
    return true
  }

  private mutating func addPart(_ range: Range<Int>, at place: TermPlaces.Place) {
    if hasUnspaced {
      addRuns(of: range, at: place)
    } else {
      let (stem, endsInY) = Self.stem(of: word.span.extracting(range))
      let end = range.lowerBound + stem
      if endsInY { word[end - 1] = UInt8(ascii: "y") }
      seen.add(word[range.lowerBound..<end], at: place)
    }
  }

  /// Runs of letters without spaces as pairs, the rest of the part as words.
  private mutating func addRuns(of range: Range<Int>, at place: TermPlaces.Place) {
    let letters = Array(String(decoding: word[range], as: UTF8.self).unicodeScalars)
    var start = 0
    while start < letters.count {
      let isUnspaced = letters[start].isUnspaced
      let end = letters[start...].firstIndex { $0.isUnspaced != isUnspaced } ?? letters.count
      if isUnspaced, end - start > 1 {
        for index in start..<end - 1 { add(letters[index...index + 1], at: place) }
      } else {
        add(letters[start..<end], at: place)
      }
      start = end
    }
  }

  private mutating func add(_ letters: ArraySlice<Unicode.Scalar>, at place: TermPlaces.Place) {
    var bytes: [UInt8] = []
    for letter in letters { bytes += Array(String(letter).utf8) }
    let (stem, endsInY) = Self.stem(of: bytes.span)
    if endsInY { bytes[stem - 1] = UInt8(ascii: "y") }
    seen.add(bytes[..<stem], at: place)
  }
}

extension WordReader {
  /// Where a word ends that is of small letters and digits and is joined to nothing; its start if it
  /// is another kind of word.
  private static func endOfPlainWord(in bytes: borrowing Span<UInt8>, from start: Int) -> Int {
    var end = start + 1
    while end < bytes.count {
      switch bytes[end] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): end += 1
      case UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: "\n"): return end
      case UInt8(ascii: "."):
        return end + 1 == bytes.count || bytes[end + 1] <= UInt8(ascii: " ") ? end : start
      default: return start
      }
    }
    return end
  }

  /// How many bytes of a word are its stem, and whether the last of them becomes a 'y'.
  private static func stem(of word: borrowing Span<UInt8>) -> (count: Int, endsInY: Bool) {
    var count = word.count
    guard count > 3 else { return (count, false) }
    for index in word.indices where !(UInt8(ascii: "a")...UInt8(ascii: "z") ~= word[index]) {
      return (count, false)
    }
    if word[count - 1] == UInt8(ascii: "s") {
      switch word[count - 2] {
      case UInt8(ascii: "s"), UInt8(ascii: "u"), UInt8(ascii: "i"): break
      default: count -= 1
      }
    }
    guard count > 3, word[count - 1] == UInt8(ascii: "e") else { return (count, false) }
    switch word[count - 2] {
    case UInt8(ascii: "i"): return (count - 1, true)
    case UInt8(ascii: "x"), UInt8(ascii: "z"): return (count - 1, false)
    case UInt8(ascii: "h"):
      let isHissing = word[count - 3] == UInt8(ascii: "c") || word[count - 3] == UInt8(ascii: "s")
      return (isHissing ? count - 1 : count, false)
    case UInt8(ascii: "s"):
      return (word[count - 3] == UInt8(ascii: "s") ? count - 1 : count, false)
    default: return (count, false)
    }
  }

  /// The character at a byte that is not ASCII, in bytes that are known to be UTF-8.
  private static func scalar(
    in bytes: borrowing Span<UInt8>, at position: Int
  ) -> (Unicode.Scalar, length: Int) {
    let first = bytes[position]
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard position + length <= bytes.count else { return (" ", 1) }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length {
      value = value << 6 | UInt32(bytes[position + offset] & 0x3F)
    }
    return (Unicode.Scalar(value) ?? " ", length)
  }
}
