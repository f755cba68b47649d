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
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "\r": text += "\\r"
      case _
      where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        || scalar.value == 0x2028 || scalar.value == 0x2029:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
