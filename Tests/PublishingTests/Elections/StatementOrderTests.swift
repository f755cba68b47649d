import Governance
import Publishing
import Testing

struct StatementOrderTests {
  /// Whom a contest's page shows, in its order.
  private static func order(_ pages: Site, _ path: SitePath) -> [String] {
    TagScanner(pages.text(path)).values("aria-label")
      .filter { $0.hasPrefix("Statement by ") }.map { String($0.dropFirst(13)) }
  }

  @Test func `statements stand in the order of digests, whatever the moment`() throws {
    let path = SitePath.contest("tc", in: "hyssop")
    let order = try Self.order(SampleSite.site(), path)
    // printf 'hyssop/tc/ada' | sha256sum, and so on.
    let expected = [
      ("Ada Marsh", "ada"), ("Bruno Keel", "bkeel"), ("Dana Reyes", "dreyes"),
      ("Emre Aydin", "emre"), ("Freya Lund", "freya"), ("Hana Sato", "hana"),
    ].sorted {
      SHA256Digest(of: "hyssop/tc/\($0.1)".utf8).hexadecimal
        < SHA256Digest(of: "hyssop/tc/\($1.1)".utf8).hexadecimal
    }.map(\.0)
    #expect(order == expected)
    #expect(order != order.sorted())
    #expect(try Self.order(SampleSite.site(at: "2026-05-01 12:00 UTC"), path) == order)
    let text = try SampleSite.site().text(path)
    #expect(text.contains("The order favours nobody"))
  }

  @Test func `the same people stand in another order in another contest`() throws {
    var orders: Set<[String]> = []
    for election in ["amber", "birch", "cedar", "dusk"] {
      let name = ContestName(election: election, contest: "council")
      orders.insert(
        ["ada", "ben", "cem", "dan"].sorted {
          SHA256Digest(of: "\(name.election)/\(name.contest)/\($0)".utf8).hexadecimal
            < SHA256Digest(of: "\(name.election)/\(name.contest)/\($1)".utf8).hexadecimal
        })
    }
    #expect(orders.count > 1)
    let pages = try SampleSite.site()
    let common: Set = ["Ada Marsh", "Bruno Keel", "Dana Reyes", "Emre Aydin", "Freya Lund"]
    let earlier = Self.order(pages, .contest("tc", in: "ginger")).filter(common.contains)
    let later = Self.order(pages, .contest("tc", in: "hyssop")).filter(common.contains)
    #expect(earlier.count == 5)
    #expect(earlier != later)
  }
}
