import Testing

@testable import Governance

struct CheckScopeTests {
  private func finding(_ file: String, _ severity: Finding.Severity = .error) -> Finding {
    Finding(severity, .statement, at: Place(file: file), "x")
  }

  @Test(arguments: [
    ("candidates/cedar/council/ada.md", true),
    ("candidates/cedar/council/ada-withdrawal.md", false),
    ("candidates/cedar/beacon/ben.md", false), ("elections/cedar/election.yml", true),
    ("elections/birch/election.yml", false), ("community.yml", true), ("people.yml", false),
  ])
  func `a named statement concerns itself and what it is judged by`(file: String, isShown: Bool) {
    let scope = CheckScope.named(["candidates/cedar/council/ada.md"])
    #expect(scope.contains(finding(file)) == isShown)
  }

  @Test func `a warning about the election does not concern who stands in it`() {
    let scope = CheckScope.named(["candidates/cedar/council/ada.md"])
    #expect(!scope.contains(finding("elections/cedar/election.yml", .warning)))
    #expect(scope.contains(finding("candidates/cedar/council/ada.md", .warning)))
  }

  @Test(arguments: [
    ("candidates/cedar", "candidates/cedar/council/ada.md", true),
    ("candidates/cedar", "candidates/cedar2/council/ada.md", false),
    ("", "people.yml", true),
  ])
  func `a named folder stands for all inside it`(path: String, file: String, isShown: Bool) {
    #expect(CheckScope.named([path]).contains(finding(file)) == isShown)
    #expect(CheckScope.named([path]).names(file) == isShown)
  }

  @Test(arguments: [
    ("people.yml", "candidates/cedar/council/ada.md", true),
    ("elections/cedar/election.yml", "candidates/cedar/council/ada.md", true),
    ("elections/cedar/council/elected.yml", "elections/cedar/election.yml", true),
    ("elections/cedar/election.yml", "candidates/birch/council/ada.md", false),
    ("candidates/cedar/council/ada.md", "candidates/cedar/council/ada-withdrawal.md", true),
    ("candidates/cedar/council/ada.md", "candidates/cedar/council/cem.md", false),
    ("site/posts/2026-01-01-x.md", "community.yml", true),
    ("site/posts/2026-01-01-x.md", "elections/cedar/election.yml", false),
  ])
  func `a change concerns what it can have broken`(changed: String, file: String, isShown: Bool) {
    #expect(CheckScope.changed([changed]).contains(finding(file)) == isShown)
  }

  @Test func `only what was changed itself is shown to reviewers`() {
    let scope = CheckScope.changed(["people.yml", "candidates/cedar/council/ada.md"])
    #expect(scope.names("candidates/cedar/council/ada.md"))
    #expect(!scope.names("candidates/cedar/council/cem.md"))
    #expect(!CheckScope.everything.names("candidates/cedar/council/ada.md"))
  }
}
