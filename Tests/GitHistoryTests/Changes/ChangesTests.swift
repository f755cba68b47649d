import GitHistory
import Testing

@Suite struct ChangesTests {
  private func id(_ digit: String) throws -> ObjectID {
    try #require(ObjectID(String(repeating: digit, count: 40)))
  }

  private func changeID(_ digit: String) throws -> ChangeID {
    try #require(ChangeID("I" + String(repeating: digit, count: 40)))
  }

  @Test func `commits with the same Change-Id are one change of a repository`() throws {
    var changes = Changes()
    let nova = changes.family(of: "nova")
    #expect(changes.add(try id("a"), changeID: try changeID("1"), in: nova) == 0)
    #expect(changes.add(try id("b"), changeID: nil, in: nova) == 1)
    #expect(changes.add(try id("c"), changeID: try changeID("1"), in: nova) == 0)
    #expect(changes.count == 2)
  }

  @Test(arguments: [
    (splits: [], count: 3), (splits: [["nova", "placement"]], count: 2),
    (splits: [["nova", "placement"], ["placement", "cells"]], count: 1),
    (splits: [["placement", "cells"], ["nova", "cells"]], count: 1),
  ])
  func `a Change-Id joins repositories only where a split is declared`(
    splits: [[String]], count: Int
  ) throws {
    var changes = Changes(splits: splits)
    for (commit, repository) in [("a", "nova"), ("b", "placement"), ("c", "cells")] {
      let family = changes.family(of: repository)
      _ = changes.add(try id(commit), changeID: try changeID("1"), in: family)
    }
    #expect(changes.count == count)
  }

  @Test func `a commit that two halves of a split share is one change`() throws {
    var changes = Changes(splits: [["nova", "placement"]])
    let numbers = try ["nova", "placement", "fork", "other"].map { repository in
      let family = changes.family(of: repository)
      return changes.add(try id("a"), changeID: nil, in: family)
    }
    #expect(numbers == [0, 0, 1, 2])
  }

  @Test func `a Change-Id is read in letters of any size`() throws {
    #expect(ChangeID("I" + String(repeating: "A", count: 40)) == (try changeID("a")))
    #expect(ChangeID("I" + String(repeating: "a", count: 64)) == nil)
  }
}
