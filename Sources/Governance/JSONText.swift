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
    var text = ""
    write(to: &text, indentation: "")
    return text + "\n"
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

  private func write(to text: inout String, indentation: String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let value): text += String(value)
    case .decimal(let value): text += value
    case .string(let value): Self.write(value, to: &text)
    case .array(let values): Self.write(values, to: &text, indentation: indentation)
    case .object(let members):
      guard !members.isEmpty else { return text += "{}" }
      let inner = indentation + "  "
      text += "{\n"
      for (index, member) in members.enumerated() {
        text += inner
        Self.write(member.key, to: &text)
        text += ": "
        member.value.write(to: &text, indentation: inner)
        text += index + 1 < members.count ? ",\n" : "\n"
      }
      text += indentation + "}"
    }
  }

  private static func write(_ values: [JSONText], to text: inout String, indentation: String) {
    let isLine = values.allSatisfy(\.isPlain) && values.map(\.stringLength).reduce(0, +) <= 100
    let inner = indentation + "  "
    text += isLine ? "[" : "[\n"
    for (index, value) in values.enumerated() {
      if !isLine { text += inner }
      value.write(to: &text, indentation: inner)
      if index + 1 < values.count { text += isLine ? ", " : "," }
      if !isLine { text += "\n" }
    }
    text += isLine ? "]" : indentation + "]"
  }

  private static func write(_ string: String, to text: inout String) {
    guard string.utf8.contains(where: mayNeedEscape) else {
      text += "\""
      text += string
      text += "\""
      return
    }
    let bytes = Array(string.utf8)
    var output: [UInt8] = [UInt8(ascii: "\"")]
    output.reserveCapacity(bytes.count + 2)
    var index = 0
    while index < bytes.count {
      let (escape, length) = escape(at: index, in: bytes)
      if let escape { output.append(contentsOf: escape.utf8) } else { output.append(bytes[index]) }
      index += length
    }
    output.append(UInt8(ascii: "\""))
    text += String(decoding: output, as: UTF8.self)
  }

  /// Whether a character that is escaped may begin with a byte.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
      || byte == 0xC2 || byte == 0xE2
  }

  /// What stands for the character at an index, if not the character itself, and how many bytes that is.
  ///
  /// Besides what JSON demands these are the C1 controls, at U+0080, and the line ends that scripts see,
  /// U+2028 and U+2029.
  private static func escape(at index: Int, in bytes: [UInt8]) -> (String?, Int) {
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
