import Testing

@testable import Governance

struct PostTests {
  private func reading(
    _ text: String, as name: String = "2018-03-05-dublin-ptg.md"
  ) -> (post: Post?, findings: [String]) {
    var findings = Findings()
    let file = SourceFile(path: "site/posts/\(name)", bytes: Array(text.utf8))
    let post = Post.reading(file, findings: &findings)
    return (post, findings.sorted.map(\.description))
  }

  @Test(arguments: [
    ("---\ntitle: \"Dublin: day 1\"\ntags: [ptg]\n---\n# Heading\n", "Dublin: day 1"),
    ("\u{FEFF}---\r\ntitle: Dublin\r\n--- \r\nText\r\n", "Dublin"),
    ("---\ntags: [ptg]\n---\n# The heading\n", "The heading"),
    ("# The heading\n", "The heading"), ("Text\n", "dublin ptg"), ("", "dublin ptg"),
  ])
  func `the title is in the header, the first heading, or the name`(text: String, title: String) {
    let (post, findings) = reading(text)
    #expect(findings == [])
    #expect(post?.title == title)
    #expect(post?.date == CivilDate(year: 2018, month: 3, day: 5))
  }

  @Test(arguments: [
    "dublin.md", "2018-02-30-x.md", "2018-3-05-x.md", "+018-03-05-x.md", "2018-03-05.md",
  ])
  func `a post is named after its day`(name: String) {
    let (post, findings) = reading("Text\n", as: name)
    #expect(post == nil)
    #expect(
      findings == [
        "site/posts/\(name):1:1: error: a post is named after its day, as in "
          + "'2026-09-30-what-happened.md'; rename the file [file-name]"
      ])
  }

  @Test func `a header that is not closed or not YAML is reported`() {
    #expect(reading("---\ntitle: x\n").findings.count == 1)
    #expect(reading("---\ntitle: x\n").findings.first?.hasSuffix("[header-not-closed]") == true)
    #expect(
      reading("---\ntitle: [x\n---\n").findings.first?.hasPrefix(
        "site/posts/2018-03-05-dublin-ptg.md:2:") == true)
  }

  @Test func `a text beyond the limits is reported with its line in the file`() {
    let deep = String(repeating: "> ", count: 200)
    let (post, findings) = reading("---\ntitle: x\n---\nfine\n\n\(deep)deep\n")
    #expect(post == nil)
    #expect(findings.count == 1)
    #expect(findings.first?.hasPrefix("site/posts/2018-03-05-dublin-ptg.md:6:") == true)
    #expect(findings.first?.hasSuffix("[markup-limit]") == true)
  }

  @Test func `actions come from the latest post first, with their lines`() throws {
    let folder = try SampleFolder()
      .adding(
        "---\ntitle: Old\n---\n\n- [ ] (ada) trim the wick\n- [x] done\n",
        as: "site/posts/2018-03-05-old.md"
      )
      .adding("- [ ] buy oil\n", as: "site/posts/2019-01-01-new.md")
      .adding("- [ ] nobody reads this\n", as: "site/posts/undated.md")
      .folder()
    let actions = folder.actions()
    #expect(actions.map(\.title) == ["new", "Old", "Old"])
    #expect(
      actions.map(\.place.description) == [
        "site/posts/2019-01-01-new.md:1:1", "site/posts/2018-03-05-old.md:5:1",
        "site/posts/2018-03-05-old.md:6:1",
      ])
    #expect(actions.map(\.item.assignees) == [[], ["ada"], []])
    #expect(actions.map(\.item.isDone) == [false, false, true])
  }

  @Test func `posts that cannot be read are among the findings of a folder`() {
    #expect(
      SampleFolder().adding("x", as: "site/posts/undated.md").findings().map { $0.prefix(28) }
        == ["site/posts/undated.md:1:1: e"])
  }
}
