// A part is one string: each term, a space, its pages, a space. A page is the count of pages skipped
// since the one before, in letters to base 52 (a-z, A-Z; nothing for none), and its weight, a digit,
// which also ends the number: "ballot 3b1aa9" is page 0 with 3, page 2 with 1 and page 55 with 9.

/// Writes the terms of a part with the pages they are on.
struct PostingsWriter {
  private(set) var bytes: [UInt8] = [UInt8(ascii: "\"")]
  private var termStart = 1
  private var next = 0
  private var isEmpty = true

  /// Starts a part of about so many bytes.
  init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  mutating func begin(_ term: ArraySlice<UInt8>) {
    termStart = bytes.count
    if termStart > 1 { bytes.append(UInt8(ascii: " ")) }
    bytes += term
    bytes.append(UInt8(ascii: " "))
    next = 0
    isEmpty = true
  }

  /// Adds what is written of the pages of the term already.
  mutating func add(written pages: ArraySlice<UInt8>) {
    bytes += pages
    isEmpty = false
  }

  /// Adds a page that comes after those added to the term before.
  mutating func add(_ page: Int, weight: Int) {
    var skipped = page - next
    if skipped < 52 {
      if skipped > 0 { bytes.append(Self.digits[skipped]) }
    } else {
      let start = bytes.count
      while skipped > 0 {
        bytes.append(Self.digits[skipped % 52])
        skipped /= 52
      }
      bytes[start...].reverse()
    }
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: weight))
    next = page + 1
    isEmpty = false
  }

  /// Ends a term; one without pages is taken back.
  mutating func end() {
    if isEmpty { bytes.removeSubrange(termStart...) }
  }

  /// The JSON of all.
  consuming func finished() -> [UInt8] {
    bytes.append(UInt8(ascii: "\""))
    return bytes
  }

  private static let digits = Array(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
}

/// Reads what a ``PostingsWriter`` wrote.
enum PostingsReader {
  /// The terms of a part with what is written of their pages; nil if the text is of another form.
  static func terms(
    in text: ArraySlice<UInt8>
  ) -> [(term: ArraySlice<UInt8>, pages: ArraySlice<UInt8>)]? {
    var terms: [(term: ArraySlice<UInt8>, pages: ArraySlice<UInt8>)] = []
    var position = text.startIndex
    while position < text.endIndex {
      let space = UInt8(ascii: " ")
      guard let middle = text[position...].firstIndex(of: space) else { return nil }
      let end = text[(middle + 1)...].firstIndex(of: space) ?? text.endIndex
      guard middle > position, end > middle + 1 else { return nil }
      terms.append((text[position..<middle], text[(middle + 1)..<end]))
      position = end + 1
    }
    return terms
  }

  /// Calls with each page and its weight.
  ///
  /// - Returns: whether the text is of the right form.
  static func forEachPage(
    in text: ArraySlice<UInt8>, pageCount: Int, _ body: (_ page: Int, _ weight: Int) -> Void
  ) -> Bool {
    let bytes = text.span
    var page = 0
    var skipped = 0
    for index in bytes.indices {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): skipped = skipped * 52 + Int(byte - 97)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): skipped = skipped * 52 + Int(byte - 39)
      case UInt8(ascii: "1")...UInt8(ascii: "9"):
        page += skipped
        guard page < pageCount else { return false }
        body(page, Int(byte - 48))
        page += 1
        skipped = 0
      default: return false
      }
      guard skipped <= SearchTable.mostPages else { return false }
    }
    return skipped == 0
  }
}
