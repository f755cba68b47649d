import Foundation
import Markup
import Testing

@testable import Governance

struct BlogSummaryTests {
  private static let titles = [
    "WireGuard + UniFi", "TC Nomination - Rocky Cycle", "Dublin PTG Summary",
    "Sydney OpenStack Summit", "OpenStack TC Nomination", "New Adventures",
    "OpenStack Designate - Where we are.", "Non Candidacy for Designate PTL",
    "Equal Opportunities for all OpenStack Projects", "OpenStack - A leveler playing field",
  ]

  private static func posts() throws -> [(title: String, markdown: String)] {
    let file = try #require(
      SharedData.files(below: "summaries").first { $0.path.hasSuffix("community-blog.txt") })
    return BlogText.posts(in: String(decoding: file.bytes, as: UTF8.self), titles: titles)
  }

  @Test(.enabled(if: SharedData.isPresent, SharedData.absence))
  func `the blog falls into its ten posts`() throws {
    #expect(try Self.posts().map(\.title) == Self.titles)
  }

  @Test(
    .enabled(if: SharedData.isPresent, SharedData.absence),
    arguments: [
      ("Dublin PTG Summary", 2018, "dublin.txt"), ("Sydney OpenStack Summit", 2017, "sydney.txt"),
    ])
  func `what is found in a summary is what a person found`(
    title: String, year: Int, golden: String
  ) throws {
    let post = try #require(try Self.posts().first { $0.title == title })
    let document = try Document(post.markdown, limits: .post)
    let summary = EventSummary(title: title, year: year, document: document)
    try expectGolden(SummaryReport.text(of: summary), golden)
  }

  @Test(
    .enabled(if: SharedData.isPresent, SharedData.absence),
    arguments: [
      ("TC Nomination - Rocky Cycle", StatementKind.candidacy),
      ("OpenStack TC Nomination", .candidacy), ("Non Candidacy for Designate PTL", .nonCandidacy),
    ])
  func `its nominations read as statements`(title: String, kind: StatementKind) throws {
    let post = try #require(try Self.posts().first { $0.title == title })
    let (statement, _) = Statement.reading(
      Array("\(title)\n\n\(post.markdown)".utf8), path: StatementPath("pike/Designate/mugsie.txt"))
    #expect(statement.kind == kind)
  }

  @Test(.enabled(if: SharedData.isPresent, SharedData.absence))
  func `notes of other communities read`() throws {
    var report = ""
    for file in SharedData.files(below: "summaries/kubernetes-contributor-summits") {
      let document = try Document(reading: file.bytes.span, limits: .post)
      let summary = EventSummary(title: "Contributor Summit", year: nil, document: document)
      let notes = summary.allNotes
      report += "\(file.path.split(separator: "/").last ?? "")\n"
      for outcome in notes.flatMap(\.outcomes) { report += "  outcome: \(outcome.text)\n" }
      for action in notes.flatMap(\.actions) {
        report += "  action: \(action.assignees) \(action.task)\n"
      }
      for person in notes.flatMap(\.people) { report += "  person: \(person.name)\n" }
      let kinds = notes.flatMap(\.links).map(\.kind)
      for kind in LinkKind.allCases where kinds.contains(kind) {
        report += "  links: \(kinds.count { $0 == kind }) \(kind.rawValue)\n"
      }
    }
    try expectGolden(report, "kubernetes-summits.txt")
  }
}

/// Compares with a recorded file beside the tests; `RECORD=1` rewrites it.
func expectGolden(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Golden/\(name)")
  if ProcessInfo.processInfo.environment["RECORD"] != nil {
    try Data(text.utf8).write(to: file)
  }
  let recorded = String(decoding: try Data(contentsOf: file), as: UTF8.self)
  #expect(text == recorded, sourceLocation: sourceLocation)
}
