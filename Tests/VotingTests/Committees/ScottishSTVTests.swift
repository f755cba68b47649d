import Testing
import Voting

@Suite struct ScottishSTVTests {
  /// Source: Wikipedia, "Single transferable vote", the party food example.
  @Test func `chocolate, oranges and strawberries are served`() throws {
    let votes = try profile(
      "OPCSB",
      [(4, "O"), (2, "P>O"), (8, "C>S"), (4, "C>B"), (1, "S"), (1, "B")])
    let count = ScottishSTV.count(votes, seats: 3)
    #expect(count.elected == [2, 0, 3])
    #expect(count.outcome.tiers == [[2], [0], [3], [4], [1]])
    #expect(
      count.outcome.sentences("OPCSB") == [
        "20 valid votes, seats to fill: 3; the quota is 6",
        "stage 1: C has 12 votes, the quota is 6: elected",
        "stage 2: the surplus of C, 6 votes, goes on",
        "stage 3: P has 2 votes: excluded",
        "stage 3: O has 6 votes, the quota is 6: elected",
        "stage 4: B has 3 votes: excluded",
        "stage 4: no more candidates are left than seats: elected S",
      ])
  }

  /// Source: Wikipedia, "Instant-runoff voting", the capital of Tennessee.
  @Test func `with one seat it is instant-runoff voting`() throws {
    let votes = try profile(
      "MNCK", [(42, "M>N>C>K"), (26, "N>C>K>M"), (15, "C>K>N>M"), (17, "K>C>N>M")])
    let count = ScottishSTV.count(votes, seats: 1)
    #expect(count.elected == [3])
    #expect(count.outcome.tiers == [[3], [0], [1], [2]])
  }

  /// The surplus of 3 over a quota of 4 makes each ballot worth 3/7 = 0.42857…, and no more.
  @Test func `a transfer value is cut off after five decimals`() throws {
    let votes = try profile("ABC", [(7, "A>B"), (3, "C"), (1, "B>C")])
    let count = ScottishSTV.count(votes, seats: 2)
    let second = try #require(count.stages.dropFirst().first)
    #expect(second.quota.digits == "4")
    #expect(second.votes.map(\.digits) == ["4", "3.99999", "3"])
    #expect(second.nonTransferable.digits == "0.00001")
    #expect(count.elected == [0, 1])
  }

  /// A ballot that has been transferred goes on at a fraction of its value, not of a whole vote.
  @Test func `a value is a fraction of the value at which the ballot came`() throws {
    let votes = try profile(
      "ABCD", [(60, "A>B>C"), (10, "B>C"), (14, "C"), (16, "D")])
    let count = ScottishSTV.count(votes, seats: 3)
    // Quota 26. A's surplus 34/60 = 0.56666; B then has 10 + 33.9996 = 43.9996, surplus 17.9996.
    // Ballots from A go on at 17.9996 × 0.56666 / 43.9996 = 0.23181, B's own at 0.40908.
    #expect(count.stages[1].votes.map(\.digits) == ["26", "43.99960", "14", "16"])
    #expect(count.stages[2].votes.map(\.digits) == ["26", "26", "31.99940", "16"])
    #expect(count.elected == [0, 1, 2])
  }

  @Test func `the larger surplus goes first`() throws {
    let votes = try profile(
      "ABCD", [(12, "A>C"), (14, "B>D"), (5, "C"), (4, "D")])
    let actions = ScottishSTV.count(votes, seats: 3).stages.map(\.action)
    guard case .surplus(let first, let surplus) = actions[1] else {
      Issue.record("the second stage is \(actions[1])")
      return
    }
    #expect(first == 1)
    #expect(surplus.digits == "5")
  }

  /// B and C have 4 votes each at stage 2; at stage 1 B had 3 and C had 4.
  @Test func `the latest earlier stage with unequal votes tells the level apart`() throws {
    let votes = try profile(
      "ABCD", [(6, "A"), (3, "B>A"), (4, "C>A"), (1, "D>B")])
    let count = ScottishSTV.count(votes, seats: 1)
    #expect(
      count.outcome.sentences("ABCD").contains(
        "stage 3: B and C are tied at 4 votes; the latest stage at which they differ says who is "
          + "excluded: B"))
    #expect(count.elected == [0])
  }

  /// Rule 52(2): the last vacancies are filled without any further transfer.
  @Test func `nothing is transferred once no more are left than seats`() throws {
    let votes = try profile("ABC", [(9, "A"), (6, "B"), (3, "C>B")])
    let count = ScottishSTV.count(votes, seats: 2)
    let last = try #require(count.stages.last)
    #expect(last.votes.map(\.digits) == ["7", "6", "3"])
    #expect(count.elected == [0, 1])
  }

  @Test func `a ballot counts up to its first shared rank`() throws {
    let votes = try profile("ABC", [(5, "A"), (4, "B>A=C"), (2, "B=C>A"), (1, "C"), (2, "")])
    let count = ScottishSTV.count(votes, seats: 1)
    #expect(count.stages[0].votes.map(\.digits) == ["5", "4", "1"])
    #expect(
      count.outcome.sentences("ABC").prefix(3) == [
        "not valid: 2 blank ballots and 2 that rank nobody first alone",
        "ballots that count up to a shared rank and no further: 4",
        "10 valid votes, seats to fill: 1; the quota is 6",
      ])
    #expect(count.elected == [0])
  }

  struct Ward: Sendable {
    let file: String
    let elected: [String]
  }

  /// Sources: the councillors declared elected, as listed in Wikipedia's articles on the Aberdeen
  /// City Council elections of 2012, 2017 and 2022 and on the two by-elections.
  @Test(
    .enabled(if: PublishedElections.arePresent, "HUSTINGS_SHARED names no folder with ballots"),
    arguments: [
      Ward(file: "aberdeen_2012_ward10", elected: ["CORALL", "GREIG", "STEWART", "THOMSON"]),
      Ward(file: "aberdeen_2012_ward11", elected: ["TAYLOR", "TOWNSON", "YUILL"]),
      Ward(file: "aberdeen_2017_ward10", elected: ["COOKE", "GREIG", "IMRIE", "STEWART"]),
      Ward(file: "aberdeen_2017_ward11", elected: ["LUMSDEN", "TOWNSON", "YUILL"]),
      Ward(file: "aberdeen_2017_ward12", elected: ["ALLAN", "ALLARD", "DONNELLY", "MACKENZIE"]),
      Ward(file: "aberdeen_2017_ward13", elected: ["DUNCAN", "FLYNN", "NICOLL", "SELLAR"]),
      Ward(file: "aberdeen_2022_ward12", elected: ["ALLARD", "FAIRFULL", "KUSZNIR", "WATSON"]),
      Ward(
        file: "aberdeenshire_2016_by_election_inverurie_and_district", elected: ["Clark"]),
      Ward(file: "perth_kinross_2016_by_election_ward9", elected: ["BAIRD"]),
    ])
  func `a Scottish ward elects whom its returning officer declared`(ward: Ward) throws {
    let file = try #require(try PublishedElections.blt("scotland/" + ward.file + ".blt"))
    let count = ScottishSTV.count(file.profile, seats: file.seats)
    let elected = count.elected.sorted().map { file.names[$0] }
    #expect(elected.count == ward.elected.count)
    for (name, expected) in zip(elected, ward.elected) { #expect(name.contains(expected)) }
  }

  /// Peer: Droop 0.14's count of the same file by its rule "scotland", its second last stage.
  @Test(.enabled(if: PublishedElections.arePresent, "HUSTINGS_SHARED names no folder with ballots"))
  func `every vote of a ward agrees with another program`() throws {
    let file = try #require(try PublishedElections.blt("scotland/aberdeen_2017_ward10.blt"))
    let count = ScottishSTV.count(file.profile, seats: file.seats)
    #expect(
      count.stages[3].votes.map(\.digits)
        == ["1371.96307", "1502", "1448.02401", "0", "1345.49507", "1502"])
    #expect(count.stages[3].nonTransferable.digits == "338.51785")
  }
}
