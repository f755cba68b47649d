/// What the search reads first: how many pages there are and which parts.
struct SearchRoot: Equatable {
  let pageCount: Int
  /// The names of the parts, sorted.
  let parts: [String]

  /// Whether parts are named after two letters; one is enough for a small site.
  var isWide: Bool { Self.isWide(pageCount) }

  static func isWide(_ pageCount: Int) -> Bool { pageCount >= 300 }

  var file: SiteFile {
    let fields = [String(pageCount), isWide ? "2" : "1"] + parts.map { "\"\($0)\"" }
    return SearchFile.file(
      SearchFile.root, value: Array("[\(fields.joined(separator: ","))]".utf8))
  }

  init(pageCount: Int, parts: [String]) {
    self.pageCount = pageCount
    self.parts = parts
  }

  /// Reads what ``file`` holds; nil for all that it would not write.
  init?(reading bytes: [UInt8]) {
    guard let value = SearchFile.value(in: bytes, named: SearchFile.root), value.count > 2,
      value.first == UInt8(ascii: "["), value.last == UInt8(ascii: "]")
    else { return nil }
    let fields = value.dropFirst().dropLast().split(separator: UInt8(ascii: ",")).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard fields.count >= 2, let count = Int(fields[0]), (0...SearchTable.mostPages) ~= count else {
      return nil
    }
    self.init(
      pageCount: count, parts: fields.dropFirst(2).map { String($0.dropFirst().dropLast()) })
    guard file.bytes == bytes else { return nil }
  }
}

/// Names for parts, which gather the terms that begin alike.
enum SearchPart {
  /// The part that a term is in.
  ///
  /// Terms of a small site are parted by their first letter, of a large one by two, with '_' for a
  /// second that is no plain letter or digit. Other scripts have parts of several letters, named by a
  /// number: 256 of them, or 16, or one in alphabets, where each begins many words.
  static func name(of term: ArraySlice<UInt8>, isWide: Bool) -> String {
    guard let first = term.first else { return "_" }
    if first < 0x80 {
      guard isWide else { return String(Unicode.Scalar(first)) }
      let second = term.dropFirst().first.flatMap { isPlain($0) ? $0 : nil } ?? UInt8(ascii: "_")
      return String(decoding: [first, second], as: UTF8.self)
    }
    let letter = String(decoding: term.prefix(4), as: UTF8.self).unicodeScalars.first?.value ?? 0
    let shift: UInt32 = !isWide ? 8 : letter < 0x2E80 ? 0 : 4
    return "_" + String(letter >> shift, radix: 16)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")) ~= byte
      || (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= byte
  }
}
