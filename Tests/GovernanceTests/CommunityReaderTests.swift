import Foundation
import Testing

@testable import Governance

struct CommunityReaderTests {
  /// Writes files below a new folder, calls a function with it, and removes it.
  private func withFolder(
    _ files: [String: String], _ body: (URL) throws -> Void
  ) throws {
    let manager = FileManager.default
    let root = manager.temporaryDirectory.appending(path: "hustings-\(UUID().uuidString)")
    defer { try? manager.removeItem(at: root) }
    for (path, text) in files {
      let url = root.appending(path: path)
      try manager.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    try body(root)
  }

  @Test func `a folder on disk reads as its files do`() throws {
    try withFolder(SampleFolder().files) { root in
      let (folder, findings) = CommunityReader.read(root.path)
      #expect(findings.sorted == [])
      #expect(folder?.elections.map(\.id) == ["birch", "cedar"])
      #expect(folder?.candidacies.count == 5)
      #expect(folder?.elected.count == 2)
    }
  }

  @Test func `a folder that is none says that community.yml is missing`() {
    let (folder, findings) = CommunityReader.read("/nowhere/at/all")
    #expect(folder == nil)
    #expect(findings.sorted.map(\.code) == [.missingFile])
  }

  @Test func `symbolic links are reported and not followed`() throws {
    try withFolder(SampleFolder().files) { root in
      let links = [
        "candidates/cedar/council/fay.md": "/etc/passwd",
        "candidates/cedar/wick": "../birch/council",
        "elections/linked": "birch",
      ]
      for (path, target) in links {
        try FileManager.default.createSymbolicLink(
          atPath: root.appending(path: path).path, withDestinationPath: target)
      }
      let (folder, findings) = CommunityReader.read(root.path)
      #expect(folder?.candidacies.count == 5)
      #expect(findings.sorted.map(\.place.file) == links.keys.sorted())
      #expect(findings.sorted.allSatisfy { $0.code == .symbolicLink })
    }
  }

  @Test func `files that nobody reads are pointed out, hidden ones are not`() throws {
    var sample = SampleFolder()
    for path in [
      "candidates/cedar/council/photo.png", "candidates/notes.txt", "elections/README.md",
      "candidates/.gitkeep",
    ] {
      sample = sample.adding("x", as: path)
    }
    try withFolder(sample.files) { root in
      let (_, findings) = CommunityReader.read(root.path)
      #expect(
        findings.sorted.map(\.description) == [
          "candidates/cedar/council/photo.png:1:1: warning: the file is not read; a statement is "
            + "named after its author and ends in .md or .txt [stray-file]",
          "candidates/notes.txt:1:1: warning: the file is not read; only folders are expected here "
            + "[stray-file]",
          "elections/README.md:1:1: warning: the file is not read; only folders are expected here "
            + "[stray-file]",
        ])
    }
  }

  @Test func `an election without its file is reported, and so is a file too large`() throws {
    let sample = SampleFolder().adding("x", as: "elections/empty/beacon/notes.txt")
      .adding(String(repeating: "x", count: 1_048_577), as: "candidates/cedar/council/fay.md")
    try withFolder(sample.files) { root in
      let (_, findings) = CommunityReader.read(root.path)
      #expect(
        findings.sorted.map(\.description) == [
          "candidates/cedar/council/fay.md:1:1: error: the file has 1048577 bytes, and at most "
            + "1048576 are read [file-too-large]",
          "elections/empty/election.yml:1:1: error: there is no such file; write it or remove its "
            + "folder [missing-file]",
        ])
    }
  }
}
