import Governance
import Testing

struct MailAddressTests {
  @Test(arguments: [
    ("a.b@example.org", "a.b@example.org"), ("a+1@example.org", "a+1@example.org"),
    ("A@EXAMPLE.ORG", "A@example.org"),
    ("o'neil_2@mail.example.org", "o'neil_2@mail.example.org"),
    (
      String(repeating: "a", count: 64) + "@" + String(repeating: "b", count: 63) + ".org",
      String(repeating: "a", count: 64) + "@" + String(repeating: "b", count: 63) + ".org"
    ),
  ])
  func `an address in use is accepted, its domain in lower case`(
    text: String, address: String
  ) throws {
    #expect(try MailAddress(text).text == address)
  }

  @Test(arguments: [
    "", "@", "a", "a@", "@example.org", "a@x", "a@.org", "a@example.org.", "a@x..example",
    "a@-x.example", "a@x-.example",
    "a(m@y)@example.org", "a@x\r\nRCPT TO:<m@y>", "a@example.org\n", "a@ex\u{430}mple.org",
    "jose\u{301}@example.org", "-oQ/spool@example.org", "\"a b\\\"@evil\"@example.org",
    "a@example.org,b@two.example.org",
    "a b@example.org", "a@example.org b@two.example.org", "a@[127.0.0.1]", "a@127.0.0.1",
    ".a@example.org", "a.@example.org",
    "a..b@example.org", "|sh@example.org", "/etc/passwd@example.org", "a%b.example@example.org",
    "b.example!a@example.org",
    "<a@example.org>", "a@example.org>", "a\u{0}@example.org", "a@example.org\u{2028}",
    "a;b@example.org", "a:b@example.org",
    "\u{202E}a@example.org", "a`id`@example.org", "$(id)@example.org", "=?utf-8?q?a?=@example.org",
    String(repeating: "a", count: 65) + "@example.org",
    "a@" + String(repeating: "b", count: 64) + ".org",
    "a@" + String(repeating: "bb.", count: 90) + "org",
  ])
  func `what is no plain address is refused, and not shown`(text: String) {
    let refusal = #expect(throws: MailAddress.Refusal.self) { try MailAddress(text) }
    #expect(text.count < 4 || refusal?.reason.contains(text) == false)
  }

  @Test(arguments: [
    ("elections@example.org", "", "elections@example.org"),
    ("Halyard <e@example.org>", "Halyard", "e@example.org"),
    ("\"Halyard, elections\" <e@example.org>", "Halyard, elections", "e@example.org"),
    ("a@b.example.org <e@example.org>", "a@b.example.org", "e@example.org"),
  ])
  func `a mailbox is an address, perhaps behind a name`(
    text: String, name: String, address: String
  ) throws {
    let mailbox = try Mailbox(text)
    #expect((mailbox.name, mailbox.address.text) == (name, address))
  }
}
