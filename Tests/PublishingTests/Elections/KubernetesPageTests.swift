import BallotFormats
import Foundation
import Governance
import Publishing
import Testing

/// The poll of the Kubernetes steering committee of 2021, whose last seat depends on the rules.
struct KubernetesPageTests {
  private static let path =
    (ProcessInfo.processInfo.environment["HUSTINGS_SHARED"] ?? SampleSite.root + "/../shared")
    + "/data/ballots/kubernetes-steering-2021.csv"

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: path),
      "set HUSTINGS_SHARED to the folder with the shared data"))
  func `the page shows the cycle and whose seat depends on the rules`() throws {
    let bytes = Array(try Data(contentsOf: URL(filePath: Self.path)))
    var options = ReadingOptions(keep: .ballots)
    options.direction = .lowest
    let file = BallotFile.reading(bytes.span, as: .csv, options: options)
    var small = SmallElection()
    small.candidates = file.candidates.map { name in
      (
        handle: name.filter { $0.isLetter || $0.isNumber }.lowercased(), name: name,
        affiliation: "none"
      )
    }
    small.seats = 4
    small.roll = 685
    small.rules["blanks"] = "no-opinion"
    small.ballots = String(decoding: file.written(as: .cef).bytes, as: UTF8.self)
    let text = try small.resultPage()
    #expect(
      text.contains("parispittman, justaugustus, cblecker and tpepper take the 4 seats."))
    let (_, after) = try #require(text.parted(at: "<strong>There is a cycle:</strong> "))
    let members = String(after.prefix { $0 != "." })
    for name in ["cblecker", "tpepper", "deads2k"] {
      #expect(members.contains(name), "\(members)")
    }
    #expect(text.contains("id=\"beats-1-title\""))
    let (_, robustness) = try #require(text.parted(at: "The choice of rules matters here."))
    let (sentence, _) = try #require(String(robustness).parted(at: "</p>"))
    for name in ["cblecker", "tpepper", "deads2k"] {
      #expect(sentence.contains(name), "\(sentence)")
    }
    #expect(text.contains("256 of 685 on the roll voted (37.4 %)."))
  }
}
