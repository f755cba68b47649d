import Foundation
import Testing

/// What is published tells no more than the tier allows.
struct PrivacyTierTests {
  /// How many ballots are cast, what the contest declares of them, and what is published.
  static let cases: [(count: Int, declared: String?, published: String)] = [
    (3, nil, "result"), (12, nil, "matrix"), (40, nil, "full"), (40, "matrix", "matrix"),
    (40, "result", "result"), (3, "full", "full"), (3, "matrix", "matrix"),
  ]

  private static func published(_ count: Int, _ declared: String?) throws -> Folder {
    var community = SmallCommunity()
    community.rules["ballots"] = declared
    let folder = try community.folder()
    try folder.write(
      "Ada Marsh > Ben Okoye > Cem Yıldız * \(count - 1)\nCem Yıldız > Ben Okoye\n",
      to: "ballots.cvotes")
    #expect(try folder.importBallots().status == 0)
    let run = try folder.publish()
    #expect(run.status == 0, "\(run.errors)")
    return folder
  }

  @Test(arguments: cases)
  func `no file in the open tells more than is to be published`(
    count: Int, declared: String?, published: String
  ) throws {
    let folder = try Self.published(count, declared)
    let open = folder.files(below: SmallCommunity.place)
    #expect((open["ballots.cvotes"] != nil) == (published == "full"))
    #expect((open["ballots.json"] != nil) == (published == "full"))
    #expect((open["pairwise.csv"] != nil) == (published == "matrix"))
    if published != "full" {
      let place = ".hustings/" + SmallCommunity.place
      let digests = try Program.shell("sha256sum ballots.cvotes \(place)/*", in: folder).output
      for line in digests.split(separator: "\n") {
        for (name, bytes) in open {
          #expect(
            !String(decoding: bytes, as: UTF8.self).contains(line.prefix(64)),
            "\(name) has the digest of \(line.dropFirst(66))")
        }
      }
      for (name, bytes) in open {
        #expect(!String(decoding: bytes, as: UTF8.self).contains("Marsh > Ben"), "\(name)")
      }
    }
    #expect(try folder.verify().status == 0)
    #expect(try folder.elected() == ["Ada Marsh", "Ben Okoye"])
  }

  @Test(arguments: [(3, nil), (40, "result")] as [(Int, String?)])
  func `where the result alone is published, no figure of a pair is`(
    count: Int, declared: String?
  ) throws {
    let folder = try Self.published(count, declared)
    let result = try folder.text(of: SmallCommunity.place + "/result.json")
    let announcement = try folder.text(of: SmallCommunity.place + "/announcement.txt")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(!result.contains("pairwise"))
    #expect(!result.contains("combinations\": ["))
    for text in [result, announcement] {
      #expect(!text.contains("\(count - 1)–1"))
      #expect(!text.contains(" beats "))
    }
    #expect(announcement.contains("placed there by the count, whose figures are not published"))
    #expect(try folder.verify().output.contains("the community does not publish what it was"))
  }
}
