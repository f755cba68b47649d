@testable import Governance
import Randomness
import Testing

/// Who inherits a vacant seat, and who is passed over.
struct SuccessionTests {
  /// Ada and Ben of Acme, Cem of Binary; a lot of others in reserve.
  private static func council(_ reserves: [[String]], limit: Int? = 2) -> SeatFolder {
    SeatFolder().holding(
      "one", cycle: "c1", until: "2023-12-10", ["council: {body: council, seats: 3}"]
    ).publishing("one/council", elected: ["ada", "ben", "cem"], reserves: reserves, limit: limit)
  }

  private static func left(_ folder: SeatFolder, _ people: String...) -> SeatFolder {
    people.enumerated().reduce(folder) { folder, leaver in
      folder.recording(
        "vacated, contest: council, person: \(leaver.element)", on: "2024-02-0\(leaver.offset + 1)",
        in: "one")
    }
  }

  @Test(
    arguments: [
      // The cap passes over the first in reserve.
      (
        ["cem"], [["dan"], ["eva"]], 2,
        ["eva; not dan: Acme may hold 2 seats and does"]
      ),
      (["ada"], [["dan"], ["eva"]], 2, ["dan"]),
      (["cem"], [["dan"], ["eva"]], nil, ["dan"]),
      // The first heir makes the cap bite for the second seat.
      (
        ["ada", "cem"], [["dan"], ["gil"]], 2,
        ["dan", "gil; not dan: is asked to take another vacant seat"]
      ),
      (
        ["ada", "cem"], [["dan"], ["dana"], ["eva"]], 2,
        ["dan", "dana; not dan: is asked to take another vacant seat"]
      ),
      // A tie needs a lot, unless there is a seat for everybody.
      (["ada"], [["dan", "eva"]], 2, ["lot of dan, eva for 1"]),
      (["cem"], [["dan", "eva"]], 2, ["eva; not dan: Acme may hold 2 seats and does"]),
      (
        ["ada", "cem"], [["dan", "eva"]], 2,
        ["dan", "eva; not dan: is asked to take another vacant seat"]
      ),
      (["cem"], [["dan"]], 2, ["nobody (exhausted); not dan: Acme may hold 2 seats and does"]),
      (["cem"], [], 2, ["nobody (exhausted)"]),
    ] as [([String], [[String]], Int?, [String])])
  func `a seat goes down the reserve`(
    leavers: [String], reserves: [[String]], limit: Int?, expected: [String]
  ) throws {
    var folder = Self.council(reserves, limit: limit)
    for (number, leaver) in leavers.enumerated() {
      folder = folder.recording(
        "vacated, contest: council, person: \(leaver)", on: "2024-02-0\(number + 1)", in: "one")
    }
    #expect(
      try folder.seats(on: "2024-03-01").vacancies.map(\.succession.summary) == expected)
  }

  @Test func `the cap counts those who are asked for a seat that fell vacant before`() throws {
    let folder = Self.left(Self.council([["dan"], ["ada2"], ["eva"]], limit: 2), "cem")
      .adding(
        "ada2: {name: Ada Two, affiliations: [{name: ACME, from: 2023-01-01}]}\n",
        as: "people.yml")
    #expect(
      try folder.seats(on: "2024-03-01").vacancies.map(\.succession.summary) == [
        "eva; not dan: Acme may hold 2 seats and does; not ada2: ACME may hold 2 seats and does"
      ])
    let two = Self.left(folder, "ada")
    #expect(
      try two.seats(on: "2024-03-01").vacancies.map(\.succession.summary) == [
        "dan",
        "eva; not dan: is asked to take another vacant seat; "
          + "not ada2: ACME may hold 2 seats and does if Dan accepts",
      ])
  }

  @Test func `an heir who accepts holds the seat to the end of its term`() throws {
    let folder = Self.left(Self.council([["dan"], ["eva"]]), "ada")
      .recording("inherited, contest: council, person: dan", on: "2024-02-10", in: "one")
    #expect(
      try folder.seats(on: "2024-02-05").holdings.map(\.handle?.value) == ["ben", "cem"])
    #expect(
      try folder.seats(on: "2024-03-01").summary == [
        "dan 2024-02-10 2025-01-01 inherited(from: \"ada\")",
        "ben 2024-01-01 2025-01-01 polled", "cem 2024-01-01 2025-01-01 polled",
      ])
    let again = folder.recording(
      "vacated, contest: council, person: dan", on: "2024-03-02", in: "one")
    #expect(
      try again.seats(on: "2024-03-10").summary.last
        == "vacant: eva; not dan: left a seat on 2024-03-02"
    )
  }

  @Test func `who declines is passed over, and the second in reserve inherits`() throws {
    let folder = Self.left(Self.council([["dan"], ["eva"]]), "ada")
      .recording("declined, contest: council, person: dan", on: "2024-02-10", in: "one")
    #expect(
      try folder.seats(on: "2024-03-01").summary.last
        == "vacant: eva; not dan: declined on 2024-02-10")
    #expect(try folder.seats(on: "2024-02-09").summary.last == "vacant: dan")
    let taken = folder.recording(
      "inherited, contest: council, person: eva", on: "2024-02-12", in: "one")
    #expect(try taken.seats(on: "2024-03-01").vacancies.isEmpty)
  }

  @Test func `who withdrew, or sits in the body already, inherits nothing`() throws {
    let folder = Self.left(Self.council([["ben"], ["dan"], ["eva"]]), "ada")
      .recording("withdrawn, contest: council, person: dan", on: "2024-02-10", in: "one")
    #expect(
      try folder.seats(on: "2024-03-01").summary.last
        == "vacant: eva; not ben: holds a seat already; not dan: stands no more")
  }

  @Test func `the first seat goes to the special contest, and the reserve is asked for the second`()
    throws
  {
    let special = Self.left(Self.council([["dan"]]), "ben", "ada").holding(
      "extra", cycle: "c1", until: "2024-04-10",
      ["council: {body: council, seats: 1, special: yes, continuing: [{person: cem}]}"])
    #expect(
      try special.seats(on: "2024-03-01").vacancies.map(\.succession.summary) == [
        "extra/council on 2024-04-11", "dan",
      ])
    let held = special.recording(
      "inherited, contest: council, person: dan", on: "2024-03-05", in: "one"
    ).publishing("extra/council", elected: ["eva"])
    // Dan's seat is the one that Ben left, as an entry takes the seat that fell vacant first.
    #expect(
      try held.seats(on: "2024-05-01").summary == [
        "eva 2024-04-11 2025-01-01 polled",
        "dan 2024-03-05 2025-01-01 inherited(from: \"ben\")",
        "cem 2024-01-01 2025-01-01 polled",
      ])
  }

  @Test func `a member whose election is not on file can leave, and the reserve inherits`() throws {
    let folder = SeatFolder(seats: 2).holding(
      "one", cycle: "c1", until: "2023-12-10",
      ["council: {body: council, seats: 1, continuing: [{person: cem}]}"]
    ).publishing("one/council", elected: ["ada"], reserves: [["dan"]])
      .recording("vacated, contest: council, person: cem", on: "2024-02-01", in: "one")
    #expect(try folder.seats(on: "2024-03-01").vacancies.map(\.succession.summary) == ["dan"])
    #expect(
      CheckedFolder(try folder.folder()).findings().sorted.map(\.description).allSatisfy {
        !$0.contains("[record-entry]")
      })
  }

  @Test func `without a published result there is no reserve to ask`() throws {
    let folder = Self.left(
      SeatFolder().holding(
        "one", cycle: "c1", until: "2023-12-10", ["council: {body: council, seats: 3}"]
      ).adding(
        "elected: [ada, ben, cem]\nmanner: poll\n", as: "elections/one/council/elected.yml"), "ada")
    #expect(
      try folder.seats(on: "2024-03-01").summary.last == "vacant: nobody (notPublished)")
  }

  @Test func `an entry in the record of a later election finds the seat all the same`() throws {
    let folder = Self.council([["dan"]]).holding(
      "two", cycle: "c2", until: "2024-06-10",
      ["council: {body: council, seats: 1, continuing: [{person: ada}, {person: ben}]}"]
    ).publishing("two/council", elected: ["fay"])
      .recording("vacated, contest: council, person: ada", on: "2024-08-01", in: "two")
    #expect(try folder.seats(on: "2024-08-02").summary.last == "vacant: dan")
    let taken = folder.recording(
      "inherited, contest: council, person: dan", on: "2024-08-02", in: "two")
    #expect(
      try taken.seats(on: "2024-09-01").holdings.map(\.handle?.value) == ["dan", "ben", "fay"])
  }

  @Test func `who leaves before the term has begun is replaced when it begins`() throws {
    let folder = Self.council([["dan"]]).recording(
      "vacated, contest: council, person: ada", on: "2023-12-20", in: "one")
    #expect(try folder.seats(on: "2023-12-22").coming.map(\.handle?.value) == ["ben", "cem"])
    #expect(try folder.seats(on: "2024-01-02").summary.last == "vacant: dan")
  }

  @Test("whatever happens, seats, people and the cap hold", arguments: 0..<60 as Range<UInt64>)
  func sequences(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    let people = ["dan", "eva", "fay", "gil", "hal", "ivy", "jon"].shuffled(using: &random)
    let cut = Int.random(in: 0...3, using: &random)
    let tiers =
      cut == 0 ? people.map { [$0] } : [Array(people[..<cut])] + people[cut...].map { [$0] }
    var folder = Self.council(tiers)
    for day in 1...14 {
      let date = "2024-02-\(padded(day))"
      let seats = try folder.seats(on: date)
      let members = seats.holdings.compactMap(\.handle?.value)
      #expect(members.count + seats.vacancies.count == 3)
      #expect(Set(members).count == members.count)
      for name in ["Acme", "Binary", "Dynamo"] {
        #expect(members.count { SeatFolder.affiliations[$0] == name } <= 2)
      }
      if Bool.random(using: &random), let leaver = members.randomElement(using: &random) {
        folder = folder.recording(
          "vacated, contest: council, person: \(leaver)", on: date, in: "one")
      } else {
        // All who are asked answer on the same day, in the order in which they were asked.
        for vacancy in seats.vacancies {
          folder = try answer(vacancy, folder, on: date, accepts: Bool.random(using: &random))
        }
      }
    }
  }

  /// The folder with the entry that the program writes for an answer.
  private func answer(
    _ vacancy: SeatVacancy, _ folder: SeatFolder, on date: String, accepts: Bool
  ) throws -> SeatFolder {
    let now = try Instant("\(date) 12:00 UTC", for: .moment)
    guard let entry = vacancy.entry(accepts: accepts, in: try folder.folder(), at: now),
      let path = vacancy.recordPath
    else { return folder }
    return folder.adding((folder.files[path] ?? "") + entry + "\n", as: path)
  }

  @Test(
    "entries in any order never give more holders than seats", arguments: 0..<60 as Range<UInt64>)
  func disorder(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    let people = ["ada", "ben", "cem", "dan", "eva", "fay", "nobody"]
    var folder = Self.council([["dan"], ["eva", "fay"]])
    for day in 1...12 {
      let what = ["vacated", "inherited", "declined"].randomElement(using: &random) ?? ""
      let person = people.randomElement(using: &random) ?? ""
      folder = folder.recording(
        "\(what), contest: council, person: \(person)", on: "2024-02-\(padded(day))", in: "one")
      let seats = try folder.seats(on: "2024-03-01")
      let members = seats.holdings.compactMap(\.handle?.value)
      #expect(members.count + seats.vacancies.count == 3)
      #expect(Set(members).count == members.count)
    }
  }
}
