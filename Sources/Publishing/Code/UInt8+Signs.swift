extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let backtick = UInt8(ascii: "`")
  static let backslash = UInt8(ascii: "\\")
  static let hash = UInt8(ascii: "#")
  static let dollar = UInt8(ascii: "$")
  static let colon = UInt8(ascii: ":")
  static let equals = UInt8(ascii: "=")
  static let minus = UInt8(ascii: "-")
  static let dot = UInt8(ascii: ".")
  static let opening = UInt8(ascii: "(")
  static let closing = UInt8(ascii: ")")

  /// Whether it is white space within a line.
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || self == 0x0D }

  var isDecimalDigit: Bool { self &- UInt8(ascii: "0") < 10 }

  var isCapital: Bool { self &- UInt8(ascii: "A") < 26 }

  /// Whether names begin with it: a letter, a low line, or a part of any other character.
  var isNameStart: Bool {
    (self | 0x20) &- UInt8(ascii: "a") < 26 || self == UInt8(ascii: "_") || self >= 0x80
  }

  var isNamePart: Bool { isNameStart || isDecimalDigit }
}
