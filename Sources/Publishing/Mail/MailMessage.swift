package import Governance

/// A message to one recipient.
package struct MailMessage: Sendable {
  /// In whose name it is sent.
  package let sender: Mailbox
  /// Who gets it.
  package let recipient: Mailbox
  /// Where answers go, unless to the sender.
  package let replies: Mailbox?
  /// What it is about.
  package let subject: HeaderText
  /// When it was written.
  package let date: Instant
  /// What tells it from all others.
  package let id: MessageID
  /// What it says.
  package let body: MailBody

  private var headers: [HeaderField] {
    [HeaderField(.from, sender), HeaderField(.to, recipient)]
      + (replies.map { [HeaderField(.replyTo, $0)] } ?? [])
      + [
        HeaderField(.subject, subject), HeaderField(.date, MailDate(date).header),
        HeaderField(.messageID, id.text), HeaderField(.autoSubmitted, "auto-generated"),
        HeaderField(.mimeVersion, "1.0"), HeaderField(.contentType, "text/plain; charset=utf-8"),
        HeaderField(.contentTransferEncoding, body.transferEncoding.rawValue),
      ]
  }

  private var lines: [String] { headers.flatMap(\.lines) + [""] + body.encodedLines }
}

extension MailMessage {
  /// The message as a file of its own, with the line ends of mail servers.
  package var file: [UInt8] { Array(lines.map { $0 + "\r\n" }.joined().utf8) }

  /// The message as part of a mailbox file.
  ///
  /// No line of it starts with "From ", so that readers of all kinds of mailbox files agree where it ends.
  package var mailboxEntry: [UInt8] {
    let first = "From \(sender.address.text) \(MailDate(date).separator)"
    return Array(([first] + lines + [""]).map { $0 + "\n" }.joined().utf8)
  }

  /// What a reader sees: addresses, subject, id, and the text.
  package var previewLines: [String] {
    var head = [("From", Self.shown(sender)), ("To", Self.shown(recipient))]
    if let replies { head.append(("Reply-To", Self.shown(replies))) }
    head += [("Subject", subject.text), ("Message-Id", id.text)]
    return head.map { "\($0.0): \($0.1)" } + [""] + body.lines
  }

  private static func shown(_ mailbox: Mailbox) -> String {
    let name = HeaderText(mailbox.name).text
    return name.isEmpty ? mailbox.address.text : "\(name) <\(mailbox.address.text)>"
  }
}
