/// How wide a text will be, as far as that can be said without its font.
///
/// The widths are those of a wide sans-serif font, so a text takes at most about what is said here.
enum ChartText {
  /// The size of all text in a drawing, in units.
  static let size = 15

  /// The width of a text in tenths of a unit.
  static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) } * size / 100
  }

  /// The text in one line, ended by an ellipsis where it is wider than given.
  static func shortened(_ text: String, to limit: Int) -> String {
    let line = plain(text)
    guard width(of: line) > limit else { return line }
    var result = ""
    var left = limit - width(of: "…")
    for character in line {
      left -= width(of: String(character))
      guard left >= 0 else { break }
      result.append(character)
    }
    while result.last == " " { result.removeLast() }
    return result + "…"
  }

  /// The text in one line and without the characters that XML forbids.
  static func plain(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isControl($0) }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(isControl(scalar) ? " " : scalar)
    }
    return String(result)
  }

  /// The text for the middle of a sentence, where its direction must not turn what stands around it.
  static func isolated(_ text: String) -> String {
    let line = plain(text)
    guard line.unicodeScalars.contains(where: turnsDirection) else { return line }
    return "\u{2068}" + line + "\u{2069}"
  }

  /// Thousandths of the size.
  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case "i", "j", "l", "I", ".", ",", ":", ";", "'", "|", "!", " ", "t", "f", "r", "(", ")", "-":
      400
    case "m", "w", "M", "W", "@", "%", "…", "—": 1_000
    case "A"..."Z", "−", "+", "–": 720
    case "0"..."9": 640
    case "a"..."z": 600
    case "\u{300}"..."\u{36F}", "\u{200B}"..."\u{200F}", "\u{202A}"..."\u{202E}",
      "\u{2060}"..."\u{206F}", "\u{FE00}"..."\u{FE0F}":
      0
    case "\u{1100}"..."\u{11FF}", "\u{2E80}"..."\u{D7FF}", "\u{F900}"..."\u{FAFF}",
      "\u{FF00}"..."\u{FF60}", "\u{1F000}"..."\u{3FFFF}":
      1_050
    default: 720
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || scalar.value & 0xFFFE == 0xFFFE
      || scalar == "\u{2028}" || scalar == "\u{2029}"
  }

  private static func turnsDirection(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x590...0x8FF, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFB1D...0xFDFF,
      0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  }
}
