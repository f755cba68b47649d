internal import FoundationEssentials
internal import Glibc

/// One of the two streams that a command writes to, with what it can show.
struct Terminal {
  /// Whether colour is welcome: on a terminal, and not under `NO_COLOR`.
  let showsColor: Bool
  /// How many columns a line may take; 80 where nobody looks.
  let width: Int
  private let descriptor: Int32

  /// Where results go.
  static var standardOutput: Terminal { Terminal(STDOUT_FILENO) }
  /// Where everything else goes.
  static var standardError: Terminal { Terminal(STDERR_FILENO) }

  private init(_ descriptor: Int32) {
    self.descriptor = descriptor
    let environment = ProcessInfo.processInfo.environment
    let isTerminal = isatty(descriptor) == 1
    showsColor =
      isTerminal && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
    var size = winsize()
    let isKnown = isTerminal && ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0
    width = isKnown && size.ws_col >= 40 ? min(Int(size.ws_col), 160) : 80
  }

  /// Writes a text and a line feed; what cannot be written, because nobody reads on, is dropped.
  func write(_ text: String) { write(bytes: Array((text + "\n").utf8)) }

  /// Writes bytes as they are; what cannot be written, because nobody reads on, is dropped.
  func write(bytes: [UInt8]) {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let written = Glibc.write(descriptor, Array(bytes), bytes.count)
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return }
      bytes = bytes.dropFirst(written)
    }
  }
}

/// How a piece of text stands out on a terminal that shows colour.
enum Emphasis: String {
  case strong = "1"
  case faint = "2"
  case good = "32"
  case warning = "33"
  case bad = "31"
}

extension String {
  /// The text in an emphasis, if the terminal shows any.
  func emphasized(_ emphasis: Emphasis, on terminal: Terminal) -> String {
    terminal.showsColor ? "\u{1B}[\(emphasis.rawValue)m\(self)\u{1B}[0m" : self
  }

  /// The text with everything that could steer a terminal or reorder a line made visible.
  var printable: String {
    guard unicodeScalars.contains(where: Self.steers) else { return self }
    var text = ""
    for scalar in unicodeScalars {
      if Self.steers(scalar) {
        text += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// How many columns the text takes: two for wide East Asian characters and emoji.
  var columns: Int { reduce(0) { $0 + ($1.isWide ? 2 : 1) } }

  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate:
      scalar.value != 0x200D && scalar.value != 0x200C
    default: false
    }
  }
}

extension Character {
  fileprivate var isWide: Bool {
    guard let first = unicodeScalars.first else { return false }
    return switch first.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
