// RFC 5545 folds lines at 75 octets, ends them with CR LF, and gives a meaning to four characters in a
// text. What could end a line for some reader, or steer whoever reads, never gets through as itself:
// a title must not be able to add a property.

/// Lines of an iCalendar file.
struct CalendarText {
  private(set) var text = ""

  /// The most octets of a line, without its end.
  static let width = 75

  /// Adds a property whose value is text.
  mutating func add(_ name: String, text value: String) { add(name, value: Self.escaped(value)) }

  /// Adds a property whose value is a list of texts.
  mutating func add(_ name: String, texts values: [String]) {
    add(name, value: values.map(Self.escaped).joined(separator: ","))
  }

  /// Adds a property whose value is written as it is; it must contain no line end.
  mutating func add(_ name: String, value: String) {
    var room = Self.width
    for scalar in "\(name):\(value)".unicodeScalars {
      let size = UTF8.width(scalar)
      if size > room {
        text += "\r\n "
        room = Self.width - 1
      }
      text.unicodeScalars.append(scalar)
      room -= size
    }
    text += "\r\n"
  }

  /// A moment in UTC in the basic format, such as `20260930T234500Z`.
  static func time(_ instant: Instant) -> String {
    instant.timestamp.filter { $0 != "-" && $0 != ":" }
  }

  /// A text as a value.
  static func escaped(_ text: String) -> String {
    var value = ""
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      defer { isAfterReturn = scalar == "\r" }
      switch scalar {
      case "\\": value += "\\\\"
      case ";": value += "\\;"
      case ",": value += "\\,"
      case "\n" where isAfterReturn: break
      case "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": value += "\\n"
      case "\t", "\u{1C}", "\u{1D}", "\u{1E}", "\u{1F}": value += " "
      // These join letters and emoji and steer nothing.
      case "\u{200C}", "\u{200D}": value.unicodeScalars.append(scalar)
      case _ where isInvisible(scalar): value += escaped(visible(String(scalar)))
      default: value.unicodeScalars.append(scalar)
      }
    }
    return value
  }
}

extension UTF8 {
  /// How many octets a scalar takes.
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case ..<0x80: 1
    case ..<0x800: 2
    case ..<0x10000: 3
    default: 4
    }
  }
}
