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

  /// Adds what is written already of pages of the term, which come up to the one before `next`.
  mutating func add(written pages: ArraySlice<UInt8>, upTo next: Int) {
    guard !pages.isEmpty else { return }
    bytes += pages
    self.next = next
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

  /// Calls with each page, its weight, and where it is written.
  ///
  /// - Returns: whether the text is of the right form.
  static func forEachPage(
    in text: ArraySlice<UInt8>, pageCount: Int,
    _ body: (_ page: Int, _ weight: Int, _ range: Range<Int>) -> Void
  ) -> Bool {
    let bytes = text.span
    let meanings = Self.meanings.span
    var start = text.startIndex
    var page = 0
    var skipped = 0
    for index in bytes.indices {
      let meaning = Int(meanings[Int(bytes[index])])
      if meaning < 52 {
        skipped = skipped * 52 + meaning
        guard skipped <= SearchTable.mostPages else { return false }
      } else {
        page += skipped
        guard meaning < 62, page < pageCount else { return false }
        let end = text.startIndex + index + 1
        body(page, meaning - 52, start..<end)
        start = end
        page += 1
        skipped = 0
      }
    }
    return skipped == 0
  }

  /// What each byte means: a digit to base 52, 52 and a weight, or more for nothing.
  private static let meanings: [UInt8] = (UInt8.min...UInt8.max).map { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - 97
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - 39
    case UInt8(ascii: "1")...UInt8(ascii: "9"): byte - 48 + 52
    default: .max
    }
  }
}
