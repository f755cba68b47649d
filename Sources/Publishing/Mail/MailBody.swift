/// The text of a message.
package struct MailBody: Hashable, Sendable {
  /// How the text is written so that every mail server passes it on unchanged.
  package enum TransferEncoding: String, Hashable, Sendable {
    case sevenBit = "7bit"
    case quotedPrintable = "quoted-printable"
  }

  /// The lines as people read them.
  package let lines: [String]

  /// Takes a text; empty lines at its end go.
  package init(_ text: String) {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard scalar == "\n" else {
        line.append(scalar)
        continue
      }
      if line.last == "\r" { line.removeLast() }
      lines.append(String(line))
      line = String.UnicodeScalarView()
    }
    lines.append(String(line))
    while lines.last?.isEmpty == true { lines.removeLast() }
    self.lines = lines
  }

  /// How the text is written.
  var transferEncoding: TransferEncoding {
    lines.allSatisfy(Self.isPlain) ? .sevenBit : .quotedPrintable
  }

  /// The lines as they are written.
  var encodedLines: [String] {
    switch transferEncoding {
    case .sevenBit: lines
    case .quotedPrintable: lines.flatMap(QuotedPrintable.lines)
    }
  }

  /// Whether a line can be passed on as it is by everybody: short, ASCII, and nothing that a server or a
  /// mailbox file reads as its own.
  private static func isPlain(_ line: String) -> Bool {
    line.utf8.count <= 76 && !line.hasPrefix(".")
      && !line.drop(while: { $0 == ">" }).hasPrefix("From ")
      && line.utf8.allSatisfy { (0x20...0x7E).contains($0) || $0 == 0x09 }
  }
}
