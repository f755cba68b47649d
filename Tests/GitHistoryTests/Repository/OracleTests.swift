import Randomness
import GitHistory
import Testing

/// Compares what is read from a random history with what `git log` prints of it.
@Suite struct OracleTests {
  /// A stream for `git fast-import` with merges, odd names and several encodings.
  private func stream(seed: UInt64) -> [UInt8] {
    var random = RepeatableRandom(seed: seed)
    var stream: [UInt8] = []
    let names = ["Ada", "Jörg Ä", "", "A. \"B\" C", "名前"]
    let messages = [
      "Subject\n\nBody\n", "", "One\ntwo\n\nBody", "é", "x\n\nChange-Id: I1\n", "\n\nLate",
    ]
    for mark in 1...60 {
      let branch = Int.random(in: 1...3, using: &random)
      let message = messages.randomElement(using: &random) ?? ""
      let seconds = Int.random(in: 0...2_000_000_000, using: &random)
      let zone = ["+0000", "-0800", "+0545"].randomElement(using: &random) ?? ""
      var text = "commit refs/heads/b\(branch)\nmark :\(mark)\n"
      for role in ["author", "committer"] {
        let name = names.randomElement(using: &random) ?? ""
        text += "\(role) \(name) <\(name.utf8.count)@example.org> \(seconds) \(zone)\n"
      }
      text += "data \(message.utf8.count)\n\(message)\n"
      if mark > 4, Bool.random(using: &random) {
        text += "merge :\(Int.random(in: 1..<mark, using: &random))\n"
      }
      stream += Array((text + "\n").utf8)
    }
    return stream
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `commits are what git log shows`(seed: UInt64) async throws {
    try await Sandbox.lend { sandbox in
      let format = "%H|%P|%an|%ae|%at|%cn|%ce|%ct|%s"
      let log = try await sandbox.shell(
        """
        git init -q --bare here; cd here; git fast-import --quiet < ../.input
        git log --all --encoding=UTF-8 --format='\(format)' | sort
        """, input: stream(seed: seed))
      let commits = try await sandbox.repository("here").all().commits
      let lines = commits.map { commit in
        let fields = [
          commit.id.description, commit.parents.map(\.description).joined(separator: " "),
          commit.author.name, commit.author.email.text, seconds(of: commit.author),
          commit.committer.name, commit.committer.email.text, seconds(of: commit.committer),
          commit.message.subject,
        ]
        return fields.joined(separator: "|")
      }
      #expect(lines.sorted() == log.split(separator: "\n").map(String.init).sorted())
      #expect(commits.count == 60)
    }
  }

  private func seconds(of ident: Ident) -> String { ident.time.map { "\($0.seconds)" } ?? "" }
}
