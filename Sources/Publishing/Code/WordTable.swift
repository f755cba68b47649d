/// A name as it was read: enough to look it up without copying it.
struct CodeWord {
  /// The last sixteen bytes.
  private(set) var key: UInt128 = 0
  private(set) var count = 0
  private(set) var isCapitalised = false
  private(set) var hasLowLine = false
  private(set) var hasDigit = false

  mutating func append(_ byte: UInt8) {
    if count == 0 { isCapitalised = byte.isCapital }
    if byte == UInt8(ascii: "_") { hasLowLine = true }
    if byte.isDecimalDigit { hasDigit = true }
    key = key << 8 | UInt128(byte)
    count += 1
  }

  /// Whether it ends like C's names for types, in `_t`.
  var endsLikeType: Bool { count > 2 && UInt16(truncatingIfNeeded: key) == 0x5F74 }

  init() {}

  init(_ text: Substring) {
    for byte in text.utf8 { append(byte) }
  }
}

/// What a language says of some words.
///
/// An open hash table: one word in six bytes is looked up, and `Dictionary` takes as long for that as
/// everything else together.
struct WordTable: Sendable {
  enum Kind: UInt8, Sendable {
    case keyword
    /// A keyword even where an argument's label could stand.
    case constant
    /// A keyword before the name of a function.
    case declaresFunction
    /// A keyword before the name of a type.
    case declaresType
    case type
    /// Letters that belong to the string after them.
    case stringPrefix
    /// The same, of strings without escapes.
    case rawStringPrefix
  }

  private struct Entry {
    let key: UInt128
    let kind: Kind
  }

  private var entries: [Entry?]

  /// Takes the words of each kind, with spaces between them; none is longer than sixteen bytes.
  init(_ words: [(Kind, String)]) {
    let split = words.map { ($0, $1.split(separator: " ").map(CodeWord.init)) }
    let count = split.reduce(0) { $0 + $1.1.count }
    var size = 16
    while size < 4 * count { size *= 2 }
    entries = Array(repeating: nil, count: size)
    for (kind, words) in split {
      for word in words where word.count <= 16 {
        entries[place(of: word.key)] = Entry(key: word.key, kind: kind)
      }
    }
  }

  subscript(_ word: CodeWord) -> Kind? {
    guard word.count <= 16 else { return nil }
    return entries[place(of: word.key)]?.kind
  }

  /// Where a key is or would be; a free place, which ends the search, is always left.
  private func place(of key: UInt128) -> Int {
    let folded = UInt64(truncatingIfNeeded: key) ^ UInt64(truncatingIfNeeded: key >> 64)
    let mixed = (folded &* 0x9E37_79B9_7F4A_7C15) >> 32
    var place = Int(mixed) & (entries.count - 1)
    while let entry = entries[place], entry.key != key {
      place = (place + 1) & (entries.count - 1)
    }
    return place
  }
}
