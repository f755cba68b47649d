import Testing

struct HelpTests {
  @Test(arguments: [
    [], ["tally"], ["ballots"], ["ballots", "check"], ["ballots", "convert"],
    ["ballots", "privacy"], ["verify"], ["check"], ["status"], ["init"], ["nominate"], ["import"],
    ["actions"], ["stats"], ["stats", "commits"], ["stats", "contributors"], ["stats", "health"],
    ["stats", "person"], ["stats", "compare"], ["stats", "export"], ["roll"], ["roll", "build"],
    ["roll", "explain"], ["roll", "diff"], ["roll", "check"],
    ["election"], ["election", "new"], ["election", "calendar"], ["election", "mail"],
    ["ballots", "import"], ["publish"], ["certify"], ["seats"], ["turnout"],
  ])
  func `help is what it was found to be`(verb: [String]) throws {
    let run = try Program.run(verb + ["--help"], in: Folder())
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(
      run.output.split(separator: "\n").allSatisfy { $0.count <= 80 || $0.hasPrefix("USAGE") })
    try Golden.expect(run.output, is: (["help"] + verb).joined(separator: "-"))
  }

  @Test func `help for a command can be asked either way`() throws {
    let folder = try Folder()
    let asked = try Program.run(["help", "tally"], in: folder)
    #expect(asked.output == (try Program.run(["tally", "--help"], in: folder).output))
  }

  @Test func `the version is one line`() throws {
    let run = try Program.run(["--version"], in: Folder())
    #expect(run.status == 0)
    #expect(run.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `there is a completion script for each shell`(shell: String) throws {
    let run = try Program.run(["--generate-completion-script", shell], in: Folder())
    #expect(run.status == 0)
    #expect(run.output.contains("hustings"))
    #expect(run.output.contains("verify"))
  }
}
