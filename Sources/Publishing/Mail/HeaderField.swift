internal import Governance

/// A header of a message.
struct HeaderField: Hashable, Sendable {
  /// The headers that messages have, and no others.
  enum Name: String, CaseIterable {
    case from = "From"
    case to = "To"
    case replyTo = "Reply-To"
    case subject = "Subject"
    case date = "Date"
    case messageID = "Message-Id"
    case autoSubmitted = "Auto-Submitted"
    case mimeVersion = "MIME-Version"
    case contentType = "Content-Type"
    case contentTransferEncoding = "Content-Transfer-Encoding"

    /// Where the value starts.
    var valueColumn: Int { rawValue.utf8.count + 2 }
  }

  private let name: Name
  private let parts: [String]

  /// A header whose value is of our own making.
  init(_ name: Name, _ value: String) { self.init(name, parts: [value]) }

  /// A header that holds any text.
  init(_ name: Name, _ text: HeaderText) {
    self.init(name, parts: text.parts(from: name.valueColumn))
  }

  /// A header that holds an address and perhaps a name before it.
  init(_ name: Name, _ mailbox: Mailbox) {
    let shown = HeaderText(mailbox.name)
    let address = mailbox.address.text
    self.init(
      name,
      parts: shown.text.isEmpty
        ? [address] : shown.nameParts(from: name.valueColumn) + ["<\(address)>"])
  }

  /// Drops whatever is not printable ASCII, of which none should be left: a header never has a second line
  /// that does not start with a space.
  private init(_ name: Name, parts: [String]) {
    self.name = name
    self.parts = parts.map { part in
      String(decoding: part.utf8.filter { (0x20...0x7E).contains($0) }, as: UTF8.self)
    }
  }

  /// The header in lines of at most 78 columns, unless a single part is longer.
  var lines: [String] {
    var lines: [String] = []
    var line = "\(name.rawValue):"
    for (index, part) in parts.enumerated() {
      if index > 0, line.utf8.count + 1 + part.utf8.count > 78 {
        lines.append(line)
        line = ""
      }
      line += " " + part
    }
    return lines + [line]
  }
}
