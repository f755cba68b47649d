import Foundation
import Governance
import Testing

@testable import Publishing

struct MailTemplateTests {
  private static func read(_ text: String) -> (template: MailTemplate?, findings: [String]) {
    read(Array(text.utf8))
  }

  private static func read(_ bytes: [UInt8]) -> (template: MailTemplate?, findings: [String]) {
    var findings = Findings()
    let template = MailTemplate.reading(
      SourceFile(path: "t", bytes: bytes), findings: &findings)
    return (template, findings.sorted.map(\.description))
  }

  @Test(arguments: MailKind.allCases)
  func `every kind has a text of its own that passes the checks`(kind: MailKind) {
    var findings = Findings()
    #expect(MailTemplate.builtIn(kind, findings: &findings) != nil)
    #expect(findings.sorted.map(\.description) == [])
  }

  @Test(arguments: [
    ("", "t:1:1: error: the first line is no subject"),
    ("Hello\n\nx\n", "t:1:1: error: the first line is no subject"),
    ("Subject:  \n\nx\n", "t:1:1: error: the first line is no subject"),
    ("Subject: a\nx\n", "t:2:1: error: the second line is not empty"),
    ("Subject: a", "t:2:1: error: the second line is not empty"),
    ("Subject: a\nBcc: b@example.org\n\nx\n", "t:2:1: error: the second line is not empty"),
    ("Subject: {{comunity}}\n\nx\n", "t:1:10: error: there is no value 'comunity'; did you mean"),
    ("Subject: a\n\nx {{nobody-knows-this}}\n", "t:3:3: error: there is no value"),
    ("Subject: a\n\n{{name}}\n", "t:3:1: error: there is no value 'name'"),
    ("Subject: a\n\n{{contests}}\n", "t:3:1: error: 'contests' is a list"),
    ("Subject: a\n\n{{has-campaign}}\n", "t:3:1: error: 'has-campaign' is yes or no"),
    ("Subject: a\n\n{{#contests}}\n", "t:3:1: error: {{#contests}} is not closed"),
    ("Subject: {{#contests}}\n\n{{/contests}}\n", "t:1:10: error: {{#contests}} is not closed"),
    ("Subject: a\n\n{{/contests}}\n", "t:3:1: error: {{/contests}} closes nothing"),
    (
      "Subject: a\n\n{{#contests}}{{#has-poll}}{{/contests}}{{/has-poll}}\n",
      "t:3:27: error: {{/contests}} stands where {{#has-poll}} of line 3"
    ),
    (
      "Subject: a\n\n{{#contests}}{{#contests}}{{/contests}}{{/contests}}\n",
      "t:3:14: error: {{#contests}} stands inside itself"
    ),
    ("Subject: a\n\n{{election\n", "t:3:1: error: '{{' is not closed"),
    ("Subject: a\n\n{{}}\n", "t:3:1: error: there is no name"),
    ("Subject: a\n\n{{>other}}\n", "t:3:1: error: {{> …}} is not for messages"),
    ("Subject: a\n\n{{=<% %>=}}\n", "t:3:1: error: {{= …}} is not for messages"),
    ("Subject: a\n\n{{<p}}{{$b}}{{/b}}{{/p}}\n", "t:3:1: error: {{< …}} is not for messages"),
    ("Subject: a\n\n{{%CONTENT_TYPE:HTML}}\n", "t:3:1: error: {{% …}} is not for messages"),
    ("Subject: a\n\n{{uppercased(election)}}\n", "t:3:1: error: there is no value 'upper"),
    ("Subject: a\n\n{{.}}\n", "t:3:1: error: there is no value '.'"),
    ("Subject: a\n\nx\u{0}\n", "t:3:1: error: the line contains the control character '\\u{0}'"),
    ("Subject: a\rBcc: x\n\nx\n", "t:1:1: error: the line ends with a carriage return alone"),
    ("Subject: a\n\nx\r", "t:3:1: error: the line ends with a carriage return alone"),
  ])
  func `a template that would not do what it says is refused with its place`(
    text: String, finding: String
  ) {
    let (template, findings) = Self.read(text)
    #expect(template == nil)
    #expect(findings.first?.hasPrefix(finding) == true, "\(findings)")
  }

  @Test func `large, deep and binary templates are refused`() {
    let deep = String(repeating: "{{#election}}", count: 4_000)
    for bytes in [
      [UInt8](repeating: 0x78, count: 70_000), Array("Subject: a\n\n\(deep)".utf8),
      Array("Subject: a\n\n".utf8) + [0xFF, 0xFE],
    ] {
      #expect(Self.read(bytes).template == nil)
      #expect(!Self.read(bytes).findings.isEmpty)
    }
  }

  @Test func `values are filled in as they are, and never read as a template`() throws {
    let (template, findings) = Self.read(
      "\u{FEFF}Subject: {{{election}}} & {{&election}}\r\n\r\n"
        + "{{! a note }}\r\n{{#contests}}\r\n- {{ title }}{{^candidates}}: none{{/candidates}}\r\n"
        + "{{/contests}}\r\n{{election}} is not broken at seventy-two columns, because it is the "
        + "community's own text.\r\n")
    #expect(findings == [])
    var values = TemplateValues()
    values[text: "election"] = "<b>\"{{officials}}\"</b>\r\nBcc: x"
    var contest = TemplateValues()
    contest[text: "title"] = "A & B"
    values[list: "contests"] = [contest]
    var problems = Findings()
    let read = try #require(template)
    let filled = try #require(read.filled(with: values, findings: &problems))
    let name = "<b>\"{{officials}}\"</b> Bcc: x"
    #expect(filled.subject.text == "\(name) & \(name)")
    #expect(
      filled.body.lines == [
        "- A & B: none",
        "\(name) is not broken at seventy-two columns, because it is the community's own text.",
      ])
  }

  @Test(arguments: ["Subject: {{recipient}}\n\nx\n", "Subject: x\n\n{{recipient}}\n"])
  func `what is empty once values are filled in is no message`(text: String) throws {
    var problems = Findings()
    let template = try #require(Self.read(text).template)
    #expect(template.filled(with: TemplateValues(), findings: &problems) == nil)
    #expect(problems.sorted.first?.description.contains("is empty once") == true)
  }

  @Test func `the document describes each value`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "docs/mails.md"), encoding: .utf8)
    func expectNames(of shape: TemplateShape) {
      for name in shape.names { #expect(text.contains("`\(name)`"), "\(name)") }
      for list in shape.lists { expectNames(of: list.items) }
    }
    expectNames(of: MailValues.shape)
    for kind in MailKind.allCases { #expect(text.contains("`\(kind.rawValue)`")) }
  }

  @Test func `long lines are broken between words, and items keep their indent`() {
    let words = Array(repeating: "word", count: 20).joined(separator: " ")
    let lines = WrappedText.wrapped("- \(words)\n\nshort").split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 4)
    #expect(lines[1].hasPrefix("  word"))
    #expect(lines.allSatisfy { $0.count <= 72 })
    #expect(
      WrappedText.wrapped("  " + words).split(separator: "\n").allSatisfy { $0.hasPrefix("  ") })
  }
}
