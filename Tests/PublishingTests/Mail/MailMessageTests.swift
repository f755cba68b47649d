import Foundation
import Governance
import MessageReading
import Randomness
import Testing

@testable import Publishing

struct MailMessageTests {
  private static let headers = [
    "From", "To", "Reply-To", "Subject", "Date", "Message-Id", "Auto-Submitted", "MIME-Version",
    "Content-Type", "Content-Transfer-Encoding",
  ]

  private static func message(
    name: String = "Ada", subject: String = "Hello", body: String = "Hello."
  ) throws -> MailMessage {
    let sender = Mailbox(name: name, address: try MailAddress("elections@example.org"))
    return MailMessage(
      sender: sender, recipient: Mailbox(name: name, address: try MailAddress("ada@example.org")),
      replies: sender, subject: HeaderText(subject), date: Instant(seconds: 1_773_000_000),
      id: MessageID(
        kind: .season, election: "x", scope: "", recipient: name, url: "https://a.example.org/"),
      body: MailBody(body))
  }

  /// Everything that must hold for a message, whatever a text in it is.
  private static func expectSound(_ text: String) throws {
    let message = try message(name: text, subject: "x " + text, body: text + "\nend")
    let file = try ReadMessage(file: message.file)
    let mailbox = try ReadMessage.all(
      inMailbox: message.mailboxEntry + message.mailboxEntry)
    #expect(mailbox.count == 2)
    for read in [file] + mailbox {
      #expect(read.headers.map(\.name) == headers)
      let recipient = try read.recipient()
      #expect(recipient.address == "ada@example.org")
      #expect(recipient.name == HeaderText(text).text)
      #expect(try read.subject() == HeaderText("x " + text).text)
      #expect(Array(read.body) == Array(message.body.lines.map { $0 + "\n" }.joined().utf8))
    }
    #expect(message.previewLines.prefix(6).allSatisfy { !$0.contains(where: \.isNewline) })
  }

  @Test(arguments: [
    "Ada Marsh", "Vote now\r\nBcc: all@example.org\r\n\r\nhi", "Vote\rBcc: x@y", "Vote\nBcc: x@y",
    "Vote\r\n Bcc: x@y", "Vote\u{85}Bcc: x@y", "Vote\u{2028}Bcc: x@y", "Vote\u{0}",
    "\u{202E}etoV", "=?utf-8?q?Vote=0D=0ABcc:_x@y?=", "Alice, m@y",
    "\"Alice\" <a@x>, Mallory <m@y>", "line\r\n.\r\nMAIL FROM:<x@y>\r\n",
    "line\r\n.\nMAIL FROM:<x@y>\n", "From here\n>From there\n.", "..", "Dr. \"Bob\" \\ O'Neil",
    String(repeating: "a", count: 2_000), String(repeating: "ä", count: 2_000),
    String(repeating: "a ", count: 1_000), String(repeating: ".", count: 300),
    String(repeating: "F", count: 300), "こんにちは、世界 👩‍👩‍👧", " \t ", "", "a\u{1B}[2Jb", "a  b",
    "Zoë\u{301}\u{301}", "=", "trailing \nblank\t\n", "=?", "(comment) x", "a:b;c",
  ])
  func `no text adds a header, a recipient or a message`(text: String) throws {
    try Self.expectSound(text)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `no text made by chance does either`(seed: UInt64) throws {
    let pieces = [
      "\r", "\n", "\r\n", "\n.\n", "\nFrom ", "From ", ".", "=?", "?=", "=?utf-8?b?", "\u{0}", ",",
      "<", ">", "@", "\"", "\\", ":", ";", "(", ")", " ", "\t", "a", "Bcc: x@y", "ß", "é",
      "e\u{301}",
      "\u{85}", "\u{2028}", "\u{202E}", "\u{200D}", "👩‍👧", "世", "\u{FEFF}", "\u{E0041}", "=",
      "=20", "_", "?", ">", "\u{7F}", String(repeating: "x", count: 70),
    ]
    var random = RepeatableRandom(seed: seed)
    for _ in 0..<100 {
      let count = Int.random(in: 0...40, using: &random)
      let text = (0..<count).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }.joined()
      try Self.expectSound(text)
    }
  }

  @Test func `a plain message is written as it is`() throws {
    let message = try Self.message(name: "Ada Marsh", body: "Hello,\n\nvote!\n\n\n")
    #expect(
      String(decoding: message.mailboxEntry, as: UTF8.self) == """
        From elections@example.org Sun Mar  8 20:00:00 2026
        From: Ada Marsh <elections@example.org>
        To: Ada Marsh <ada@example.org>
        Reply-To: Ada Marsh <elections@example.org>
        Subject: Hello
        Date: Sun, 8 Mar 2026 20:00:00 +0000
        Message-Id: \(message.id.text)
        Auto-Submitted: auto-generated
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 7bit

        Hello,

        vote!


        """)
  }

  @Test func `an id is the same again, and another for anything else`() {
    func id(
      _ kind: MailKind = .season, _ election: String = "a", _ scope: String = "",
      _ recipient: String = "ada@example.org", _ url: String? = "https://e.example.org/x"
    ) -> String {
      MessageID(kind: kind, election: election, scope: scope, recipient: recipient, url: url).text
    }
    #expect(id() == id())
    let others = [
      id(.campaign), id(.season, "b"), id(.season, "a", "tc"),
      id(.season, "a", "", "b@example.org"),
    ]
    #expect(Set(others + [id()]).count == 5)
    #expect(id().hasSuffix("@e.example.org>"))
    #expect(!id().contains("ada"))
    for url in [nil, "https://user:pw@evil", "https://x>y.org/", "ftp", "https://ex\u{430}.org/"] {
      #expect(id(.season, "a", "", "a", url).hasSuffix("@hustings.invalid>"))
    }
  }
}
