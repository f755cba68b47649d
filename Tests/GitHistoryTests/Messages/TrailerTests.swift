import Randomness
import GitHistory
import Testing

/// Compares with `git interpret-trailers`, told of the same two additional trailers.
@Suite struct TrailerTests {
  /// What git makes of each message, one `key: value` a line.
  private func answersOfGit(to messages: [String]) async throws -> [String] {
    try await Sandbox.lend { sandbox in
      var script = ""
      for (number, message) in messages.enumerated() {
        script +=
          "printf '%s' '\(message.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#))' | git "
        script += "-c trailer.changeid.key=Change-Id -c trailer.coauthor.key=Co-authored-by "
        script += "interpret-trailers --only-trailers --only-input --unfold --no-divider"
        script += "; echo '== \(number)'\n"
      }
      let output = try await sandbox.shell(script)
      var answers: [String] = []
      var rest = output[...]
      for number in messages.indices {
        let mark = "== \(number)\n"
        guard let range = rest.firstRange(of: mark) else { return answers }
        answers.append(String(rest[..<range.lowerBound]))
        rest = rest[range.upperBound...]
      }
      return answers
    }
  }

  private func answer(to message: String) -> String {
    Message(message).trailers.map { "\($0.key): \($0.value)\n" }.joined()
  }

  private static let examples = [
    "Subject\n\nBody\n\nSigned-off-by: A <a@x>\nChange-Id: I1\n",
    "Subject\n\nSigned-off-by: A <a@x>\n",
    "Signed-off-by: A <a@x>\n",
    "Subject\nSigned-off-by: A <a@x>\n",
    "Subject\n\nprose\nAcked-by: A\n",
    "Subject\n\nprose\nSigned-off-by: A\n",
    "Subject\n\none\ntwo\nthree\nSigned-off-by: A\n",
    "Subject\n\none\ntwo\nthree\nfour\nSigned-off-by: A\n",
    "Subject\n\nKey: a\n b\n\tc\nOther: d\n",
    "Subject\n\nprose\nChange-Id: I1\n",
    "Subject\n\nprose\nCo-authored-by: B <b@x>\n",
    "Subject\n\nKey: a\n\nConflicts:\n\tfile\n\tother\n",
    "Subject\n\nKey: a\n# comment\n",
    "Subject\n\nKey: a\n\n\n",
    "Subject\n\nKey : a\nKey-2:b\nKey 3: c\n",
    "Subject\n\nKey: a\n(cherry picked from commit abc)\n",
    "Subject\n\nhttp://example.org\n",
    "Subject\n\n: no key\n",
    "Subject\n\nKey:\n",
    "Subject\n\n  Indented: a\nKey: b\n",
    "",
    "\n",
    "\n\nKey: a\n",
  ]

  @Test func `trailers are what git takes for trailers`() async throws {
    let git = try await answersOfGit(to: Self.examples)
    #expect(git.count == Self.examples.count)
    for (message, git) in zip(Self.examples, git) {
      #expect(answer(to: message) == git, "\(message.debugDescription)")
    }
  }

  private static let lines = [
    "", "", " ", "prose", "prose: with a colon", "Key: value", "Key: value", " continued", "\ttab",
    "Signed-off-by: A <a@x>", "Change-Id: I1", "Co-authored-by: B <b@x>", "Conflicts:", "# comment",
    "(cherry picked from commit 1)", "two words: x", "http://example.org",
  ]

  @Test(arguments: 0..<4 as Range<UInt64>)
  func `trailers of random messages are what git takes for trailers`(seed: UInt64) async throws {
    var random = RepeatableRandom(seed: seed)
    let messages = (0..<60).map { _ in
      let count = Int.random(in: 0...9, using: &random)
      let lines = (0..<count).map { _ in Self.lines.randomElement(using: &random) ?? "" }
      return "Subject\n\n" + lines.map { $0 + "\n" }.joined()
    }
    let git = try await answersOfGit(to: messages)
    #expect(git.count == messages.count)
    for (message, git) in zip(messages, git) {
      #expect(answer(to: message) == git, "\(message.debugDescription)")
    }
  }

  @Test func `a message that was cut has no trailers`() {
    let message = Message(Array("Subject\n\nKey: a\n".utf8)[...], isCut: true)
    #expect(message.trailers.isEmpty)
    #expect(Footer(of: message) == Footer(of: Message("")))
  }
}
