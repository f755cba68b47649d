import GitHistory
import Testing

@Suite struct HostileRepositoryTests {
  @Test func `a partial clone fetches nothing, and what it lacks is told`() async throws {
    try await Sandbox.lend { sandbox in
      try await sandbox.shell(
        """
        git init -q -b main full; cd full
        echo x > file; git add file; git commit -q -m One; git tag -a -m late zz
        git config uploadpack.allowFilter true; cd ..
        git clone -q --bare --filter=tree:0 "file://$PWD/full" here
        git -C full rev-parse HEAD^{tree} > here/refs/tags/tree; cd here
        git config remote.origin.url "ext::touch $SANDBOX/fired"
        git config protocol.allow always; git config protocol.ext.allow always
        """)
      let (commits, notes) = try await sandbox.repository("here").all()
      #expect(commits.map(\.message.subject) == ["One"])
      #expect(notes.contains(.noCommit(reference: "refs/tags/tree")))
      #expect(try await sandbox.shell("ls").contains("fired") == false)
      // The trap is real: plain git springs it.
      try await sandbox.shell("git -C here cat-file -t refs/tags/tree || true")
      #expect(try await sandbox.shell("ls").contains("fired"))
    }
  }

  @Test func `a damaged object is an error that names it`() async throws {
    try await Sandbox.lend { sandbox in
      try await sandbox.shell(
        """
        git init -q -b main here; cd here
        for n in 1 2 3; do git commit -q --allow-empty -m $n; done
        id=$(git rev-parse HEAD^); file=.git/objects/${id:0:2}/${id:2}
        chmod u+w $file; echo nonsense > $file
        """)
      let repository = try await sandbox.repository("here")
      await #expect(throws: GitError.self) { _ = try await repository.all() }
    }
  }

  @Test(.enabled(if: SharedData.has("hostile/git/make.sh"), SharedData.absence))
  func `no trap of the shared collection fires, and each is told`() async throws {
    try await Sandbox.lend { sandbox in
      try await sandbox.shell(
        "cp '\(SharedData.path)/hostile/git/make.sh' . && bash make.sh > /dev/null 2>&1")
      for name in ["base", "planted"] {
        let (commits, notes) = try await sandbox.repository("out/\(name)").all()
        try check(commits)
        #expect(notes.isEmpty)
        let count = try await sandbox.shell("git -C out/\(name) rev-list --all --count")
        #expect("\(commits.count)\n" == count)
      }
      try await checkForeign(sandbox)
      let wide = try await sandbox.repository("out/wide").all().commits
      #expect(wide.map(\.parents.count).max() == 60)
      #expect(try await sandbox.shell("ls out").contains("PWNED") == false)
      #expect(try await sandbox.shell("ls out/base out/planted .").contains("PWNED") == false)
    }
  }

  /// Tells whether each malformed commit of the collection is read with a note.
  private func check(_ commits: [Commit]) throws {
    let notes = commits.flatMap(\.notes)
    let large = commits.first { $0.message.isCut }
    #expect(large?.notes.count == 1)
    #expect(large?.author.name == "A")
    let lies = try #require(commits.first { $0.message.subject == "clock lies" })
    #expect(lies.author.time?.seconds == 4_070_908_800)
    #expect(lies.committer.time?.seconds == 1)
    #expect(notes.contains(.malformed(.author, line: "")))
    #expect(notes.contains(.malformed(.author, line: "A <a@x")))
    #expect(notes.contains(.undated(.author, line: "A <a@x> 99999999999999999999 +0000")))
    #expect(notes.contains(.undated(.committer, line: "A <a@x> -1 +0000")))
    #expect(notes.contains(.repeated(.author)))
  }

  /// Only the administrator can give a folder away; elsewhere it stays ours and is read.
  private func checkForeign(_ sandbox: Sandbox) async throws {
    let owner = try await sandbox.shell("stat -c %U out/foreign; id -un")
    let names = owner.split(separator: "\n")
    guard names.first != names.last else { return }
    await #expect(throws: GitError.foreignOwner(sandbox.path + "/out/foreign")) {
      _ = try await sandbox.repository("out/foreign")
    }
    let git = GitCommand(searchPath: Sandbox.searchPath, trustsOwners: true)
    let trusted = try await GitRepository(at: sandbox.path + "/out/foreign", git: git)
    try check(try await trusted.all().commits)
  }
}
