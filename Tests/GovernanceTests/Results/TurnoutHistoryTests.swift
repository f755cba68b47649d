@testable import Governance
import Testing

struct TurnoutHistoryTests {
  private static let contests = [
    "council: {body: council, seats: 3}", "beacon: {project: beacon, seats: 1}",
  ]

  private static let folder = SeatFolder()
    .holding("one", cycle: "c1", until: "2023-12-10", contests)
    .publishing("one/council", elected: ["ada"], turnout: "{\"roll\": 200, \"ballots\": 101}")
    .publishing("one/beacon", elected: ["ben"], manner: "acclaimed")
    .holding("two", cycle: "c2", until: "2024-06-10", contests)
    .publishing("two/council", elected: ["ada"], turnout: "{\"roll\": null, \"ballots\": 90}")
    .publishing("two/beacon", elected: [], manner: "unfilled")
    .holding("three", cycle: "c3", until: "2024-12-10", contests)
    .publishing("three/council", elected: ["ada"], turnout: "{\"roll\": 300, \"ballots\": 142}")
    .adding("elected: [ben]\nmanner: poll\n", as: "elections/three/beacon/elected.yml")

  @Test func `each contest has its turnout, or says why there is none`() throws {
    let folder = try Self.folder.folder()
    let rows = TurnoutHistory(of: folder.seatSubjects, in: folder).rows.map { row in
      "\(row.election)/\(row.contest) "
        + (row.votes.absence
          ?? "\(row.turnout?.percent ?? "") \(row.change.map(TurnoutHistory.points) ?? "")")
    }
    #expect(
      rows == [
        "one/council 50.5 ", "one/beacon no poll: acclaimed", "two/council no roll on file",
        "two/beacon no poll: nobody stood", "three/council 47.3 -3.2",
        "three/beacon not published",
      ])
  }

  @Test func `the trend compares the first poll with the last for the same seats`() throws {
    let folder = try Self.folder.folder()
    #expect(
      TurnoutHistory(of: folder.seatSubjects, in: folder).trends.map(\.sentence) == [
        "council: from 50.5 % in one to 47.3 % in three over 2 polls, down 3.2 points."
      ])
    let beacon = folder.seatSubjects.filter { $0.name == "beacon" }
    #expect(TurnoutHistory(of: beacon, in: folder).trends.isEmpty)
  }

  @Test(arguments: [
    "{\"roll\": 0, \"ballots\": 0}", "{\"roll\": -5, \"ballots\": 9}",
    "{\"roll\": 9223372036854775807, \"ballots\": 9223372036854775807}",
    "{\"roll\": 1, \"ballots\": -9223372036854775808}",
  ])
  func `numbers that make no sense give no turnout`(turnout: String) throws {
    let folder = try Self.folder.publishing("three/council", elected: [], turnout: turnout)
      .folder()
    let history = TurnoutHistory(of: folder.seatSubjects, in: folder)
    #expect(history.trends.isEmpty)
    #expect(history.rows[4].turnout?.percent == nil)
  }
}
