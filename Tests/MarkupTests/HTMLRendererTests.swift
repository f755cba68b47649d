import Markup
import Testing

@Suite struct `HTML rendering` {
  @Test(arguments: [
    ("", ""),
    ("one\ntwo", "<p>one\ntwo</p>\n"),
    ("one  \ntwo\\\nthree<br/>four", "<p>one<br>\ntwo<br>\nthree<br>\nfour</p>\n"),
    (
      "*a* **b** ~~c~~ `d<`",
      "<p><em>a</em> <strong>b</strong> <del>c</del> <code>d&lt;</code></p>\n"
    ),
    ("***a** b*", "<p><em><strong>a</strong> b</em></p>\n"),
    ("a * b_c_d \\*e\\*", "<p>a * b_c_d *e*</p>\n"),
    ("\"quotes\" -- dashes", "<p>&quot;quotes&quot; -- dashes</p>\n"),
    (
      "> a\n> > b", "<blockquote>\n<p>a</p>\n<blockquote>\n<p>b</p>\n</blockquote>\n</blockquote>\n"
    ),
    ("- a\n- b\n  - c", "<ul>\n<li>a</li>\n<li>b\n<ul>\n<li>c</li>\n</ul>\n</li>\n</ul>\n"),
    ("- a\n\n- b", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n"),
    ("3) a\n4) b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n"),
    ("-", "<ul>\n<li></li>\n</ul>\n"),
    ("a\n\n---\n\nb", "<p>a</p>\n<hr>\n<p>b</p>\n"),
    ("    a\n\n    b", "<pre tabindex=\"0\"><code>a\n\nb\n</code></pre>\n"),
    (
      "```swift x=1\nlet a\n```",
      "<pre tabindex=\"0\"><code class=\"language-swift\">let a\n</code></pre>\n"
    ),
    ("~~~c++\n~~~", "<pre tabindex=\"0\"><code class=\"language-c++\"></code></pre>\n"),
    ("#", ""),
    ("<b></b>", ""),
  ])
  func `each construct has its element`(text: String, html: String) throws {
    #expect(try post(text) == html)
  }

  @Test func `headings stand below the page's own and never skip a level`() throws {
    let document = try parsed("### A\n# B\n#### C\n###### D\nE\n===")
    let html = HTMLRenderer(.post(idPrefix: "x-", below: 2)).html(of: document).text
    #expect(
      html == """
        <h3 id="x-a">A</h3>
        <h3 id="x-b">B</h3>
        <h4 id="x-c">C</h4>
        <h5 id="x-d">D</h5>
        <h3 id="x-e">E</h3>\n
        """)
  }

  @Test func `the deepest heading is of level six`() throws {
    let document = try parsed("# A\n## B\n### C\n#### D")
    let html = HTMLRenderer(.post(idPrefix: "", below: 4)).html(of: document).text
    #expect(html.contains("<h5 id=\"a\">") && html.contains("<h6 id=\"d\">"))
  }

