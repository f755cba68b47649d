@testable import Governance
import Testing

struct TimelineProposalTests {
  private func timeline(_ charter: String, release: String = "2026-10-01") throws
    -> TimelineProposal?
  {
    let folder = try SampleFolder().adding(
      "name: x\ncharter:\n  tc: {seats: 1, \(charter)}\n", as: "community.yml"
    ).folder()
    return TimelineProposal(
      before: try Instant(release, for: .day), charters: folder.community.charters)
  }

  @Test func `without a weekday and an hour, days end Anywhere on Earth`() throws {
    let timeline = try #require(try timeline("at-least: {nominations: 10 days, voting: 36 hours}"))
    #expect(
      timeline.parts.map { timeline.text($0.window) } == [
        "{from: 2026-09-18 12:00 UTC, to: 2026-09-27 AoE}",
        "{from: 2026-09-28 12:00 UTC, to: 2026-09-29 AoE}",
        "{from: 2026-09-30 12:00 UTC, to: 2026-10-06 AoE}",
      ])
    #expect(timeline.caution?.hasPrefix("complaints close at 2026-10-07 12:00 UTC") == true)
  }

  @Test func `who is late is told what would have to give`() throws {
    let charter =
      "at-least: {nominations: 8 days, voting: 8 days}, before-release: 2 weeks, "
      + "weekday: Thursday, hour: 13:30 UTC"
    let timeline = try #require(try timeline(charter))
    #expect(timeline.start.utcText == "2026-08-13 13:30 UTC")
    #expect(timeline.lateness(at: timeline.start) == nil)
    let late = try Instant("2026-08-20 00:00 UTC", for: .moment)
    #expect(
      timeline.lateness(at: late) == """
        it is late: nominations would open at 2026-08-13 13:30 UTC, 6 days 10 hours ago; the \
        parts up to the end of voting take 28 days, and 21 days 13 hours are left; open and close \
        on other weekdays, with nominations from 2026-08-31 13:30 UTC, have the charter demand \
        less or hold the election for a release on 2026-10-02 or later
        """)
    #expect(try self.timeline(charter, release: "2026-10-02")?.lateness(at: late) == nil)
  }

  @Test(arguments: ["0000-01-01", "0001-01-02", "9999-12-30", "9999-12-31"])
  func `a release at the end of time leaves no dates`(release: String) throws {
    let timeline = try timeline("before-release: 10000 weeks", release: release)
    #expect(timeline == nil)
  }

  @Test(arguments: [
    ("12:00 UTC", "12:00 UTC"), ("00:30 UTC", "00:30 UTC"), ("12:00 AoE", "00:00 UTC"),
    ("23:30 AoE", "11:30 UTC"),
  ])
  func `an hour is read as it is written`(text: String, expected: String) {
    #expect(TimeOfDay(text)?.description == expected)
  }

  @Test(arguments: ["12:00", "12:15 UTC", "24:00 UTC", "12:00:01 UTC", "UTC", "", "noon", "12 UTC"])
  func `an hour without a zone, or that is none, is refused`(text: String) {
    #expect(TimeOfDay(text) == nil)
  }
}
