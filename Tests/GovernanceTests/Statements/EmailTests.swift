import Testing

@testable import Governance

struct EmailTests {
  @Test(arguments: [
    ("write to ada@example.org.", "write to [address removed]."),
    ("<ada.l+x@mail.example.org>", "<[address removed]>"),
    ("[a](mailto:ada@example.org)", "[a](mailto:[address removed])"),
    ("`ada@example.org`, *eve@example.org*", "`[address removed]`, *[address removed]*"),
    ("q=%253Cada%2540example.org%253E", "q=%[address removed]%253E"),
    ("TC/ada%40example.org", "TC/[address removed]"),
    ("@ada:example.org and @ada on GitHub", "@ada:example.org and @ada on GitHub"),
    ("a@b", "a@b"), ("100% of 40.5", "100% of 40.5"),
    ("a@example.org@example.org", "[address removed]@example.org"),
  ])
  func `addresses are masked, handles are not`(text: String, masked: String) {
    #expect(Email.masked(text).text == masked)
  }

  @Test func `an address does not show itself`() throws {
    let email = try #require(Email("Ada@Example.org"))
    #expect("\(email)" == "[address removed]")
    #expect(email.address == "ada@example.org")
    #expect(email.localPart == "ada")
  }

  @Test(arguments: [
    ("candidates/rocky/TC/ada@example.org", "ada", true),
    ("rocky/TC/ada@example.org.md", "ada", true),
    ("rocky/TC/ada@example.md", "ada", true), ("rocky/TC/ada.txt", "ada", false),
    ("rocky/TC/candidate-ada.md", "ada", false), ("rocky/TC/sc`.txt", "sc`", false),
  ])
  func `a file named after an address gives its local part only`(
    path: String, stem: String, isAddress: Bool
  ) {
    let path = StatementPath(path)
    #expect(path.stem == stem)
    #expect((path.email != nil) == isAddress)
    #expect(path.election == "rocky" && path.contest == "TC")
  }

  @Test(arguments: [
    ("Thanks,\nAda Lovelace (countess)\n", "countess"),
    ("Thanks,\nAda\nIRC: countess\n", "countess"),
    ("Thanks,\nAda Lovelace\n", "ada-lovelace"), ("Thanks!\n", "ada-l"),
  ])
  func `its handle comes from the text where it can`(text: String, handle: String) {
    let path = StatementPath("rocky/TC/ada.l@example.org")
    let (statement, _) = Statement.reading(Array(text.utf8), path: path)
    #expect(statement.handle.value == handle)
    #expect(statement.email?.address == "ada.l@example.org")
  }
}
