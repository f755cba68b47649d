import GitHistory
import Testing

@Suite struct GitRepositoryTests {
  private static let oneCommit = """
    git init -q -b main here
    git -C here commit -q --allow-empty -m One

    """

  @Test func `an empty repository is empty`() async throws {
    try await Sandbox.lend { sandbox in
      try await sandbox.shell("git init -q --bare here")
      let repository = try await sandbox.repository("here")
      #expect(try await repository.references() == References(all: [], head: nil))
      #expect(try await repository.all().commits.isEmpty)
    }
  }

  @Test(arguments: ["--bare", "--object-format=sha256"])
  func `a repository of another kind is read`(option: String) async throws {
    try await Sandbox.lend { sandbox in
      try await sandbox.shell(
        """
        git init -q -b main \(option) here; cd here
        tree=$(git hash-object -t tree -w /dev/null)
        git update-ref HEAD $(git commit-tree -m One $tree)
        """)
      let commits = try await sandbox.repository("here").all().commits
      #expect(commits.map(\.message.subject) == ["One"])
      #expect(commits.first?.author.email.text == "ada@example.org")
    }
  }

  @Test func `work trees, alternates and a detached head are read`() async throws {
    try await Sandbox.lend { sandbox in
      try await sandbox.shell(
        Self.oneCommit + """
          git -C here worktree add -q --detach ../tree
          git -C tree commit -q --allow-empty -m Two
          git clone -q --shared here copy
          """)
      let tree = try await sandbox.repository("tree")
      let head = try #require(try await tree.references().head)
      #expect(head.name == "HEAD")
      let two = try await tree.all().commits
      #expect(two.map(\.message.subject).sorted() == ["One", "Two"])
      #expect(two.first { $0.message.subject == "Two" }?.id == head.commit)
      let copy = try await sandbox.repository("copy")
      #expect(try await copy.all().commits.map(\.message.subject) == ["One"])
      #expect(try await copy.references().head?.name == "refs/heads/main")
    }
  }

