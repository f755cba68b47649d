import Testing

@testable import Publishing

/// The coloured runs of a listing, one a line: the letter of the class, a blank and the text.
private func runs(of text: String, in language: String) throws -> [String] {
  let bytes = Array(text.utf8)
  var lines: [String] = []
  var start = 0
  for run in try #require(CodeLanguage(named: language)).scan(bytes).runs {
    if let token = run.token {
      let letter = String(Unicode.Scalar(token.letter))
      lines.append(letter + " " + String(decoding: bytes[start..<run.end], as: UTF8.self))
    }
    start = run.end
  }
  return lines
}

struct CodeRunTests {
  @Test(arguments: [
    ("let x = 1_000", ["k let", "n 1_000"]),
    ("func add(_ a: Int) -> Int {", ["k func", "f add", "t Int", "t Int"]),
    ("struct Roll: Sendable {}", ["k struct", "t Roll", "t Sendable"]),
    (#""a \(f("b)")) c" + d"#, [#"s "a \(f("b)")) c""#]),
    ("\"\"\"\na \"b\"\n\"\"\"; if", ["s \"\"\"\na \"b\"\n\"\"\"", "k if"]),
    (##"#"a\(b) " c"# + #"\#("d")"#"##, [##"s #"a\(b) " c"#"##, ##"s #"\#("d")"#"##]),
    ("\"open\nlet", ["s \"open", "k let"]),
    ("/* a /* b */ c */ let", ["c /* a /* b */ c */", "k let"]),
    ("a / b // c", ["c // c"]),
    ("@Test func `a b`() {}", ["k @Test", "k func", "f `a b`"]),
    ("#if DEBUG", ["k #if", "t DEBUG"]),
    ("move(for: x, in: y)", ["f move"]),
    ("switch x { default: .default }", ["k switch", "k default"]),
    ("x.map { $0 + 0x1F }", ["n 0x1F"]),
    ("0..<10", ["n 0", "n 10"]),
    ("1.5e-3 0x1p+4 0xe+1", ["n 1.5e-3", "n 0x1p+4", "n 0xe", "n 1"]),
    ("é(\"ü\")", ["f é", "s \"ü\""]),
  ])
  func `Swift is coloured`(text: String, expected: [String]) throws {
    #expect(try runs(of: text, in: "swift") == expected)
  }

  @Test(arguments: [
    ("def f(x):  # why", ["k def", "f f", "c # why"]),
    ("class Roll(dict):", ["k class", "t Roll", "t dict"]),
    ("x = f'{a}' + rb\"\\\"\" + u", ["s f'{a}'", "s rb\"\\\"\""]),
    ("'''a\n'b' ''' not", ["s '''a\n'b' '''", "k not"]),
    (
      "@cache\nasync def g(): return None",
      ["k @cache", "k async", "k def", "f g", "k return", "k None"]
    ),
    ("for i in range(10): print(i)", ["k for", "k in", "f range", "n 10", "f print"]),
    ("re.match(a)", ["f match"]),
    ("lambda: 1j", ["k lambda", "n 1j"]),
  ])
  func `Python is coloured`(text: String, expected: [String]) throws {
    #expect(try runs(of: text, in: "Py") == expected)
  }

  @Test(arguments: [
    ("#include <stdio.h>\n", ["k #include", "s <stdio.h>"]),
    ("#define N 10UL", ["k #define", "n 10UL"]),
    ("int main(void) { return 0; }", ["t int", "f main", "t void", "k return", "n 0"]),
    ("struct node *next;", ["k struct", "t node"]),
    ("size_t n = sizeof(x);", ["t size_t", "k sizeof"]),
    ("/* a /* b */ if", ["c /* a /* b */", "k if"]),
    (#"char c = '\''; L"x""#, ["t char", #"s '\''"#, #"s L"x""#]),
  ])
  func `C is coloured`(text: String, expected: [String]) throws {
    #expect(try runs(of: text, in: "c") == expected)
  }

  @Test(arguments: [
    ("func (r *Roll) Add(n int) error {", ["k func", "f Add", "t int", "t error"]),
    ("type Roll struct {", ["k type", "t Roll", "k struct"]),
    ("s := `a\\\n\"b` // c", ["s `a\\\n\"b`", "c // c"]),
    ("case 'x': fmt.Println(nil)", ["k case", "s 'x'", "f Println", "k nil"]),
  ])
  func `Go is coloured`(text: String, expected: [String]) throws {
    #expect(try runs(of: text, in: "golang") == expected)
  }

  @Test(arguments: [
    ("fn f<'a>(x: &'a str) -> u8 {", ["k fn", "f f", "t 'a", "t 'a", "t str", "t u8"]),
    (#"let c = 'a'; let d = '\n';"#, ["k let", "s 'a'", "k let", #"s '\n'"#]),
    ("'é' b'x' b\"y\"", ["s 'é'", "s b'x'", "s b\"y\""]),
    (##"r#"a " \"# + 1"##, [##"s r#"a " \"#"##, "n 1"]),
    ("println!(\"a\nb\")", ["f println!", "s \"a\nb\""]),
    ("a != b /* /* */ */ 1_000u64", ["c /* /* */ */", "n 1_000u64"]),
    ("impl Roll { const MAX_LEN: i8 }", ["k impl", "t Roll", "k const", "t i8"]),
  ])
  func `Rust is coloured`(text: String, expected: [String]) throws {
    #expect(try runs(of: text, in: "rs") == expected)
  }

  @Test(arguments: [
    (
      #"{"a": "b", "c" : [1, -2.5e3, true]}"#,
      [#"v "a""#, #"s "b""#, #"v "c""#, "n 1", "n 2.5e3", "k true"]
    ),
    (#"["\"", null] // c"#, [#"s "\"""#, "k null", "c // c"]),
  ])
  func `JSON is coloured`(text: String, expected: [String]) throws {
    #expect(try runs(of: text, in: "json") == expected)
  }

  @Test(arguments: [
    ("a-b = \"c\" # d", ["v a-b", "s \"c\"", "c # d"]),
    ("x = '''\n\\'''\ny = true", ["v x", "s '''\n\\'''", "v y", "k true"]),
  ])
  func `TOML is coloured`(text: String, expected: [String]) throws {
    #expect(try runs(of: text, in: "toml") == expected)
  }

  @Test(arguments: [
    ("ls -l | grep x", ["f ls", "o |", "f grep"]),
    ("NAME=1 run", ["v NAME", "f run"]),
    ("echo a#b # c", ["f echo", "c # c"]),
    (
      "echo \"a $(cat \"b c\") $d\" ${e:-${f}}",
      [
        "f echo", "s \"a ", "v $(", "f cat", "s \"b c\"", "v )", "s  ", "v $d", "s \"",
        "v ${e:-${f}}",
      ]
    ),
    ("if true; then\n  x\nfi", ["k if", "f true", "k then", "f x", "k fi"]),
    ("for i in a; do b; done", ["k for", "k in", "k do", "f b", "k done"]),
    ("cat <<EOF > x\n$a # b\nEOF\nls", ["f cat", "o <<", "s EOF", "o >", "s $a # b\nEOF", "f ls"]),
    (
      "cat <<-'E' <<F\n\tE\nE\nF\nls",
      ["f cat", "o <<-", "s 'E'", "o <<", "s F", "s \tE\nE\nF", "f ls"]
    ),
    ("echo 'it # $x' $'a\\'b'", ["f echo", "s 'it # $x'", "s $'a\\'b'"]),
    ("x=$((1 << 2))\nls", ["v x", "v $((", "o <<", "f ls"]),
    ("f() { a; }", ["f f", "k {", "f a", "k }"]),
    ("a 2>&1 && `b`", ["f a", "o >&", "o &&", "v `", "f b", "v `"]),
    ("case x in\n a) b ;;\nesac", ["k case", "k in", "f b", "k esac"]),
  ])
  func `a shell is coloured`(text: String, expected: [String]) throws {
    #expect(try runs(of: text, in: "BASH") == expected)
  }

  @Test(arguments: ["console", "sh"])
  func `in a session only commands are coloured`(language: String) throws {
    let text = "$ ls 'a\nb'\nif # out\n$ cat <<E\n$ x\nE\nfi\n"
    let expected = ["p $ ", "f ls", "s 'a\nb'", "p $ ", "f cat", "o <<", "s E", "s $ x\nE"]
    #expect(try runs(of: text, in: language) == expected)
  }

  @Test func `a prompt ends what a command left open`() throws {
    #expect(try runs(of: "$ a ((\n$ b", in: "console") == ["p $ ", "f a", "p $ ", "f b"])
  }

  @Test(arguments: [
    ("a: b # c", ["v a", "c # c"]),
    ("a b: http://x#y", ["v a b"]),
    ("- a: 1\n  b: on", ["o -", "v a", "n 1", "v b", "k on"]),
    ("\"k\": 'it''s'", ["v \"k\"", "s 'it''s'"]),
    ("a: &x !t\n  <<: *x", ["v a", "t &x", "t !t", "v <<", "t *x"]),
    (
      "a: |\n  # b\n\n   c: d\ne: >-\n f\n",
      ["v a", "o |", "s \n  # b\n\n   c: d", "v e", "o >-", "s \n f"]
    ),
    ("- a: |\n    x\n  b: 2", ["o -", "v a", "o |", "s \n    x", "v b", "n 2"]),
    ("{a: 1, 'b':[c, ~]}", ["v a", "n 1", "v 'b'", "k ~"]),
    ("---\n%YAML 1.2\nd: 2026-01-31", ["k ---", "k %YAML 1.2", "v d", "n 2026-01-31"]),
  ])
  func `YAML is coloured`(text: String, expected: [String]) throws {
    #expect(try runs(of: text, in: "yml") == expected)
  }

  @Test(arguments: [
    (
      "--- a\n+++ b\n@@ -1,2 +1 @@ f\n--- x\n c\n--- d\n",
      ["k --- a\n+++ b\n", "h @@ -1,2 +1 @@ f\n", "d --- x\n", "k --- d\n"]
    ),
    ("diff --git a b\nindex 1..2\n", ["k diff --git a b\nindex 1..2\n"]),
    ("-old\n+new\n+er\n same\n\\ No newline", ["d -old\n", "i +new\n+er\n", "c \\ No newline"]),
    ("@@ -1,99999999999 +2 @@\n-a\n--- b", ["h @@ -1,99999999999 +2 @@\n", "d -a\n", "k --- b"]),
  ])
  func `a patch is coloured`(text: String, expected: [String]) throws {
    #expect(try runs(of: text, in: "patch") == expected)
  }

  @Test func `runs side by side have different classes`() throws {
    let scan = try #require(CodeLanguage(named: "swift")).scan(Array("\"a\"\"b\"@a@b".utf8))
    #expect(scan.runs.map(\.token) == [.string, .keyword])
  }

  @Test func `an unknown language has no colours`() {
    #expect(CodeColouring.html(of: "x", language: "klingon") == nil)
    #expect(CodeColouring.html(of: "x", language: "") == nil)
  }

  @Test func `markup is escaped and spans name the class`() {
    #expect(
      CodeColouring.html(of: "a<b> & \"<\"", language: "c")?.text
        == "a&lt;b&gt; &amp; <span class=\"s\">&quot;&lt;&quot;</span>")
  }
}
