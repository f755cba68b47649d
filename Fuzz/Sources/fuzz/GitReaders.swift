@testable import Electorates
@testable import GitHistory

extension Reader {
  /// What git prints, and what is kept of it.
  static let git: [Reader] = [
    Reader("git-batch", "what 'git cat-file --batch' prints, in chunks") { bytes in
      let whole = commits(in: bytes, chunk: max(bytes.count, 1))
      for chunk in [1, 7, 64] {
        let parts = commits(in: bytes, chunk: chunk)
        // Where git's answer is cut off by an error, more or less of it was read before.
        if whole.isWhole || parts.isWhole {
          demand(whole == parts, "in chunks of \(chunk) something else is read")
        }
      }
    },
    Reader("git-commit", "the bytes of one commit") { bytes in
      let id = String(repeating: "1", count: 40)
      let answer = Array("\(id) commit \(bytes.count)\n".utf8) + bytes + [0x0A]
      let read = commits(in: answer, chunk: answer.count)
      demand(read.isWhole && read.texts.count == 1, "the commit was not read")
    },
    Reader("git-names", "what 'git for-each-ref' lists") { bytes in
      for entry in NamedObjects(listing: bytes.span).entries {
        demand(entry.object == "HEAD" || ObjectID(entry.object) != nil, entry.object)
      }
    },
    Reader("git-ledger", "kept histories, with the seal that belongs to them") { bytes in
      var writer = PackedWriter()
      writer.bytes = bytes
      writer.seal()
      var ledger = CommitLedger()
      guard ledger.restore(writer.bytes), ledger.graph.isWhole else { return }
      check(ledger)
    },
  ]

  /// What was read, in a form that can be compared.
  private struct Commits: Equatable {
    var texts: [String] = []
    var missing: [String] = []
    var isWhole = false
  }

  private static func commits(in bytes: [UInt8], chunk: Int) -> Commits {
    var parser = CommitParser()
    var read = Commits()
    var ledger = CommitLedger()
    var changes = Changes()
    let family = changes.family(of: "compass")
    do throws(GitError) {
      var position = 0
      while position < bytes.count {
        let end = min(position + chunk, bytes.count)
        for commit in try parser.commits(in: bytes[position..<end]) {
          read.texts.append(text(of: commit))
          ledger.add(commit)
          let footer = Footer(of: commit.message)
          _ = changes.add(commit.id, changeID: footer.changeID, in: family)
        }
        position = end
      }
      try parser.finish()
      read.isWhole = true
    } catch {
      _ = error.description
    }
    read.missing = parser.missing
    check(ledger)
    return read
  }

  private static func text(of commit: Commit) -> String {
    let message = commit.message
    var subject: [UInt8] = []
    message.appendSubject(to: &subject)
    demand(message.subject.utf8.elementsEqual(subject), "two subjects: \(message.subject)")
    let footer = Footer(of: message)
    return "\(commit.id) \(commit.parents) \(commit.author) \(commit.committer) "
      + "\(message.bytes.count) \(message.subject) \(message.trailers) \(footer.coauthors) "
      + "\(footer.changeID?.description ?? "") \(commit.notes.map(\.description)) "
      + "\(footer.notes.map(\.description)) \(String(describing: message.revert))"
  }

  /// Demands that what is kept of a history is what is read back of it.
  private static func check(_ ledger: CommitLedger) {
    // No repository has names of both lengths, and a pack holds one.
    guard Set(ledger.graph.ids.map(\.byteCount)).count < 2, let packs = ledger.packs(from: 0) else {
      return
    }
    var copy = CommitLedger()
    for pack in packs { demand(copy.restore(pack), "a pack does not read back") }
    demand(copy.count == ledger.count, "\(copy.count) rows of \(ledger.count)")
    demand(copy.graph.isWhole, "commits are missing")
    demand(copy.packs(from: 0) == packs, "packed twice, other bytes")
  }
}
