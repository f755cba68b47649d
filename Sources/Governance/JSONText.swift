/// A JSON value whose text is the same on every machine and in every version.
///
/// Published results are compared to the byte, so their layout is ours and not an encoder's: keys in
/// the order given, two spaces of indentation, arrays of plain values on one line unless they are
/// strings that make it longer than a hundred characters.
package indirect enum JSONText: Hashable, Sendable {
  /// `null`
  case null
  /// `true` or `false`
  case bool(Bool)
  /// A whole number.
  case number(Int)
  /// A number given as its JSON text, such as `1.5`.
  case decimal(String)
  /// A string.
  case string(String)
  /// An array.
  case array([JSONText])
  /// An object; keys keep their order.
  case object([(key: String, value: JSONText)])

  /// An array of strings.
  package static func strings(_ values: [String]) -> JSONText {
    .array(values.map(JSONText.string))
  }

  /// The text, with a line feed at its end.
  package var text: String {
    var text = unterminatedText
    text += "\n"
    return text
  }

  /// The text without a line feed at its end.
  package var unterminatedText: String {
    var text: [UInt8] = []
    text.reserveCapacity(1_024)
    write(to: &text, indentation: 0)
    return String(decoding: text, as: UTF8.self)
  }

  /// The text on one line without spaces between values, and without '<', so that no browser sees the
  /// end of a script or the start of a comment in it.
  ///
  /// Outside strings JSON has no '<', and in strings the reference means the same.
  package var scriptText: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(1_024)
    write(to: &bytes, indentation: nil)
    let text = String(decoding: bytes, as: UTF8.self)
    let isPlain = text.utf8.withContiguousStorageIfAvailable { !$0.contains(UInt8(ascii: "<")) }
    return isPlain == true ? text : text.replacing("<", with: "\\u003c")
  }

  package static func == (left: JSONText, right: JSONText) -> Bool { left.text == right.text }

  package func hash(into hasher: inout Hasher) { hasher.combine(text) }

  private var isPlain: Bool {
    switch self {
    case .null, .bool, .number, .decimal, .string: true
    case .array, .object: false
    }
  }

  /// How many characters a string takes in an array; other values do not count.
  private var stringLength: Int {
    if case .string(let value) = self { value.count + 4 } else { 0 }
  }

  /// Adds the text, on lines that are indented by so many spaces, or on one line.
  private func write(to text: inout [UInt8], indentation: Int?) {
    switch self {
    case .null: text += "null".utf8
    case .bool(let value): text += (value ? "true" : "false").utf8
    case .number(let value): text += String(value).utf8
    case .decimal(let value): text += value.utf8
    case .string(let value): Self.write(value, to: &text)
    case .array(let values): Self.write(values, to: &text, indentation: indentation)
    case .object(let members):
      guard !members.isEmpty else { return text += "{}".utf8 }
      let inside = indentation.map { $0 + 2 }
      text.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { text.append(UInt8(ascii: ",")) }
        Self.breakLine(of: &text, indentation: inside)
        Self.write(member.key, to: &text)
        text += (indentation == nil ? ":" : ": ").utf8
        member.value.write(to: &text, indentation: inside)
      }
      Self.breakLine(of: &text, indentation: indentation)
      text.append(UInt8(ascii: "}"))
    }
  }

  private static func write(_ values: [JSONText], to text: inout [UInt8], indentation: Int?) {
    let isLine =
      indentation != nil && values.allSatisfy(\.isPlain)
      && values.map(\.stringLength).reduce(0, +) <= 100
    let inside = indentation.map { $0 + 2 }
    text.append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { text += (isLine ? ", " : ",").utf8 }
      if !isLine { breakLine(of: &text, indentation: inside) }
      value.write(to: &text, indentation: inside)
    }
    if !isLine { breakLine(of: &text, indentation: indentation) }
    text.append(UInt8(ascii: "]"))
  }

  private static func breakLine(of text: inout [UInt8], indentation: Int?) {
    guard let indentation else { return }
    text.append(UInt8(ascii: "\n"))
    for _ in 0..<indentation { text.append(UInt8(ascii: " ")) }
  }

  private static func write(_ string: String, to text: inout [UInt8]) {
    text.append(UInt8(ascii: "\""))
    string.utf8.span.withUnsafeBufferPointer { bytes in
      /// What is before this is in the text.
      var copied = 0
      var index = 0
      while index < bytes.count {
        guard mayNeedEscape(bytes[index]) else {
          index += 1
          continue
        }
        let (escape, length) = escape(at: index, in: bytes)
        if let escape {
          text += UnsafeBufferPointer(rebasing: bytes[copied..<index])
          text += escape.utf8
          copied = index + length
        }
        index += length
      }
      text += UnsafeBufferPointer(rebasing: bytes[copied...])
    }
    text.append(UInt8(ascii: "\""))
  }

  /// Whether a character that is escaped may begin with a byte.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "#")...UInt8(ascii: "["), UInt8(ascii: "]")...UInt8(ascii: "~"): false
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F, 0xC2, 0xE2: true
    default: false
    }
  }

  /// What stands for the character at an index, if not the character itself, and how many bytes that is.
  ///
  /// Besides what JSON demands these are the C1 controls, at U+0080, and the line ends that scripts see,
  /// U+2028 and U+2029.
  private static func escape(
    at index: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (String?, Int) {
    func number(_ value: Int) -> String {
      let digits = String(value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
    switch bytes[index] {
    case UInt8(ascii: "\""): return ("\\\"", 1)
    case UInt8(ascii: "\\"): return ("\\\\", 1)
    case UInt8(ascii: "\n"): return ("\\n", 1)
    case UInt8(ascii: "\t"): return ("\\t", 1)
    case UInt8(ascii: "\r"): return ("\\r", 1)
    case ..<0x20, 0x7F: return (number(Int(bytes[index])), 1)
    case 0xC2 where index + 1 < bytes.count && bytes[index + 1] <= 0x9F:
      return (number(Int(bytes[index + 1])), 2)
    case 0xE2
    where index + 2 < bytes.count && bytes[index + 1] == 0x80
      && (bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9):
      return (number(0x2028 + Int(bytes[index + 2] - 0xA8)), 3)
    default: return (nil, 1)
    }
  }
}
