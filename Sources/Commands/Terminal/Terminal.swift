internal import FoundationEssentials
internal import Glibc

/// Where a command's results go, with what it can show.
struct Terminal {
  /// Whether colour is welcome: on a terminal, and not under `NO_COLOR`.
  let showsColor: Bool
  /// How many columns a line may take; 80 where nobody looks.
  let width: Int

  /// Where results go.
  static var standardOutput: Terminal { Terminal() }
  /// Where everything else goes.
  static var standardError: Messages { Messages() }

  private init() {
    let descriptor = STDOUT_FILENO
    let environment = ProcessInfo.processInfo.environment
    let isTerminal = isatty(descriptor) == 1
    showsColor =
      isTerminal && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
    var size = winsize()
    let isKnown = isTerminal && ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0
    width = isKnown && size.ws_col >= 40 ? min(Int(size.ws_col), 160) : 80
  }

  /// Writes a text and a line feed.
  ///
  /// - Throws: ``OutputFailure`` if not all of it could be written.
  func write(_ text: String) throws(OutputFailure) { try write(bytes: Array((text + "\n").utf8)) }

  /// Writes bytes as they are.
  ///
  /// - Throws: ``OutputFailure`` if not all of them could be written.
  func write(bytes: [UInt8]) throws(OutputFailure) {
    guard let failure = Self.write(bytes, to: STDOUT_FILENO) else { return }
    throw OutputFailure(code: failure)
  }

  /// Writes bytes; returns the error's number if not all could be written.
  fileprivate static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let written = Glibc.write(descriptor, Array(bytes), bytes.count)
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return errno }
      bytes = bytes.dropFirst(written)
    }
    return nil
  }
}

/// Where everything goes that is no result.
struct Messages {
  /// Writes a text and a line feed; there is nowhere to tell that it could not be written.
  func write(_ text: String) { write(raw: text + "\n") }

  /// Writes a text as it is.
  func write(raw text: String) { _ = Terminal.write(Array(text.utf8), to: STDERR_FILENO) }
}

/// Why results could not be written.
struct OutputFailure: Error {
  /// The system's number of the error.
  let code: Int32

  /// Says why, unless nobody reads on, which is a reader's choice and nothing to complain about.
  var message: String? {
    switch code {
    case EPIPE: nil
    case ENOSPC, EDQUOT: "standard output cannot be written: the disk is full"
    case EBADF: "standard output cannot be written: it is closed"
    default: "standard output cannot be written: error \(code)"
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
  var columns: Int { reduce(0) { $0 + $1.columns } }

  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate:
      scalar.value != 0x200D && scalar.value != 0x200C
    default: false
    }
  }
}

extension Character {
  /// How many columns the character takes.
  var columns: Int { isWide ? 2 : 1 }

  private var isWide: Bool {
    guard let first = unicodeScalars.first else { return false }
    return switch first.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
