import Foundation
import Governance
import Publishing
import Testing
import Voting

struct RecountPageTests {
  /// Contests that need a poll and publish every ranking, or the matrix.
  static func pages(
    _ seeds: Range<UInt64>, tier: Publication.Ballots? = nil, method: Method = .schulze
  ) throws -> [(page: RecountPage, files: [ArchiveFile: [UInt8]])] {
    try seeds.compactMap { seed in
      let contest = try RandomContest(seed: seed, method: method)
      guard let files = contest.files, tier == nil || tier == contest.tier else { return nil }
      return (try #require(RecountPage(files)), files)
    }
  }

  /// Both tiers of publication, some of each.
  @Test(arguments: [Publication.Ballots.full, .matrix])
  func `the box holds the published file, whatever signs it has`(tier: Publication.Ballots) throws {
    let file: ArchiveFile = tier == .full ? .ballots : .pairs
    let pages = try Self.pages(0..<16, tier: tier)
    #expect(!pages.isEmpty)
    for (page, files) in pages {
      let text = try #require(files[file].map { String(decoding: $0, as: UTF8.self) })
      #expect(RecountParts(page.content).text == text)
      #expect(page.content.text.contains(#"<a href="\#(file.rawValue)">"#))
    }
  }

  @Test func `the figures read back from the page are the published ones`() throws {
    for (page, files) in try Self.pages(0..<10) {
      let data = try Self.object(Array(RecountParts(page.content).data.utf8))
      let result = try Self.object(files[.result] ?? [])
      let published = try #require(data["published"] as? [String: Any])
      let tally = try #require(result["tally"] as? [String: Any])
      for figure in ["pairwise", "ranking"] {
        let one = try #require(published[figure] as? [[AnyHashable]])
        #expect(one == tally[figure] as? [[AnyHashable]])
      }
      let rules = try #require(data["rules"] as? [String: Any])
      #expect(rules["candidates"] as? [String] == tally["candidates"] as? [String])
    }
  }

  @Test func `what the figures hold can neither end their element nor begin another`() throws {
    let data = RecountParts(try Self.first(0..<3).page.content).data
    #expect(!data.contains("<"))
    let all: JSONText = .strings(["</script>", "<!--", "<script", "<\u{300}"])
    #expect(!RecountPage.embedded(all).utf8.contains(UInt8(ascii: "<")))
    let read = try JSONDecoder().decode(
      [String].self, from: Data(RecountPage.embedded(all).utf8))
    #expect(read == ["</script>", "<!--", "<script", "<\u{300}"])
  }

  @Test func `names stand in the page as text`() throws {
    let page = try Self.first(0..<3).page
    #expect(page.content.text.contains("Council &lt;/script&gt;"))
    #expect(page.content.text.contains("Lantern &amp; &lt;Co&gt;"))
    #expect(page.path.text == "elections/amber/council/recount.html")
    #expect(page.page.scripts == [.recountScript])
  }

  @Test func `a page without style or script of its own keeps a strict policy`() throws {
    for (page, _) in try Self.pages(0..<10) {
      let text = page.content.text
      #expect(text.components(separatedBy: "<script").count == 2)
      #expect(text.contains(#"<script type="application/json""#))
      #expect(!text.contains(" style=") && !text.contains("<style") && !text.contains(" onclick"))
    }
  }

  @Test func `another method than Schulze's is left to the program`() throws {
    let page = try Self.first(0..<6, method: .minimax).page
    #expect(page.content.text.contains("Order and seats by Minimax are not counted here"))
    #expect(!page.content.text.contains("Schulze"))
  }

  @Test(arguments: [ArchiveFile.ballots, .pairs])
  func `without what was counted there is nothing to count`(missing: ArchiveFile) throws {
    let tier: Publication.Ballots = missing == .ballots ? .full : .matrix
    var files = try Self.first(0..<16, tier: tier).files
    files[missing] = nil
    let page = try #require(RecountPage(files))
    #expect(page.content.text.contains(#"data-outcome="nothing""#))
    #expect(page.content.text.contains("hustings verify elections/amber/council"))
    #expect(page.page.scripts.isEmpty)
  }

  @Test(arguments: [ArchiveFile.contest, .result])
  func `without a result there is no page`(missing: ArchiveFile) throws {
    var files = try Self.first(0..<3).files
    files[missing] = Array("{}".utf8)
    #expect(RecountPage(files) == nil)
  }

  private static func first(
    _ seeds: Range<UInt64>, tier: Publication.Ballots? = nil, method: Method = .schulze
  ) throws -> (page: RecountPage, files: [ArchiveFile: [UInt8]]) {
    let pages = try pages(seeds, tier: tier, method: method)
    return try #require(pages.first)
  }

  private static func object(_ bytes: [UInt8]) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(bytes))
    return try #require(object as? [String: Any])
  }
}
