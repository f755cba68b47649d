/// The form that all files of the index have: a script with one call that hands over data.
///
/// It is a script and not JSON, because a page opened from a disk may load a script beside it but not
/// read any other file.
enum SearchFile {
  /// Where a part of the index or a piece of the list of pages is.
  static func path(of name: String) -> SitePath { "search/\(name).js" }

  /// The first file that the search reads.
  static let root = "index"

  /// Puts a value in the script, which must be JSON.
  static func file(_ name: String, value: [UInt8]) -> SiteFile {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(value.count + 64)
    bytes += beginning(of: name).utf8
    bytes += value
    bytes += ending
    return SiteFile(path(of: name), bytes: bytes)
  }

  /// The value of a file that ``file(_:value:)`` made; nil if the bytes are of another form.
  static func value(in bytes: [UInt8], named name: String) -> ArraySlice<UInt8>? {
    let beginning = beginning(of: name).utf8
    guard bytes.count >= beginning.count + ending.count, bytes.starts(with: beginning),
      bytes.suffix(ending.count).elementsEqual(ending)
    else { return nil }
    return bytes[beginning.count..<bytes.count - ending.count]
  }

  /// The text of a value that is a string without escapes.
  static func string(in bytes: [UInt8], named name: String) -> ArraySlice<UInt8>? {
    guard let value = value(in: bytes, named: name), value.count >= 2,
      value.first == UInt8(ascii: "\""), value.last == UInt8(ascii: "\"")
    else { return nil }
    return value.dropFirst().dropLast()
  }

  private static func beginning(of name: String) -> String { "hustingsSearch(\"\(name)\"," }

  private static let ending = Array(")\n".utf8)
}
