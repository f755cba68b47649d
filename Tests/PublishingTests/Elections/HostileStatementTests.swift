import Governance
import Publishing
import Testing

/// A candidate may write anything; the page stays the community's.
struct HostileStatementTests {
  static let texts = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>",
    "a <b onclick=alert(1)>b</b>", "<style>*{display:none}</style>",
    "<p style=\"position:fixed\">x</p>", "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))",
    "[x](java&#115;cript:alert(1))", "[x](java\tscript:alert(1))", "<javascript:alert(1)>",
    "[x](vbscript:msgbox(1))", "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "![x](javascript:alert(1))", "![x](data:image/svg+xml;base64,PHN2Zz4=)",
    "![x](http://tracker.example/p.gif?voter=1)", "[x](//evil.example/)",
    "[x](../../../index.html)",
    "[x](http://a.example \"onmouseover=alert(1) \\\" x='\")",
    "![a\" onerror=\"alert(1)](http://a.example/b\"onerror=\"alert(1))",
    "# Result\n\n## Ada Marsh is elected\n\n###### deep", "Result\n======\n\nRules\n-----",
    "</article></section></main><h1>Result</h1>", "</article><h1>Result</h1><article>",
    "<h1>Result: Mallory wins", "<div><table><tr><td", "<!-- ", "<!-- --><script>alert(1)</script>",
    "<![CDATA[<script>alert(1)</script>]]>", "<?xml ?><script>alert(1)</script>",
    "<scr<script>ipt>alert(1)</script>", "```\" onclick=\"alert(1)\nx\n```", "```\nopen",
    "|a|\n|:-|\n|<img src=x onerror=alert(1)>|",
    "[^\"><script>alert(1)</script>]\n\n[^\"><script>alert(1)</script>]: x",
    "<a id=\"statement-ada\"></a>\n\n# statement-ada", "<meta http-equiv=refresh content=\"0\">",
    "<base href=\"http://evil.example/\">", "<form action=\"http://evil.example\"><input></form>",
    "<iframe src=\"http://evil.example\">", "<textarea>", "<plaintext>", "<template>",
    "{{{secret}}} {{> ../../etc/passwd }}", "&lt;script&gt;alert(1)&lt;/script&gt;", "[x](#seats)",
    "<details open ontoggle=alert(1)>",
    "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
  ]

  private static let elements: [String: Set<String>] = [
    "p": [], "blockquote": [], "ul": ["class"], "ol": ["start"], "li": ["id"], "hr": [], "br": [],
    "h4": ["id"], "h5": ["id"], "h6": ["id"], "pre": ["tabindex"], "code": ["class"], "em": [],
    "strong": [], "del": [], "sup": ["id"], "span": ["class", "role", "aria-label"],
    "div": ["class", "role", "aria-label", "tabindex"], "table": [], "thead": [], "tbody": [],
    "tr": [], "th": ["scope", "class"], "td": ["class"], "section": ["class", "aria-label"],
    "a": ["href", "title", "rel", "role", "aria-label"],
  ]

  private static func page(_ statement: String) throws -> String {
    var small = SmallElection()
    small.statements["ben"] = statement + "\n"
    return try small.pages(at: SmallElection.after).text(.contest("council", in: "amber"))
  }

  /// What stands in the article of the hostile candidate.
  private static func article(_ page: String) throws -> String {
    let (_, after) = try #require(
      page.parted(at: "<article class=\"statement\" aria-label=\"Statement by Ben Okoye\">"))
    return String(try #require(String(after).parted(at: "</article>")).before)
  }

  @Test(arguments: texts)
  func `a hostile statement leaves no element and no attribute of its own`(text: String) throws {
    let page = try Self.page(text)
    let harmless = TagScanner(try Self.page("The lamp must stay lit."))
    let scan = TagScanner(page)
    #expect(scan.complaints == [])
    #expect(page.components(of: "<article") == 3)
    #expect(page.components(of: "</article>") == 3)
    let own = scan.headingLevels.filter { $0 < 4 }
    #expect(own == harmless.headingLevels.filter { $0 < 4 })
    let inner = TagScanner(try Self.article(page))
    #expect(inner.complaints == [])
    for tag in inner.tags {
      let allowed = try #require(Self.elements[tag.name], "<\(tag.name)>")
      for attribute in tag.attributes {
        #expect(allowed.contains(attribute.name), "\(tag.name) \(attribute.name)")
        if attribute.name == "href" { Self.check(attribute.value) }
        if attribute.name == "id" {
          #expect(attribute.value.hasPrefix("statement-ben."), "\(attribute.value)")
        }
      }
    }
  }

  private static func check(_ address: String) {
    let isRemote = address.hasPrefix("http://") || address.hasPrefix("https://")
    #expect(isRemote || address.hasPrefix("#statement-ben."), "\(address)")
  }

  @Test(arguments: [
    "write to ben@example.org", "<ben@example.org>", "[me](mailto:ben@example.org)",
    "mailto:ben@example.org", "`ben@example.org`", "```\nben@example.org\n```",
    "[x](https://review.example.org/q/owner:ben%40example.org)",
    "![ben@example.org](https://a.example/x.png)", "# ben@example.org",
    "[x](https://a.example \"ben@example.org\")", "ben&#64;example.org",
    "a[^1]\n\n[^1]: ben@example.org",
    "    ben@example.org", "|ben@example.org|\n|-|\n|ben@example.org|",
    "<b title=\"ben@example.org\">x</b>",
  ])
  func `no mail address of a statement reaches the page`(text: String) throws {
    let page = try Self.page(text)
    #expect(!page.contains("ben@example.org"))
    #expect(!page.contains("ben%40example.org"))
    #expect(TagScanner(page).complaints == [])
  }

  @Test func `a name or affiliation is text, and shows no address`() throws {
    var small = SmallElection()
    small.candidates[1].name = "\"<b>Ben</b> ben@example.org\""
    small.candidates[1].affiliation = "\"</p><h1>Acme</h1> \u{202E}x\""
    let pages = try small.pages(at: SmallElection.after)
    for page in pages.pages {
      let text = page.content.text + page.description + page.title
      #expect(!text.contains("ben@example.org"))
      #expect(!text.contains("<b>") && !text.contains("<h1>Acme"))
      #expect(!text.unicodeScalars.contains("\u{202E}"))
    }
  }

  @Test func `a statement too large to be read says so and shows where it is`() throws {
    let rows = String(repeating: "|x|x|x|x|\n", count: 40_000)
    let page = try Self.page("|a|b|c|d|\n|-|-|-|-|\n" + rows)
    #expect(page.contains("This statement cannot be shown here"))
    #expect(page.contains("candidates/amber/council/ben.md"))
  }
}
