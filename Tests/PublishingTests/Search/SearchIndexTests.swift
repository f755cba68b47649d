import Randomness
import Testing

@testable import Publishing

struct SearchIndexTests {
  /// The files of an index by their path.
  private typealias Folder = [SitePath: [UInt8]]

  private static let vocabulary = [
    "ballot", "ballots", "bar", "seat", "seats", "ümlaut", "b", "zürich", "2026.1", "foo_bar",
    "選挙管理", "委員", "йод", "été", "contest", "council", "x-y", "0", "đặng", "zzz",
  ]

  private static func document(
    _ number: Int, using random: inout RepeatableRandom
  ) -> SearchDocument {
    let text = (0..<Int.random(in: 0...8, using: &random)).map { _ in
      vocabulary.randomElement(using: &random) ?? ""
    }
    let title = vocabulary.randomElement(using: &random) ?? ""
    return SearchDocument(
      path: path(number), title: title, kind: "Post", date: "", summary: "\(text)",
      words: SearchWords(title: title, text: text))
  }

  private static func path(_ number: Int) -> SitePath { .post("a & \(100_000 + number)") }

  private static func folder(of documents: [SearchDocument]) -> Folder {
    Dictionary(
      uniqueKeysWithValues: SearchIndex(of: documents).files.map { ($0.path, $0.bytes) })
  }

  /// The pages of each term, as they are written.
  private static func pages(in folder: Folder) throws -> [String: [[Int]]] {
    let rootFile = try #require(folder["search/index.js"])
    let root = try #require(SearchRoot(reading: rootFile))
    var pages: [String: [[Int]]] = [:]
    for name in root.parts {
      let bytes = try #require(folder[SearchFile.path(of: name)])
      let text = try #require(SearchFile.string(in: bytes, named: name))
      let terms = try #require(PostingsReader.terms(in: text))
      for (term, written) in terms {
        #expect(SearchPart.name(of: term, isWide: root.isWide) == name)
        var some: [[Int]] = []
        let isSound = PostingsReader.forEachPage(in: written, pageCount: root.pageCount) {
          page, weight, _ in
          some.append([page, weight])
        }
        #expect(isSound)
        #expect(pages.updateValue(some, forKey: String(decoding: term, as: UTF8.self)) == nil)
      }
      let sorted = terms.map { Array($0.term) }
      #expect(sorted == sorted.sorted { $0.lexicographicallyPrecedes($1) })
    }
    return pages
  }

  @Test(arguments: [0, 1, 60, 299, 300, 1_100])
  func `each term leads to the pages that have it, with their weights`(count: Int) throws {
    var random = RepeatableRandom(seed: UInt64(count))
    let documents = (0..<count).map { Self.document($0, using: &random) }
    var expected: [String: [[Int]]] = [:]
    for (page, document) in documents.enumerated() {
      for (term, weight) in document.words.weighted {
        expected[term, default: []].append([page, weight])
      }
    }
    #expect(try Self.pages(in: Self.folder(of: documents)) == expected)
  }