  @Test func `tags stand for their commits, and one without is told`() async throws {
    try await Sandbox.lend { sandbox in
      try await sandbox.shell(
        Self.oneCommit + """
          cd here; git tag -a -m v1 v1; git tag -a -m v2 v2 v1
          git tag blob $(git hash-object -w --stdin < /dev/null)
          git update-ref refs/heads/--output=x HEAD; git update-ref 'refs/heads/$(touch${IFS}x)' HEAD
          git update-ref refs/heads/HEAD HEAD
          """)
      let references = try await sandbox.repository("here").references()
      #expect(
        references.all.map(\.name) == [
          "refs/heads/$(touch${IFS}x)", "refs/heads/--output=x", "refs/heads/HEAD",
          "refs/heads/main",
          "refs/tags/v1", "refs/tags/v2",
        ])
      #expect(references.tips().count == 1)
      #expect(references.tips(under: ["refs/none/"]).count == 1)
      #expect(references.notes == [.noCommit(reference: "refs/tags/blob")])
    }
  }

  @Test func `only branches are asked for where they are enough`() async throws {
    try await Sandbox.lend { sandbox in
      try await sandbox.shell(
        Self.oneCommit + "cd here; git tag v1; git update-ref refs/changes/01/1 HEAD; git branch b")
      let repository = try await sandbox.repository("here")
      let branches = try await repository.references(.branches) { _ in false }
      #expect(branches.all.map(\.name) == ["refs/heads/b", "refs/heads/main"])
      #expect(branches.head?.name == "refs/heads/main")
      let all = try await repository.references(.all) { _ in false }
      #expect(all.all.count == 4)
      #expect(try await repository.references(.all) { _ in true } == all)
    }
  }

  @Test func `replacements and grafts change nothing, and replacements are told`() async throws {
    try await Sandbox.lend { sandbox in
      try await sandbox.shell(
        Self.oneCommit + """
          cd here; git commit -q --allow-empty -m Two; git commit -q --allow-empty -m Three
          git replace --graft HEAD
          git rev-parse HEAD > .git/info/grafts
          """)
      let (commits, notes) = try await sandbox.repository("here").all()
      #expect(commits.map(\.message.subject).sorted() == ["One", "Three", "Two"])
      #expect(notes == [.replacementsIgnored(count: 1)])
    }
  }

  @Test func `only what is new is read`() async throws {
    try await Sandbox.lend { sandbox in
      try await sandbox.shell(Self.oneCommit)
      let repository = try await sandbox.repository("here")
      let known = try await repository.references().tips()
      #expect(try await repository.all(excluding: known).commits.isEmpty)
      try await sandbox.shell("git -C here commit -q --allow-empty -m Two")
      #expect(try await repository.all(excluding: known).commits.map(\.message.subject) == ["Two"])
    }
  }

  @Test func `a known commit that is gone is passed over`() async throws {
    try await Sandbox.lend { sandbox in
      try await sandbox.shell(Self.oneCommit)
      let gone = try #require(ObjectID(Answers.id))
      let repository = try await sandbox.repository("here")
      #expect(try await repository.all(excluding: [gone]).commits.count == 1)
    }
  }

  @Test func `a consumer that fails ends the reading with its own error`() async throws {
    struct Enough: Error {}
    try await Sandbox.lend { sandbox in
      try await sandbox.shell(Self.oneCommit)
      let repository = try await sandbox.repository("here")
      let tips = try await repository.references().tips()
      await #expect(throws: Enough.self) {
        _ = try await repository.readCommits(from: tips, excluding: []) { _ in throw Enough() }
      }
    }
  }

  @Test func `a shallow clone is refused with the command that deepens it`() async throws {
    try await Sandbox.lend { sandbox in
      try await sandbox.shell(
        Self.oneCommit + """
          git -C here commit -q --allow-empty -m Two
          git clone -q --depth 1 "file://$PWD/here" shallow
          """)
      let error = await #expect(throws: GitError.self) {
        _ = try await sandbox.repository("shallow")
      }
      let command = "git -C '\(sandbox.path)/shallow' fetch --unshallow"
      #expect(error?.description.contains(command) == true)
      try await sandbox.shell(command)
      #expect(try await sandbox.repository("shallow").all().commits.count == 2)
    }
  }

  @Test func `folders that are no repository are refused, even within one`() async throws {
    try await Sandbox.lend { sandbox in
      try await sandbox.shell(Self.oneCommit + "mkdir here/inside")
      for (name, expected) in [
        ("none", GitError.noSuchFolder(sandbox.path + "/none")),
        ("here/inside", .notARepository(sandbox.path + "/here/inside")),
        (".", .notARepository(sandbox.path + "/.")),
      ] {
        await #expect(throws: expected) { _ = try await sandbox.repository(name) }
      }
      await #expect(throws: GitError.relativePath("here")) {
        _ = try await GitRepository(at: "here", git: Sandbox.command)
      }
      await #expect(throws: GitError.notInstalled) {
        let git = GitCommand(searchPath: sandbox.path)
        _ = try await GitRepository(at: sandbox.path + "/here", git: git)
      }
    }
  }

  @Test func `git that ends before it has read its input is an error and no signal`() async throws {
    try await Sandbox.lend { sandbox in
      try await sandbox.shell(Self.oneCommit)
      let repository = try await sandbox.repository("here")
      // Far more than a pipe holds, and git stops at the first.
      let unknown = (0..<30_000).compactMap { number in
        ObjectID(bytes: (0..<20).map { UInt8(truncatingIfNeeded: number >> ($0 % 2 * 8)) })
      }
      let error = await #expect(throws: GitError.self) {
        _ = try await repository.readCommits(from: unknown, excluding: []) { _ in }
      }
      #expect(error?.description.contains("bad object") == true)
    }
  }
}
