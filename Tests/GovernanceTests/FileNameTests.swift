import Foundation
import Testing

@testable import Governance

struct FileNameTests {
  @Test(arguments: [
    ("..", "points to another folder"), ("../../etc/passwd", "contains '/'"),
    ("..\\..\\x", "contains '\\'"), ("a:b", "contains ':'"), ("a\tb", "invisible character \\u{9}"),
    ("\u{202E}gpj.exe", "invisible character \\u{202E}"),
    ("\u{FF0E}\u{FF0E}\u{FF0F}etc", "contains"),
    ("%2e%2e%2fetc", "contains '%'"), ("git~1", "contains '~'"), ("-rf", "looks like an option"),
    (".git", "is hidden"), ("CON", "names a device"), ("nul.yaml", "names a device"),
    ("a b ", "space or a dot"), ("a.", "space or a dot"), ("<img src=x>", "contains '<'"),
    ("{{7*7}}", "contains '{'"), ("`id`", "contains '`'"), ("$(id)", "contains '$'"),
    (String(repeating: "a", count: 101), "has 101 bytes"), ("", "is empty"), ("a\nb", "invisible"),
  ])
  func `names that are unsafe somewhere are refused`(name: String, reason: String) {
    #expect(FileName.objection(to: name)?.contains(reason) == true)
  }

  @Test(arguments: [
    "ada.md", "Ada_Example-2.txt", "ada@example.org", "café.md", "İstanbul", "2024.1", "東京",
    "o'neill",
    "c++", "ế",
  ])
  func `names that are safe everywhere are taken`(name: String) {
    #expect(FileName.objection(to: name) == nil)
  }

  @Test func `names that are one file on some systems are both refused`() {
    var findings = Findings()
    let names = ["ada.md", "ben.md", "Ada.md", "caf\u{E9}.md", "cafe\u{301}.md"]
    #expect(FileName.fit(names, in: "candidates/x/y", findings: &findings) == ["ben.md"])
    let lines = findings.sorted.map(\.description)
    #expect(
      lines == [
        "candidates/x/y/Ada.md:1:1: error: on some systems this is the same file as 'ada.md'; "
          + "rename one of them [file-name-twin]",
        "candidates/x/y/ada.md:1:1: error: on some systems this is the same file as 'Ada.md'; "
          + "rename one of them [file-name-twin]",
        "candidates/x/y/cafe\u{301}.md:1:1: error: on some systems this is the same file as "
          + "'caf\\u{E9}.md'; rename one of them [file-name-twin]",
        "candidates/x/y/caf\u{E9}.md:1:1: error: on some systems this is the same file as "
          + "'cafe\\u{301}.md'; rename one of them [file-name-twin]",
      ])
  }

  @Test(.enabled(if: SharedData.isPresent, SharedData.absence))
  func `each hostile name is taken or refused with a reason`() throws {
    let path = SharedData.root + "/hostile/paths/names.txt"
    let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    let names = text.split(separator: "\n").map(String.init)
    for name in names where FileName.objection(to: name) == nil {
      #expect(!name.contains("/") && !name.contains("..") && !name.contains("\\"), "\(name)")
    }
    #expect(names.count { FileName.objection(to: $0) != nil } > 25)
  }
}
