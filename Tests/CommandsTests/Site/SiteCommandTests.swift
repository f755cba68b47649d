import Foundation
import Testing

/// The commands that make the site, as their users run them.
struct SiteCommandTests {
  static let now = ["--now", "2026-04-10 12:00 UTC"]

  static func folder(_ files: [String: String] = [:]) throws -> Folder {
    try Folder(
      ["community.yml": "name: Lamp\nurl: https://lamp.example.org/\n"].merging(files) { $1 })
  }

  private func site(_ words: String..., in folder: Folder) throws -> Program.Run {
    try Program.run(["site"] + words + Self.now, in: folder)
  }

  @Test func `a build says how much it wrote, and the next that nothing has changed`() throws {
    let folder = try Self.folder(["site/posts/2026-04-01-one.md": "# One\n\nText.\n"])
    let first = try site("build", in: folder)
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.errors.contains(" files in public: "))
    let second = try site("build", in: folder)
    #expect(second.errors.hasSuffix("nothing has changed\n"), "\(second.errors)")
  }

  @Test func `all that is wrong with the sources is told in one run, with its place`() throws {
    let folder = try Self.folder([
      "site/posts/2026-04-01-one.md": "---\ntags: {a: b}\n---\n\nText.\n",
      "site/posts/undated.md": "Text.\n",
      "site/posts/2026-04-02-two.md": "Text.\n\n```hustings comits-per-cycle\n```\n",
    ])
    let run = try site("build", in: folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("site/posts/2026-04-01-one.md:2:7: error: "), "\(run.errors)")
    #expect(run.errors.contains("site/posts/undated.md:1:1: error: "), "\(run.errors)")
    try folder.write("Text.\n", to: "site/posts/2026-04-01-one.md")
    try FileManager.default.removeItem(atPath: folder.path(of: "site/posts/undated.md"))
    let again = try site("build", in: folder)
    #expect(again.status == 2)
    #expect(again.errors.contains("site/posts/2026-04-02-two.md:3:1: error: "), "\(again.errors)")
    #expect(again.errors.contains("commits-per-cycle"), "\(again.errors)")
  }

  @Test(arguments: [".", "site", "site/static", "elections/x", ".hustings"])
  func `a site is not written among its sources`(output: String) throws {
    let folder = try Self.folder()
    let run = try site("build", "--output", output, in: folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("holds sources of the site"), "\(run.errors)")
    #expect(try folder.names() == ["community.yml"])
  }

  @Test func `a site below a file says why there can be none`() throws {
    let folder = try Self.folder()
    let run = try site("build", "--output", "community.yml/x", in: folder)
    #expect(run.status == 2)
    #expect(
      run.errors.contains("/x: error: the folder could not be made: Not a directory; look at"),
      "\(run.errors)")
  }

  @Test func `an empty folder is no community folder`() throws {
    let run = try site("build", in: Folder())
    #expect(run.status == 2)
    #expect(run.errors.contains("hustings init"), "\(run.errors)")
  }

  @Test func `a check names the lines where flaws can be mended`() throws {
    let folder = try Self.folder([
      "site/posts/2026-04-01-one.md":
        "---\ntitle: One\n---\n\nA [link](2026-01-01-none.md).\n\nTo a [part](#nowhere).\n",
      "site/posts/2026-04-02-two.md": "# Two\n\n![](../static/map.png)\n\n## Part\n\n[up](#part)\n",
      "site/static/map.png": "no picture",
      "site/pages/deep/lonely.md": "# Lonely\n\nNobody links here.\n",
    ])
    let run = try site("check", in: folder)
    #expect(run.status == 1)
    for line in [
      "site/posts/2026-04-01-one.md:5:3: error: ",
      "site/posts/2026-04-01-one.md:7:6: error: ",
      "site/posts/2026-04-02-two.md:3:1: error: ",
      "site/pages/deep/lonely.md:1:1: warning: ",
    ] {
      #expect(run.errors.contains(line), "\(run.errors)")
    }
    #expect(run.errors.contains("4 flaws"), "\(run.errors)")
  }

  @Test(arguments: [
    ("post", "What we learnt", "site/posts/2026-04-10-what-we-learnt.md"),
    ("page", "About us", "site/pages/about-us.md"),
    ("summary", "Wrenmouth PTG", "site/posts/2026-04-10-wrenmouth-ptg.md"),
  ])
  func `what is begun is a part of the site`(kind: String, title: String, path: String) throws {
    let folder = try Self.folder()
    let planned = try site("new", kind, title, "--dry-run", in: folder)
    #expect(planned.output.hasPrefix(path + "\n"))
    #expect(try folder.names() == ["community.yml"])
    let written = kind == "page" ? [] : ["--author", "ada", "--tags", "a, b"]
    let run = try Program.run(["site", "new", kind, title] + written + Self.now, in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let built = try site("build", "--drafts", in: folder)
    #expect(built.status == 0, "\(built.errors)")
    let again = try site("new", kind, title, in: folder)
    #expect(again.status == 2)
  }

  @Test func `the server gives out the site, follows changes, and nothing hidden`() throws {
    let folder = try Self.folder(["site/posts/2026-04-01-one.md": "# One\n\nText.\n"])
    let script = """
      hustings site serve --port 0 --base /sub/ --now '2026-04-10 12:00 UTC' 2> log &
      server=$!
      trap 'kill $server' EXIT
      for i in $(seq 600); do grep -q localhost log && break; sleep 0.1; done
      port=$(sed -n 's/.*localhost:\\([0-9]*\\).*/\\1/p' log)
      python3 - "$port" <<'END'
      import sys, time, urllib.request, urllib.error
      base = "http://localhost:" + sys.argv[1]
      def get(path):
          try:
              answer = urllib.request.urlopen(base + path)
          except urllib.error.HTTPError as error:
              answer = error
          return answer.status, answer.geturl()[len(base):], answer.read().decode()
      print(get("/sub/")[0], "_reload.js" in get("/sub/index.html")[2])
      print(get("/sub/blog")[:2])
      print(get("/")[:2])
      print(get("/sub/nothing")[0], get("/sub/..%2fcommunity.yml")[0], get("/sub/.hidden")[0])
      before = get("/sub/_build")[2]
      with open("site/posts/2026-04-02-two.md", "w") as file: file.write("# Two")
      for i in range(600):
          if get("/sub/_build")[2] != before: break
          time.sleep(0.1)
      print(get("/sub/blog/2026-04-02-two.html")[0])
      END
      """
    let run = try Program.shell(script, in: folder)
    let log = try folder.text(of: "log")
    let expected = [
      "200 True", "(200, '/sub/blog/')", "(200, '/sub/')", "404 404 404", "200", "",
    ]
    #expect(run.output == expected.joined(separator: "\n"), "\(run.errors) \(log)")
    // The page on disk is the one that is published.
    #expect(try !folder.text(of: "public/index.html").contains("_reload"))
  }
}
