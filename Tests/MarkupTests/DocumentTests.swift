import Markup
import Testing

@Suite struct `The document tree` {
  @Test(arguments: [
    (["Über uns"], ["über-uns"]),
    (["Results!", "results", "Results?"], ["results", "results-2", "results-3"]),
    (["a", "a 2", "a"], ["a", "a-2", "a-3"]),
    (["a 2", "a", "a"], ["a-2", "a", "a-3"]),
    (["*It's* `code` & [more](u)"], ["its-code-more"]),
    (["?", "!"], ["section", "section-2"]),
    (["fn_1 – x"], ["fn-1-x"]),
  ])
  func `heading ids are stable and unique`(titles: [String], ids: [String]) throws {
    let document = try parsed(titles.map { "# " + $0 }.joined(separator: "\n\n"))
    #expect(document.headings.map(\.id) == ids)
  }

  @Test func `sections follow the headings`() throws {
    let document = try parsed("intro\n\n# A\n\na\n\n### B\n\nb\n\n## C\n\n> # Q\n\n# D")
    #expect(document.preamble.plainText == "intro")
    let sections = document.sections
    #expect(sections.map(\.heading.text) == ["A", "D"])
    #expect(sections[0].blocks.plainText == "a")
    #expect(sections[0].subsections.map(\.heading.text) == ["B", "C"])
    #expect(sections[0].subsections[1].blocks.plainText == "Q")
    #expect(document.headings.map(\.depth) == [1, 2, 2, 1, 1])
    #expect(document.headings.map(\.level) == [1, 3, 2, 1, 1])
  }

  @Test func `links, images, tasks, code and tables are found wherever they stand`() throws {
    let document = try parsed(
      """
      # [one](1)

      > - [x] *two* [two](2)
      >   - [ ] www.example.org

      |a|b|
      |-|-|
      |[three](3)|![pic](p.png "t")|

      ~~~sh x
      [no](no)
      ~~~

      x[^1] <https://example.org/4>

      [^1]: [five](5)
      """)
    #expect(
      document.links.map(\.destination) == [
        "1", "2", "http://www.example.org", "3", "https://example.org/4", "5",
      ])
    #expect(document.links.map(\.isAutolink) == [false, false, true, false, true, false])
    #expect(document.images.map(\.source) == ["p.png"])
    #expect(document.images.map(\.title) == ["t"])
    #expect(document.tasks.map(\.task) == [.done, .open])
    #expect(document.tasks.map(\.text) == ["two two", "www.example.org"])
    #expect(document.codeBlocks.map(\.info) == ["sh x"])
    #expect(document.codeBlocks.map(\.text) == ["[no](no)\n"])
    #expect(document.tables.map(\.rows.count) == [1])
    #expect(document.footnotes.map(\.blocks.plainText) == ["five"])
  }

  @Test(arguments: [
    ("# *a*", ["1:1-1:5", "1:3-1:5", "1:4-1:4"]),
    ("a\n===\n", ["1:1-2:3", "1:1-1:1"]),
    ("x\n  y **b**", ["1:1-2:9", "1:1-1:1", "1:2-1:2", "2:3-2:4", "2:5-2:9", "2:7-2:7"]),
    ("é [l](u) z", ["1:1-1:11", "1:1-1:3", "1:4-1:9", "1:5-1:5", "1:10-1:11"]),
    ("see www.a.org, b", ["1:1-1:16", "1:1-1:4", "1:5-1:13", "1:5-1:13", "1:14-1:16"]),
    ("> a\r\n> *b*\r\n\r\n", ["1:1-2:5", "1:3-2:5", "1:3-1:3", "1:4-1:4", "2:3-2:5", "2:4-2:4"]),
    ("&auml; [l](u)", ["1:1-1:13", "1:1-1:1", "1:8-1:13", "1:9-1:9"]),
    ("```\nx\n```\n\n", ["1:1-3:3"]),
    ("a[^1]\n\n[^1]: b\n", ["1:1-1:5", "1:1-1:1", "1:2-1:5", "3:7-3:7", "3:7-3:7"]),
  ])
  func `every node knows its place`(text: String, places: [String]) throws {
    let document = try parsed(text)
    let found = document.everyBlock.flatMap { block -> [String] in
      var ranges = [block.range]
      var inside = block.ownInlines[...]
      while let inline = inside.popFirst() {
        ranges.append(inline.range)
        inside = inline.children + inside
      }
      return ranges.map(\.description)
    }
    #expect(found == places)
  }

  @Test func `items and cells know their places`() throws {
    let document = try parsed("- a\n  - [ ] b\n\n| c | d |\n|---|---|\n| e | f |")
    let items = document.everyBlock.flatMap { block -> [SourceRange] in
      if case .list(let list) = block.kind { list.items.map(\.range) } else { [] }
    }
    #expect(items.map(\.description) == ["1:1-2:9", "2:3-2:9"])
    #expect(document.tables.first?.rows[0].map(\.range.start.column) == [2, 6])
  }

  @Test func `a footnote that nothing mentions is left out, and one without text is a mark`() throws
  {
    let document = try parsed("a[^b] [^c]\n\n[^b]: B\n[^d]: D")
    #expect(document.footnotes.map(\.number) == [1])
    #expect(document.plainText == "a [^c]\n\nB")
  }

  @Test(arguments: [
    ("a\nb  \nc", "a b\nc"),
    ("# T\n\n- x\n- y\n\n> q", "T\n\nx\ny\n\nq"),
    ("*a* [b](c) ![d](e) `f` <b>g</b> &amp;", "a b d f g &"),
    ("|a|b|\n|-|-|\n|c|d|", "a\tb\nc\td"),
    ("<div>\n<!-- no -->\n<p>yes</p>\n</div>", "yes"),
  ])
  func `plain text is the words alone`(text: String, words: String) throws {
    #expect(try parsed(text).plainText == words)
  }

  @Test(arguments: [
    ("", 0), ("one two\nthree", 3), ("I - who am 46 - stand.", 5), ("don't co-operate", 2),
    ("[two words](http://example.org/three)", 2), ("https://example.org/a/b", 1),
    ("# A\n\n* b\n* c\n\n---", 3), ("<!-- no words -->", 0), ("naïve Ελλάδα", 2), ("a\u{A0}b", 2),
  ])
  func `words are what a reader would count`(text: String, count: Int) throws {
    #expect(try parsed(text).wordCount == count)
  }
}
