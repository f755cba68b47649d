import Markup
import Testing

@Suite struct `Limits` {
  /// The problem that a text has, or nil.
  private func problem(_ text: String, _ limits: MarkupLimits = .statement) -> MarkupProblem? {
    do {
      _ = try Document(text, limits: limits)
      return nil
    } catch {
      return error
    }
  }

  @Test func `the size is limited`() {
    var limits = MarkupLimits.statement
    limits.bytes = 4
    #expect(problem("abcd", limits) == nil)
    #expect(
      problem("abcde", limits).map(\.sentence) == "1:1: the text has 5 bytes; at most 4 are read")
  }

  @Test func `no limit lets the parser's own sizes overflow`() {
    var limits = MarkupLimits.post
    limits.bytes = .max
    let text = String(repeating: "\n", count: (1 << 24) + 1)
    #expect(problem(text, limits)?.message.contains("at most 16777216") == true)
  }

  @Test(arguments: [
    ("> ", 4), ("- ", 4), ("1. ", 4), ("1) - ", 2), ("[^1]:", 4), (">", 4), ("    ", 2), ("\t", 2),
  ])
  func `nesting is limited`(unit: String, count: Int) {
    var limits = MarkupLimits.statement
    limits.nesting = 4
    #expect(problem("x\n\n" + String(repeating: unit, count: count) + "a", limits) == nil)
    let found = problem("x\n\n" + String(repeating: unit, count: count + 1) + "a", limits)
    #expect(found?.line == 3)
    #expect(found?.message.contains("levels of two columns") == true)
  }

  @Test(arguments: ["* * * * * * * * * *", "----------", "```\n> > > > > > > > x\n```", "        "])
  func `rules, code and blank lines are not nesting`(text: String) {
    var limits = MarkupLimits.statement
    limits.nesting = 4
    #expect(problem(text, limits) == nil)
  }

  @Test(arguments: [
    String(repeating: "*a _b ", count: 100) + "c" + String(repeating: " b_ a*", count: 100),
    String(repeating: "![", count: 200) + "a" + String(repeating: "](b)", count: 200),
  ])
  func `emphasis and images are not nested without end`(text: String) {
    let found = problem("x\n\n" + text)
    #expect(found?.line == 3)
    #expect(found?.message == "emphasis or images lie more than 64 deep in each other here")
  }

  @Test func `table cells are limited, and short rows count as full`() {
    var limits = MarkupLimits.statement
    limits.tableCells = 6
    #expect(problem("x\n\n|a|b|\n|-|-|\n|c|\n", limits) == nil)
    #expect(
      problem("x\n\n|a|b|\n|-|-|\n|c|\nd\ne\n", limits).map(\.sentence)
        == "3:1: with this table the text has 8 table cells; at most 6 are read")
    #expect(problem("```\n|a|b|\n|-|-|\n|c|\nd\ne\n```", limits) == nil)
  }

  @Test(arguments: [
    "a*", "_a", "~a ", "[", "<?", "a@b ", "www.a", "http://a ", "~~[^1]", "é\n|-|-|\n", "x|",
  ])
  func `signs in one paragraph are limited, in several they are not`(unit: String) {
    var limits = MarkupLimits.statement
    limits.tableCells = .max
    let many = String(repeating: unit, count: 50_000 / unit.utf8.count)
    #expect(problem("x\n\n" + many, limits)?.line == 3)
    let few = String(repeating: unit, count: 8) + "\n\n"
    #expect(problem(String(repeating: few, count: 12_000 / few.utf8.count), limits) == nil)
  }

  @Test(arguments: ["- ", "* ", "# "])
  func `items and headings at the margin are paragraphs of their own`(mark: String) {
    #expect(problem(String(repeating: mark + "[a](b) *c*\n", count: 3_000)) == nil)
  }

  @Test func `signs in fenced code are not limited`() {
    let code = String(repeating: "a[*] = <b_c>;\n", count: 3_000)
    #expect(problem("```c\n" + code + "```\n") == nil)
    #expect(problem(code) != nil)
  }

  @Test(arguments: [
    "<!--\n```\n-->\n", "<div>\n>\n```\n\n", "```\n```\n", "``` `\n", " ```\n", "- ```\n",
    "> ```\n", "<pre>\n\n```\n</pre>\n", "- [ ] <!--\n```\n-->\n", "~~~~\n~~~~~\n", "    ```\n",
  ])
  func `what only looks like a fence hides nothing`(start: String) {
    #expect(problem(start + String(repeating: "a*", count: 10_000)) != nil)
  }

  @Test func `short references cannot copy a long definition without end`() {
    let definition = "[a]: /" + String(repeating: "u", count: 50_000) + "\n\n"
    #expect(problem(definition + String(repeating: "[a] \n\n", count: 10)) == nil)
    let found = problem(definition + String(repeating: "[a]\n\n", count: 1_000))
    #expect(found?.message.contains("may be used 1001 times") == true)
  }

  @Test(arguments: [
    "||", "|-|", "[", "]", "![](", "<", "</", "<!", "&", "&#", "&#x110000;", "\\", "`", "~~~", "[^",
    "[^]:", "[]:", "[a]: <", "- [x]", "\r", "\r\n", "\u{FEFF}", "\0", "1234567890. a",
    "999999999. a",
    "\t\t- a", "|a\n-|", "[^1]: [^1]", "[^1]\n\n[^1]: [^1]", "#######", "<a", "**", "_ _",
    "---\n===",
  ])
  func `fragments are read without complaint`(text: String) throws {
    #expect(HTMLAudit.complaints(about: try statement(text), idPrefix: "ada-") == [])
  }
}

extension MarkupProblem {
  fileprivate var sentence: String { "\(line):\(column): \(message)" }
}
