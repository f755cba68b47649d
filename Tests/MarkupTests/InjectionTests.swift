import Randomness
import Markup
import Testing

@Suite struct `HTML injection` {
  @Test(arguments: [
    "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](java&#115;cript:alert(1))",
    "[x](&#x6A;avascript:alert(1))", "[x](< javascript:alert(1)>)", "[x](\u{1}javascript:alert(1))",
    "[x](&#1;javascript:alert(1))", "[x](java&NewLine;script:alert(1))",
    "[x](java&Tab;script:alert(1))", "[x](<java\tscript:alert(1)>)",
    "[x](&Tab;javascript:alert(1))",
    "[x](javascript&colon;alert(1))", "[x](javascript&#58;alert(1))", "[x](javascript\\:alert(1))",
    "[x](&nbsp;javascript:alert(1))", "[x](java\u{200B}script:alert(1))",
    "[x](java\u{AD}script:alert(1))", "[x](\u{202E}javascript:alert(1))",
    "[x]\n\n[x]: javascript:a",
    "[x](ｊavascript:alert(1))", "[x](javascript%3Aalert(1):b)",
    "[x](vbscript:msgbox(1))", "[x](data:text/html;base64,PHNjcmlwdD4=)", "[x](file:///etc/passwd)",
    "[x](blob:https://example.org/1)", "[x](view-source:javascript:alert(1))",
    "[x](//evil.example/)", "[x](\\\\\\\\evil.example)", "[x](/\\evil.example)",
    "[x](\\\\/evil.example)",
    "[x](< //evil.example>)", "[x](https:evil.example)", "[x](https:\\\\evil.example)",
    "[x](https:/evil.example)", "[x](https://example.org@evil.example/)", "[x](http://)",
    "[x](tel:1)", "[x](mailto:nobody)", "[x]()", "[x](<>)", "[x](ftp://example.org)",
    "![x](javascript:alert(1))", "![x](data:image/svg+xml;base64,PHN2Zz4=)",
    "![x](data:image/png;base64,AAAA)", "![x](mailto:a@example.org)", "![x](//evil.example/p.gif)",
  ])
  func `an address of no known good kind leaves only its words`(text: String) throws {
    #expect(try statement(text) == "<p>x</p>\n")
    #expect(try post(text) == "<p>x</p>\n")
  }

  @Test(arguments: [
    ("<javascript:alert(1)>", "<p>javascript:alert(1)</p>\n"),
    ("<script>alert(1)</script>", ""),
    ("<style>*{display:none}</style>", ""),
    ("<img src=x onerror=alert(1)>", ""),
    ("<svg onload=alert(1)>", ""),
    ("<iframe src=\"javascript:alert(1)\">", ""),
    ("<meta http-equiv=refresh content=\"0;url=http://evil.example\">", ""),
    ("<base href=\"http://evil.example/\">", ""),
    ("<form action=\"http://evil.example\"><input name=token></form>", ""),
    ("<div onclick=\"alert(1)\"", ""),
    ("<!-- --><script>alert(1)</script> -->", "<p>--&gt;</p>\n"),
    ("<![CDATA[<script>alert(1)</script>]]>", ""),
    ("<?xml ?><script>alert(1)</script>", ""),
    ("a <b onclick=alert(1)>b</b>", "<p>a b</p>\n"),
    ("a <!-- hidden --> b", "<p>a  b</p>\n"),
    ("<scr<script>ipt>alert(1)</script>", "<p>&lt;script&gt;alert(1)</p>\n"),
    ("</main></body><h1>Mallory wins</h1>", "<p>Mallory wins</p>\n"),
    ("<div>\n<p>kept <b>words</b> &amp; signs</p>\n</div>", "<p>kept words &amp;amp; signs</p>\n"),
    ("`<script>`", "<p><code>&lt;script&gt;</code></p>\n"),
    ("&lt;script&gt;", "<p>&lt;script&gt;</p>\n"),
    (
      "```\" onclick=\"alert(1)\nx\n```", "<pre tabindex=\"0\"><code>x\n</code></pre>\n"
    ),
    ("{{{secret}}}", "<p>{{{secret}}}</p>\n"),
  ])
  func `raw HTML is dropped and its words are kept`(text: String, html: String) throws {
    #expect(try statement(text) == html)
  }

  @Test(arguments: [
    (
      "[x](http://a \"onmouseover=alert(1) \\\" x='\")",
      "<p><a href=\"http://a\" title=\"onmouseover=alert(1) &quot; x=&#39;\">x</a></p>\n"
    ),
    (
      "![a\" onerror=\"alert(1)](http://a/b\"onerror=\"alert(1))",
      """
      <p><img src="http://a/b%22onerror=%22alert(1)" alt="a&quot; onerror=&quot;alert(1)" \
      loading="lazy"></p>\n
      """
    ),
  ])
  func `quotes end no attribute`(text: String, html: String) throws {
    #expect(try post(text) == html)
  }

  @Test func `a mail link carries no further header fields`() throws {
    let html = try statement("[x](mailto:a@example.org?subject=x%0aBcc:b@example.org)")
    #expect(html == "<p><a href=\"mailto:a@example.org\">x</a></p>\n")
  }

  @Test(arguments: [
    "Alice \u{202E}]gnp.exe[ \u{2066}x\u{2069}", "&#x202E;x", "`\u{202E}x`", "# \u{202D}x",
    "[\u{202E}x](http://example.org \"\u{2067}\")", "![\u{202E}](a.png)", "    \u{202E}code",
    "\u{85}x\u{9B}", "&#x9B;x", "x\u{2028}y",
  ])
  func `characters that turn the text around are replaced`(text: String) throws {
    let html = try statement(text)
    #expect(html.contains("\u{FFFD}"))
    #expect(HTMLAudit.complaints(about: html, idPrefix: "ada-").isEmpty)
  }

  @Test func `a heading cannot take an id of the page`() throws {
    let html = try statement("# Results\n\n[up](#top)")
    #expect(
      html == """
        <h2 id="ada-results">Results</h2>
        <p><a href="#ada-top">up</a></p>\n
        """)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `random markup yields clean HTML`(seed: UInt64) throws {
    let pieces = [
      "<", ">", "\"", "'", "&", "`", "*", "_", "~~", "[", "](", ")", "![", "javascript:",
      "<script>",
      "</", "onload=", "<img src=", "&#x6A;", "&quot;", "\\", "\n", "\n\n", "> ", "- ", "- [ ] ",
      "1. ", "# ", "|a|b|\n|-|-|\n|", "[^1]", "[^1]: ", "```x\"y", "    ", "http://a", "www.b.org",
      "a@example.org", "<!--", "-->", "\u{202E}", "é", "[a]: //b\n", "<a href='x'>", "{{x}}",
      "#top",
    ]
    var random = RepeatableRandom(seed: seed)
    let text = (0..<60).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
    #expect(HTMLAudit.complaints(about: try statement(text), idPrefix: "ada-") == [], "\(text)")
    #expect(HTMLAudit.complaints(about: try post(text), idPrefix: "p-") == [], "\(text)")
  }
}
