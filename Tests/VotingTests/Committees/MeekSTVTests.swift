import Testing
import Voting

@Suite struct MeekSTVTests {
  /// With 3 quotas of 25 − the first of which A has twice – A keeps half of each of its ballots.
  @Test func `an elected candidate keeps no more than its quota`() throws {
    let votes = try profile("ABCD", [(50, "A>B"), (20, "B"), (16, "C"), (14, "D")])
    let count = MeekSTV.count(votes, seats: 3)
    #expect(count.stages[0].quota.digits == "25.000000001")
    #expect(count.elected == [0, 1, 2])
    #expect(count.outcome.tiers == [[0], [1], [2], [3]])
  }

  /// In Meek's count a ballot passes on what an elected candidate does not keep as if the excluded
  /// had never stood: Q's ballots leave P its share and go on to R.
  ///
  /// Peer: Droop 0.14's rule "meek-prf".
  @Test func `votes for the excluded flow through the elected`() throws {
    let votes = try profile("PQRS", [(40, "P>R"), (15, "Q>P>R"), (22, "R"), (23, "S")])
    let count = MeekSTV.count(votes, seats: 2)
    #expect(count.elected == [0, 2])
    #expect(count.stages.map { $0.votes[2].digits } == ["22", "28.666666640", "43.666666615"])
  }

  /// Non-transferable votes lower the quota: of 10 votes 4 are left without a candidate.
  @Test func `the quota falls with the votes that nobody holds`() throws {
    let votes = try profile("ABC", [(4, "A"), (3, "B"), (3, "C>B")])
    let count = MeekSTV.count(votes, seats: 1, lot: Lot(order: [0, 2, 1]))
    #expect(count.stages[0].quota.digits == "5.000000001")
    #expect(count.stages[1].quota.digits == "3.500000001")
    #expect(count.stages[1].nonTransferable.digits == "3")
    #expect(count.elected == [0])
  }

  @Test(
    .enabled(if: PublishedElections.arePresent, "HUSTINGS_SHARED names no folder with ballots"),
    arguments: TransferableVoteMethod.allCases)
  func `NixOS 2025 elects its published committee`(method: TransferableVoteMethod) throws {
    let file = try #require(try PublishedElections.blt("nixos-2025-five-seats.blt"))
    let count = method.count(file.profile, seats: file.seats)
    #expect(file.seats == 5)
    #expect(
      count.elected.sorted().map { file.names[$0] }
        == ["JulienMalka", "K900", "cafkafk", "philiptaron", "tomberek"])
    #expect(count.tied.isEmpty)
  }

  /// The published file of NixOS 2025 with the wrong number of seats elects the five and two more.
  @Test(
    .enabled(if: PublishedElections.arePresent, "HUSTINGS_SHARED names no folder with ballots"),
    arguments: TransferableVoteMethod.allCases)
  func `two more seats at NixOS 2025 go to two more people`(method: TransferableVoteMethod) throws {
    let five = try #require(try PublishedElections.blt("nixos-2025-five-seats.blt"))
    let seven = try #require(try PublishedElections.blt("nixos-2025-seven-seats.blt"))
    let committee = Set(method.count(seven.profile, seats: seven.seats).elected)
    #expect(seven.seats == 7)
    #expect(committee.isSuperset(of: method.count(five.profile, seats: five.seats).elected))
    #expect(committee.count == 7)
  }

  /// Peer: Droop 0.14's count of the same file by its rule "meek-prf", to the last decimal.
  @Test(.enabled(if: PublishedElections.arePresent, "HUSTINGS_SHARED names no folder with ballots"))
  func `every vote of a ward agrees with another program`() throws {
    let file = try #require(try PublishedElections.blt("scotland/aberdeen_2017_ward10.blt"))
    let count = MeekSTV.count(file.profile, seats: file.seats)
    #expect(
      count.stages[1].votes.map(\.digits).prefix(3)
        == ["1264.650625177", "1483.524737351", "1407.473162031"])
    let last = try #require(count.stages.last)
    #expect(last.quota.digits == "1433.987138139")
    #expect(
      last.votes.map(\.digits) == [
        "1392.623354787", "1443.693806388", "1440.822871343", "0", "1449.423723624",
        "1443.371934548",
      ])
    #expect(last.nonTransferable.digits == "338.064309310")
    #expect(count.elected.sorted() == [1, 2, 4, 5])
  }
}
