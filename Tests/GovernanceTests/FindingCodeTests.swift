@testable import Governance
import Testing

struct FindingCodeTests {
  /// Codes of findings about files on disk, names, YAML, statement texts, rolls, templates and the
  /// site, whose tests are elsewhere.
  private static let elsewhere: [FindingCode] = [
    .fileName, .fileNameTwin, .symbolicLink, .unreadableFile, .fileTooLarge, .strayFile,
    .yamlSyntax,
    .yamlRefused, .statement, .encoding, .controlCharacter, .headerLine, .headerNotClosed,
    .fieldTwice, .rollPersonTwice, .rollNameTwice, .rollHandleCase, .rollAddressShared, .rollBot,
    .recordRewritten, .mailTemplate, .computedBlock, .siteTemplate, .brokenLink,
    .pictureWithoutWords, .orphanPage,
  ]

  @Test func `each rule has a folder that breaks it`() {
    let breakages =
      PeopleCheckTests.breakages + ElectionCheckTests.breakages + CandidacyCheckTests.breakages
      + CommunityReadingTests.breakages + ElectionReadingTests.breakages
      + ListCheckTests.breakages + RecordCheckTests.breakages
    let shown = breakages.flatMap(\.findings)
    for code in FindingCode.allCases where !Self.elsewhere.contains(code) {
      #expect(shown.contains { $0.hasSuffix("[\(code.rawValue)]") }, "\(code.rawValue)")
    }
  }

  @Test func `a sound folder has nothing wrong`() {
    #expect(SampleFolder().findings() == [])
  }
}
