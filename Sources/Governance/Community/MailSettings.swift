/// Who writes to the community about elections, and where to.
package struct MailSettings: Hashable, Sendable {
  /// In whose name messages are sent.
  package let sender: Mailbox
  /// Where what concerns everybody is sent, such as a mailing list.
  package let announcements: Mailbox?
  /// Where answers go, unless to the sender.
  package let replies: Mailbox?

  /// Where to ask.
  package var contact: MailAddress { (replies ?? sender).address }
}

extension MailSettings {
  /// Reads the `mail` of a community.
  static func reading(_ form: inout Form) -> MailSettings? {
    let sender = mailbox("from", &form)
    let announcements = mailbox("announce", &form)
    let replies = mailbox("reply-to", &form)
    if form.node("from") == nil {
      form.miss("from", write: "'from: ' and the officials' address, as in 'elections@example.org'")
    }
    guard let sender, !form.hasErrors else { return nil }
    return MailSettings(sender: sender, announcements: announcements, replies: replies)
  }

  private static func mailbox(_ key: String, _ form: inout Form) -> Mailbox? {
    guard let text = form.text(key) else { return nil }
    do {
      return try Mailbox(text.value)
    } catch {
      form.findings.error(
        .wrongValue, at: text.place,
        "'\(key)' is no address that can be written to: \(error.reason); write it as in "
          + "'elections@example.org' or 'Elections <elections@example.org>'")
      return nil
    }
  }
}
