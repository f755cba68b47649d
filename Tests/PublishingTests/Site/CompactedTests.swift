import Testing

@testable import Publishing

/// What is sent says what was written, in fewer bytes.
struct CompactedTests {
  @Test(arguments: [
    ("  const a = 1;\n\n  // why\n  f(a, b);\n", "const a=1;\nf(a,b);\n"),
    ("return a + +b - -c;\n", "return a+ +b- -c;\n"),
    ("x = \"a = b\" + 'c , d';\n", "x=\"a = b\"+'c , d';\n"),
    ("x = \"a \\\" = b\" + c;\n", "x=\"a \\\" = b\"+c;\n"),
    ("x = a / b; // half\n", "x = a / b; // half\n"),
    ("x = `a ${f(`b = c`)} d`;\n", "x = `a ${f(`b = c`)} d`;\n"),
    ("if (a in b && typeof c) { d }\n", "if(a in b&&typeof c){d}\n"),
  ])
  func `spaces that part words and those in quotes stay`(source: String, expected: String) {
    #expect(Compacted.script(source) == expected)
  }

  @Test func `the scripts of a site have less than 15 kB together`() {
    let scripts = [SearchScript.text, RecountScript.text].map(Compacted.script)
    #expect(scripts.map(\.utf8.count).reduce(0, +) < 15_000)
  }
}
