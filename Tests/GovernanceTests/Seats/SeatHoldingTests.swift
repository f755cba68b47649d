@testable import Governance
import Testing

/// Who holds which seat, since when and until when.
struct SeatHoldingTests {
  private static let council = "council: {body: council, seats: 3}"

  private static func first(
    term: String? = "2 cycles", cycle: String? = "c1", until day: String = "2023-12-10"
  ) -> SeatFolder {
    SeatFolder(term: term).holding("one", cycle: cycle, until: day, [council])
      .publishing("one/council", elected: ["ada", "cem", "eva"])
  }

  @Test(
    arguments: [
      ("2 cycles", "c1", "2024-01-01 2025-01-01"), ("1 cycle", "c1", "2024-01-01 2024-07-01"),
      ("9 cycles", "c1", "2024-01-01 ?"), ("1 year", "c1", "2024-01-01 2025-01-01"),
      ("10 months", "c1", "2024-01-01 2024-11-01"), ("100 days", "c1", "2024-01-01 2024-04-10"),
      ("1 year", nil, "2023-12-11 2024-12-11"), (nil, "c1", "2024-01-01 ?"),
      ("2 cycles", nil, "2023-12-11 ?"),
    ] as [(String?, String?, String)])
  func `a term runs from the start of the cycle, or from the end of voting`(
    term: String?, cycle: String?, dates: String
  ) throws {
    let seats = try Self.first(term: term, cycle: cycle).seats(on: "2024-03-01")
    #expect(seats.summary == ["ada", "cem", "eva"].map { "\($0) \(dates) polled" })
    #expect(seats.size == 3)
  }

  @Test func `who is elected late takes the seat late, and no longer for that`() throws {
    let seats = try Self.first(until: "2024-02-10").seats(on: "2024-03-01")
    #expect(seats.summary.first == "ada 2024-02-11 2025-01-01 polled")
  }

  @Test func `before the first election nobody knows, and those elected are to come`() throws {
    let before = try Self.first().seats(on: "2023-12-01")
    #expect(before.summary == Array(repeating: "? ? ? unknown", count: 3))
    let elected = try Self.first().seats(on: "2023-12-20")
    #expect(elected.holdings.allSatisfy { $0.handle == nil })
    #expect(elected.coming.map(\.handle?.value) == ["ada", "cem", "eva"])
  }

  @Test func `a term that is over leaves the seat vacant`() throws {
    let seats = try Self.first().seats(on: "2025-01-01")
    #expect(seats.summary == Array(repeating: "vacant: nobody (noReserve)", count: 3))
    guard case .ended(let person, let date) = seats.vacancies.first?.cause else {
      Issue.record("the term has not ended")
      return
    }
    #expect(person?.handle == "ada")
    #expect(date?.date.description == "2025-01-01")
  }

  @Test func `half of a council is elected each time, and the others continue`() throws {
    let seats = SeatFolder()
      .holding(
        "one", cycle: "c1", until: "2023-12-10",
        ["council: {body: council, seats: 2, continuing: [{person: eva}]}"]
      )
      .publishing("one/council", elected: ["ada", "cem"])
      .holding(
        "two", cycle: "c2", until: "2024-06-10",
        ["council: {body: council, seats: 1, continuing: [{person: ada}, {person: cem}]}"]
      ).publishing("two/council", elected: ["fay"])
    #expect(
      try seats.seats(on: "2024-02-01").summary == [
        "eva ? ? continuing", "ada 2024-01-01 2025-01-01 polled",
        "cem 2024-01-01 2025-01-01 polled",
      ])
    #expect(
      try seats.seats(on: "2024-08-01").summary == [
        "ada 2024-01-01 2025-01-01 polled", "cem 2024-01-01 2025-01-01 polled",
        "fay 2024-07-01 2025-07-01 polled",
      ])
  }

  @Test func `what an election declares wins over terms, and nobody holds two seats`() throws {
    let folder = Self.first().holding("two", cycle: "c2", until: "2024-06-10", [Self.council])
      .publishing("two/council", elected: ["ada", "fay"])
    #expect(
      try folder.seats(on: "2024-08-01").summary == [
        "ada 2024-07-01 2025-07-01 polled", "fay 2024-07-01 2025-07-01 polled",
        "vacant: nobody (noReserve)",
      ])
  }

  @Test func `an election without a result on file has members whom nobody knows`() throws {
    let folder = SeatFolder().holding("one", cycle: "c1", until: "2023-12-10", [Self.council])
    #expect(
      try folder.seats(on: "2024-02-01").summary
        == Array(repeating: "? 2024-01-01 2025-01-01 unknown", count: 3))
  }

  private static let lead = SeatFolder()
    .holding("one", cycle: "c2", until: "2024-06-10", ["beacon: {project: beacon, seats: 1}"])

  @Test func `those who led before the first election hold the seat until then`() throws {
    #expect(
      try Self.lead.seats(of: "beacon", on: "2024-01-01").summary == [
        "ben ? ? leading", "cem ? ? leading",
      ])
    let elected = Self.lead.publishing("one/beacon", elected: ["dan"], manner: "acclaimed")
    #expect(
      try elected.seats(of: "beacon", on: "2024-07-01").summary == [
        "dan 2024-07-01 2025-07-01 acclaimed"
      ])
    #expect(try elected.seats(of: "wick", on: "2024-07-01").summary == ["? ? ? unknown"])
  }

  @Test func `somebody is appointed where nobody stood, from the day of the entry`() throws {
    let folder = Self.lead.publishing("one/beacon", elected: [], manner: "unfilled")
      .recording(
        "appointed, contest: beacon, people: [dan], by: the council", on: "2024-08-01", in: "one")
    #expect(
      try folder.seats(of: "beacon", on: "2024-07-15").summary == ["vacant: nobody (noReserve)"])
    #expect(
      try folder.seats(of: "beacon", on: "2024-08-02").summary == [
        "dan 2024-08-01 2025-07-01 appointed(by: Optional(\"the council\"))"
      ])
  }

  private static let special = first().holding(
    "extra", cycle: "c1", until: "2024-04-10",
    [
      "council: {body: council, seats: 1, special: yes, continuing: [{person: ada}, {person: eva}]}"
    ])

  @Test func `a special contest gives the rest of a term`() throws {
    let folder = Self.special.publishing("extra/council", elected: ["fay"])
    let expected = [
      "ada 2024-01-01 2025-01-01 polled", "fay 2024-04-11 2025-01-01 polled",
      "eva 2024-01-01 2025-01-01 polled",
    ]
    #expect(try folder.seats(on: "2024-05-01").summary == expected)
    let recorded = folder.recording(
      "vacated, contest: council, person: cem", on: "2024-02-01", in: "one")
    #expect(try recorded.seats(on: "2024-05-01").summary == expected)
    #expect(try recorded.seats(on: "2024-03-01").holdings.count == 2)
  }

  @Test func `a special contest that is declared goes before the reserve`() throws {
    let folder = Self.special.publishing(
      "one/council", elected: ["ada", "cem", "eva"], reserves: [["fay"]]
    ).recording("vacated, contest: council, person: cem", on: "2024-02-01", in: "one")
    #expect(
      try folder.seats(on: "2024-03-01").summary.last == "vacant: extra/council on 2024-04-11")
  }
}