  @Test func `tasks are boxes with a label`() throws {
    #expect(
      try post("- [x] write\n- [ ] send") == """
        <ul class="tasks">
        <li><span class="task done" role="img" aria-label="done:">☑</span> write</li>
        <li><span class="task open" role="img" aria-label="open:">☐</span> send</li>
        </ul>\n
        """)
  }

  @Test func `a box stands in the first paragraph of a loose item`() throws {
    #expect(
      try post("- [x] write\n\n  more") == """
        <ul class="tasks">
        <li>
        <p><span class="task done" role="img" aria-label="done:">☑</span> write</p>
        <p>more</p>
        </li>
        </ul>\n
        """)
  }

  @Test func `tables align by class, name their columns and scroll`() throws {
    #expect(
      try post("| a | | c | d |\n|---|:-|:-:|-:|\n| *1* | 2 | 3 |") == """
        <div class="table" role="group" aria-label="Table 1" tabindex="0">
        <table>
        <thead>
        <tr><th scope="col">a</th><td class="left"></td><th scope="col" class="center">c</th>\
        <th scope="col" class="right">d</th></tr>
        </thead>
        <tbody>
        <tr><td><em>1</em></td><td class="left">2</td><td class="center">3</td>\
        <td class="right"></td></tr>
        </tbody>
        </table>
        </div>\n
        """)
  }

  @Test func `footnotes lead there and back`() throws {
    #expect(
      try post("a[^x] b[^y] c[^x]\n\n[^y]: Y\n[^x]: X *x*") == """
        <p>a<sup id="p-fnref_1_1"><a href="#p-fn_1" role="doc-noteref" aria-label="Footnote 1">1</a>\
        </sup> b<sup id="p-fnref_2_1"><a href="#p-fn_2" role="doc-noteref" \
        aria-label="Footnote 2">2</a></sup> c<sup id="p-fnref_1_2"><a href="#p-fn_1" \
        role="doc-noteref" aria-label="Footnote 1">1</a></sup></p>
        <section class="footnotes" aria-label="Footnotes">
        <ol>
        <li id="p-fn_1">
        <p>X <em>x</em></p>
        <p><a href="#p-fnref_1_1" role="doc-backlink" \
        aria-label="Back to footnote mark 1, mention 1">↩</a> <a href="#p-fnref_1_2" \
        role="doc-backlink" aria-label="Back to footnote mark 1, mention 2">↩</a></p>
        </li>
        <li id="p-fn_2">
        <p>Y</p>
        <p><a href="#p-fnref_2_1" role="doc-backlink" aria-label="Back to footnote mark 2">↩</a></p>
        </li>
        </ol>
        </section>\n
        """)
  }

  @Test func `two documents of a page share no id`() throws {
    let document = try parsed("# Results\n\na[^1]\n\n[^1]: b\n\n# fn 1")
    let pages = ["ada-", "ben-"].map {
      HTMLRenderer(.statement(idPrefix: $0)).html(of: document).text
    }
    #expect(HTMLAudit.complaints(about: pages.joined(), idPrefix: "") == [])
  }

  @Test(arguments: [
    ("[a](b/c.html?d=1&e#f)", "<a href=\"b/c.html?d=1&amp;e#f\">a</a>"),
    ("[a](https://example.org/ä%20b)", "<a href=\"https://example.org/%C3%A4%20b\">a</a>"),
    ("[a](</x y>)", "<a href=\"/x%20y\">a</a>"),
    ("[a](/100%)", "<a href=\"/100%25\">a</a>"),
    ("[a](/%zz%4a%4)", "<a href=\"/%25zz%4a%254\">a</a>"),
    ("[a](</x[1]>)", "<a href=\"/x%5B1%5D\">a</a>"),
    ("[a](http://[::1]/[1])", "<a href=\"http://[::1]/%5B1%5D\">a</a>"),
    ("[a](/x#one#two)", "<a href=\"/x#one%23two\">a</a>"),
    ("[a](HTTPS://example.org)", "<a href=\"HTTPS://example.org\">a</a>"),
    ("[](http://example.org)", "<a href=\"http://example.org\">http://example.org</a>"),
    ("www.example.org.", "<a href=\"http://www.example.org\">www.example.org</a>."),
    ("x@example.org", "<a href=\"mailto:x@example.org\">x@example.org</a>"),
    ("[w www.example.org](u)", "<a href=\"u\">w www.example.org</a>"),
    (
      "[![b](i.png)](u)", "<a href=\"u\"><img src=\"i.png\" alt=\"b\" loading=\"lazy\"></a>"
    ),
  ])
  func `good addresses are linked`(text: String, html: String) throws {
    #expect(try post(text) == "<p>\(html)</p>\n")
  }

  @Test(arguments: [
    (
      "[a](https://example.org)",
      "<a href=\"https://example.org\" rel=\"nofollow noopener ugc\">a</a>"
    ),
    ("[a](b)", "<a href=\"b\">a</a>"),
    (
      "![pic](http://example.org/p.gif \"T\")",
      "<a href=\"http://example.org/p.gif\" title=\"T\" rel=\"nofollow noopener ugc\">pic</a>"
    ),
    (
      "![](http://example.org/p.gif)",
      """
      <a href="http://example.org/p.gif" rel="nofollow noopener ugc">http://example.org/p.gif</a>
      """
    ),
    ("[![pic](http://example.org/p.gif)](b)", "<a href=\"b\">pic</a>"),
    ("![pic](own.png)", "<img src=\"own.png\" alt=\"pic\" loading=\"lazy\">"),
  ])
  func `a statement asks no other host for pictures`(text: String, html: String) throws {
    #expect(try statement(text) == "<p>\(html)</p>\n")
  }

  @Test func `the caller replaces code blocks, addresses and words`() throws {
    var options = RenderingOptions.post(idPrefix: "p-")
    options.codeBlock = { $0.language == "hustings" ? "<!-- \($0.info) -->\n" : nil }
    options.address = { address, use in
      switch use {
      case .link: address == "gone" ? nil : "/" + address
      case .image: "javascript:alert(1)"
      }
    }
    options.words = { $0.contains("@") ? "(hidden)" : $0 }
    let document = try parsed(
      "[a](b) [c](gone) ![d](e)\n\n*x@y* `x@y`\n\n```hustings stats\n```\n\n```\n@\n```")
    #expect(
      HTMLRenderer(options).html(of: document).text == """
        <p><a href="/b">a</a> c d</p>
        <p><em>(hidden)</em> <code>x@y</code></p>
        <!-- hustings stats -->
        <pre tabindex="0"><code>@
        </code></pre>\n
        """)
  }
}
