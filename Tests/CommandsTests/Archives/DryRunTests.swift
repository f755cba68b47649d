import Testing

/// What is only tried leaves no trace.
struct DryRunTests {
  @Test func `import, publish and certify write nothing if they are only tried`() throws {
    var community = SmallCommunity()
    community.signatures = 2
    let folder = try community.folder()
    if Tool.signs { try folder.makeKeys() }
    func expectNothing(
      _ arguments: [String], status: Int32 = 0, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
      let before = folder.files(hidden: true)
      let run = try Program.run(arguments + ["--dry-run"], in: folder)
      #expect(run.status == status, "\(run.errors)", sourceLocation: sourceLocation)
      #expect(run.errors.contains("would write"), sourceLocation: sourceLocation)
      #expect(folder.files(hidden: true) == before, sourceLocation: sourceLocation)
    }
    try expectNothing(["ballots", "import", SmallCommunity.contest, "ballots.cvotes"])
    #expect(try folder.importBallots().status == 0)
    try expectNothing(["publish", SmallCommunity.contest, "--now", Folder.now])
    #expect(try folder.publish().status == 0)
    guard Tool.signs else { return }
    try expectNothing(["certify", SmallCommunity.contest, "--sign", "pia.key"], status: 1)
  }
}
