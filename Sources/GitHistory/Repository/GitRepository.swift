/// A git repository on this machine: bare or with a work tree, SHA-1 or SHA-256, whole or partial.
///
/// The repository is not trusted. Only plumbing is run, names never become arguments, and commits
/// are asked for by full id.
package struct GitRepository: CommitSource {
  package let path: String
  private let git: GitCommand

  /// Opens the repository whose top is at an absolute path; folders above it are not searched.
  ///
  /// - Throws: ``GitError``; a shallow clone is refused, because what it lacks cannot be counted.
  nonisolated(nonsending) package init(at path: String, git: GitCommand) async throws {
    guard path.utf8.first == 0x2f else { throw GitError.relativePath(path) }
    self.path = path
    self.git = git
    let answer = try await git.run(["rev-parse", "--is-shallow-repository"], in: path)
    switch String(decoding: answer.output, as: UTF8.self) {
    case "false\n": break
    case "true\n": throw GitError.shallow(path)
    default:
      let text = answer.output.span.excerpt(0..<answer.output.count)
      throw GitError.unexpectedAnswer(from: "rev-parse", text: text)
    }
  }

  nonisolated(nonsending) package func references(
    _ scope: ReferenceScope, isKnown: (ObjectID) -> Bool
  ) async throws -> References {
    let listing = try await git.run(
      ["for-each-ref", "--format=%(objectname) %(HEAD)%(refname)"]
        + (scope == .branches ? ["refs/heads/"] : []), in: path)
    var named = NamedObjects(listing: listing.output.span)
    var notes = listing.warnings.map { SourceNote.warning($0) }
    if named.replacements > 0 { notes.append(.replacementsIgnored(count: named.replacements)) }
    if !named.entries.contains(where: \.isHead) {
      // Without a branch checked out, HEAD itself is the branch; without commits it has none.
      named.entries.append(NamedObjects.Entry(name: "HEAD", object: "HEAD", isHead: true))
    }
    let commits = try await commits(behind: named.entries, isKnown: isKnown)

    var all: [Reference] = []
    var head: Reference?
    for (entry, commit) in zip(named.entries, commits) {
      guard let commit else {
        if entry.name != "HEAD" { notes.append(.noCommit(reference: entry.name)) }
        continue
      }
      let reference = Reference(name: entry.name, commit: commit)
      if entry.isHead { head = reference }
      if entry.name != "HEAD" { all.append(reference) }
    }
    return References(all: all.sorted { $0.name < $1.name }, head: head, notes: notes)
  }

  /// Up to so many names git is asked about one by one.
  private static let fewNames = 100

  /// What annotated tags stand for, by name, as git keeps it beside them; nothing if git does not say.
  private nonisolated(nonsending) func peeledTags() async -> [String: ObjectID] {
    guard let answer = try? await git.attempt(["show-ref", "--tags", "--dereference"], in: path)
    else { return [:] }
    var tags: [String: ObjectID] = [:]
    for line in answer.output.split(separator: .newline) {
      let parts = String(decoding: line, as: UTF8.self).split(separator: " ", maxSplits: 1)
      guard parts.count == 2, parts[1].hasSuffix("^{}") else { continue }
      tags[String(parts[1].dropLast(3))] = ObjectID(parts[0])
    }
    return tags
  }

  /// The commits behind some names, in their order; git is asked only about what is not known.
  private nonisolated(nonsending) func commits(
    behind entries: [NamedObjects.Entry], isKnown: (ObjectID) -> Bool
  ) async throws -> [ObjectID?] {
    var commits = entries.map { entry in ObjectID(entry.object).flatMap { isKnown($0) ? $0 : nil } }
    if commits.count(where: { $0 == nil }) > Self.fewNames {
      let peeled = await peeledTags()
      for index in commits.indices where commits[index] == nil {
        commits[index] = peeled[entries[index].name].flatMap { isKnown($0) ? $0 : nil }
      }
    }
    let open = entries.indices.filter { commits[$0] == nil }
    guard !open.isEmpty else { return commits }
    for (index, commit) in zip(open, try await peeled(open.map { entries[$0] })) {
      commits[index] = commit
    }
    return commits
  }

  nonisolated(nonsending) package func readCommits(
    from tips: [ObjectID], excluding known: [ObjectID],
    batch: nonisolated(nonsending) ([Commit]) async throws -> Void
  ) async throws -> [SourceNote] {
    guard !tips.isEmpty else { return [] }
    let present = try await presentCommits(among: known)
    let revisions = tips.map { "\($0)\n" } + present.map { "^\($0)\n" }
    var parser = CommitParser()
    let warnings = try await git.pipe(
      ["rev-list", "--stdin"], into: ["cat-file", "--batch", "--buffer"], in: path,
      input: Array(revisions.joined().utf8)
    ) { chunk in
      let commits = try parser.commits(in: chunk)
      if !commits.isEmpty { try await batch(commits) }
    }
    try parser.finish()
    return parser.missing.map { .missing(object: $0) } + warnings.map { .warning($0) }
  }

  /// Those of some commits that the repository still has.
  private nonisolated(nonsending) func presentCommits(
    among ids: [ObjectID]
  ) async throws -> [ObjectID] {
    try await peeled(
      ids.map { NamedObjects.Entry(name: "", object: $0.description, isHead: false) }
    ).compactMap(\.self)
  }

  /// The commits behind some objects, in their order; `nil` where there is none.
  ///
  /// In a partial clone git stops at the first object that it would have to fetch. That one is
  /// passed over, and the rest is asked for again.
  private nonisolated(nonsending) func peeled(
    _ entries: [NamedObjects.Entry]
  ) async throws -> [ObjectID?] {
    var commits: [ObjectID?] = []
    var failures = 0
    while commits.count < entries.count {
      let names = entries[commits.count...].map { $0.object + "^{commit}\n" }.joined()
      let answer = try await git.attempt(
        ["cat-file", "--batch-check=%(objectname)"], in: path, input: Array(names.utf8))
      let lines = answer.output.split(separator: .newline, omittingEmptySubsequences: false)
      for line in lines.dropLast().prefix(entries.count - commits.count) {
        commits.append(ObjectID(String(decoding: line, as: UTF8.self)))
      }
      guard let failure = answer.failure else { break }
      failures += 1
      guard failures <= 100, commits.count < entries.count else { throw failure }
      commits.append(nil)
    }
    return commits
  }
}