  @Test func `pages far apart keep their numbers`() throws {
    let far = [0, 1, 2, 54, 55, 2_759, 2_813, 143_500, 9_999_999]
    var writer = PostingsWriter()
    writer.begin(Array("term".utf8)[...])
    for page in far { writer.add(page, weight: page % 9 + 1) }
    writer.end()
    let bytes = writer.finished()
    let term = try #require(PostingsReader.terms(in: bytes.dropFirst().dropLast())?.first)
    var read: [Int] = []
    var weights: [Int] = []
    let isSound = PostingsReader.forEachPage(in: term.pages, pageCount: 10_000_000) {
      page, weight, _ in
      read.append(page)
      weights.append(weight)
    }
    #expect(isSound)
    #expect(read == far)
    #expect(weights == far.map { $0 % 9 + 1 })
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `an index brought up to date has the bytes of a new one`(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    let most = seed.isMultiple(of: 3) ? 310 : 30
    var documents = (0..<most).map { Self.document($0, using: &random) }
    var folder = Self.folder(of: documents)
    for _ in 0..<3 {
      let changes = Int.random(in: 0...3, using: &random)
      var byPath = Dictionary(uniqueKeysWithValues: documents.map { ($0.path, $0) })
      var changed: Set<SitePath> = []
      for _ in 0..<changes {
        let number = Int.random(in: 0..<most, using: &random)
        let document = Self.document(number, using: &random)
        let isRemoved = Int.random(in: 0..<3, using: &random) == 0
        byPath[document.path] = isRemoved ? nil : document
        changed.insert(document.path)
      }
      documents = byPath.values.sorted { $0.path < $1.path }
      let entries = documents.map {
        changed.contains($0.path) ? SearchEntry.new($0) : .same($0.path)
      }
      let update = try #require(SearchIndex.updated(to: entries) { folder[$0] })
      for file in update.files {
        #expect(folder[file.path] != file.bytes)
        folder[file.path] = file.bytes
      }
      for path in update.removed { #expect(folder.removeValue(forKey: path) != nil) }
      #expect(folder == Self.folder(of: documents))
      #expect(update.paths == folder.keys.sorted())
    }
  }

  @Test func `what cannot be brought up to date is said to be`() {
    var random = RepeatableRandom(seed: 7)
    let documents = (0..<299).map { Self.document($0, using: &random) }
    let folder = Self.folder(of: documents)
    let same = documents.map { SearchEntry.same($0.path) }
    #expect(SearchIndex.updated(to: same) { folder[$0] }?.files.isEmpty == true)
    #expect(SearchIndex.updated(to: same.reversed()) { folder[$0] } == nil)
    #expect(SearchIndex.updated(to: same + [.same("unknown.html")]) { folder[$0] } == nil)
    let grown = same + [.new(Self.document(299, using: &random))]
    #expect(SearchIndex.updated(to: grown) { folder[$0] } == nil)
    for path in folder.keys {
      #expect(SearchIndex.updated(to: same) { $0 == path ? nil : folder[$0] } == nil)
      #expect(
        SearchIndex.updated(to: same) { $0 == path ? folder[$0]?.dropLast() : folder[$0] } == nil)
    }
  }

  @Test(arguments: ["a 1Z", "a", "a 1 b", "a !1", "a 11111111", "a zzzzzzzzzzzzzzzzzzzzzzzz1", " "])
  func `a part that is not ours is not brought up to date`(text: String) {
    let document = SearchDocument(
      path: "a.html", title: "a", kind: "", date: "", summary: "", words: SearchWords(title: "a"))
    var folder = Self.folder(of: [document])
    folder["search/a.js"] = Array("hustingsSearch(\"a\",\"\(text)\")\n".utf8)
    #expect(SearchIndex.updated(to: [.same("a.html")]) { folder[$0] } == nil)
  }

  @Test(arguments: [
    "1,1,\"a\"", "+1,1,\"a\"", "1,2,\"a\"", "1,e,\u{0}\u{659}\"", "1,1,a", "1,1,,\"a\"", "1", "",
  ])
  func `a root that is not ours is not read`(fields: String) {
    let bytes = Array("hustingsSearch(\"index\",[\(fields)])\n".utf8)
    #expect((SearchRoot(reading: bytes) != nil) == (fields == "1,1,\"a\""))
  }

  @Test func `files are named by their terms, and the root names them`() {
    let document = SearchDocument(
      path: "blog/a b.html", title: "Ünder Été", kind: "Post", date: "1 May", summary: "s",
      words: SearchWords(title: "Ünder 選挙 йод"))
    let files = SearchIndex(of: [document]).files.map {
      "\($0.path.text): \(String(decoding: $0.bytes, as: UTF8.self))"
    }
    #expect(
      files == [
        "search/_4.js: hustingsSearch(\"_4\",\"йод 5\")\n",
        "search/_90.js: hustingsSearch(\"_90\",\"選挙 5\")\n",
        "search/index.js: hustingsSearch(\"index\",[1,1,\"_4\",\"_90\",\"u\"])\n",
        "search/pages-0.js: hustingsSearch(\"pages-0\",[\n"
          + "[\"blog/a%20b.html\",\"Ünder Été\",\"Post\",\"1 May\",\"s\"]\n])\n",
        "search/u.js: hustingsSearch(\"u\",\"under 5\")\n",
      ])
  }

  @Test(arguments: [
    ("a\"b", #"a\"b"#), (#"\"#, #"\\"#), ("\u{2028}\u{2029}\n\u{0}", #"\u2028\u2029\n\u0000"#),
    ("</script><b>", #"\u003c/script>\u003cb>"#), ("\\\")", #"\\\")"#), ("選", "選"),
  ])
  func `hostile titles stay strings`(title: String, written: String) throws {
    let document = SearchDocument(
      path: "javascript:alert(1)", title: title, kind: title, date: title, summary: title,
      words: SearchWords(title: title))
    let folder = Self.folder(of: [document])
    let table = try #require(folder["search/pages-0.js"])
    let fields = ["javascript%3Aalert%281%29", written, written, written, written]
    #expect(
      String(decoding: table, as: UTF8.self)
        == "hustingsSearch(\"pages-0\",[\n[\"\(fields.joined(separator: "\",\""))\"]\n])\n")
    #expect(SearchIndex.updated(to: [.same(document.path)]) { folder[$0] }?.files.isEmpty == true)
  }
}
