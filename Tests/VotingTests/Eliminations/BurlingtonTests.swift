import FoundationEssentials
import Testing
import Voting

/// The mayor of Burlington, Vermont, 2009: instant runoff elected Bob Kiss, whom Andy Montroll beats.
private enum Burlington {
  private static let folder = ProcessInfo.processInfo.environment["HUSTINGS_SHARED"] ?? "../shared"
  private static let bytes = FileManager.default.contents(
    atPath: folder + "/data/ballots/burlington-2009.abif")

  static var isPresent: Bool { bytes != nil }

  static func election() throws -> WrittenElection {
    let text = String(decoding: try #require(bytes), as: UTF8.self)
    return try WrittenElection("Kiss Montroll Simpson Smith Wright Write-in", text)
  }
}

@Suite(.enabled(if: Burlington.isPresent, "HUSTINGS_SHARED names no folder with ballots"))
struct BurlingtonTests {
  @Test func `instant runoff elects Kiss in Burlington, over Wright in the last round`() throws {
    let election = try Burlington.election()
    let outcome = InstantRunoff.outcome(of: election.profile, unranked: .last)
    #expect(election.profile.total == 8980)
    #expect(election.named(outcome) == "Kiss Wright Montroll Smith Write-in Simpson")
    // Burlington published 4 313 for Kiss and 4 061 for Wright; this file has four more ballots.
    #expect(
      election.reason("Wright", outcome)?.hasSuffix("the fewest first preferences (4064)") == true)
  }

  @Test(
    "a method that heeds pairs elects Montroll in Burlington",
    arguments: EliminatingMethod.condorcet, UnrankedRule.allCases)
  func montrollWins(method: EliminatingMethod, unranked: UnrankedRule) throws {
    let election = try Burlington.election()
    let outcome = method.outcome(of: election.profile, unranked: unranked)
    #expect(election.named(outcome).hasPrefix("Montroll "))
  }
}
