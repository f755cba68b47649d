/// Scripts and style sheets as they are sent: without what is there for those who work on them.
enum Compacted {
  /// The lines without indentation, comments on lines of their own, and empty lines.
  static func text(_ source: String) -> String {
    lines(of: source).joined(separator: "\n") + "\n"
  }

  /// A script in which spaces that part no words are left out, too.
  ///
  /// Line ends stay, because they can end a statement. A line with a slash, which may begin a pattern, or
  /// with a template that may hold another stays as it is.
  static func script(_ source: String) -> String {
    lines(of: source).map { line in
      let templates = line.utf8.count { $0 == UInt8(ascii: "`") }
      let isPlain = !line.utf8.contains(UInt8(ascii: "/")) && (templates == 0 || templates == 2)
      return isPlain ? withoutSpaces(Array(line.utf8)) : String(line)
    }.joined(separator: "\n") + "\n"
  }

  private static func lines(of source: String) -> [Substring] {
    source.split(separator: "\n").map { $0.drop { $0 == " " } }
      .filter { !$0.isEmpty && !$0.hasPrefix("//") && !($0.hasPrefix("/*") && $0.hasSuffix("*/")) }
  }

  private static func withoutSpaces(_ line: [UInt8]) -> String {
    var kept: [UInt8] = []
    var quote: UInt8?
    for (index, byte) in line.enumerated() {
      if let open = quote {
        // A quotation mark behind an odd number of backslashes does not end what it stands in.
        let slashes = line[..<index].reversed().prefix { $0 == UInt8(ascii: "\\") }.count
        if byte == open, slashes.isMultiple(of: 2) { quote = nil }
      } else if "\"'`".utf8.contains(byte) {
        quote = byte
      } else if byte == UInt8(ascii: " "), let before = kept.last, index + 1 < line.count,
        !partsWords(before, line[index + 1])
      {
        continue
      }
      kept.append(byte)
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// Whether two bytes would mean something else without a space between them.
  private static func partsWords(_ first: UInt8, _ second: UInt8) -> Bool {
    (isWord(first) && isWord(second)) || (first == second && "+-".utf8.contains(first))
      || first == UInt8(ascii: " ") || second == UInt8(ascii: " ")
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...:
      true
    default: false
    }
  }
}
