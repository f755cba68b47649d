internal import BallotFormats
internal import GitHistory
package import Governance

// What officials freeze: the roll itself, as far as the community publishes it; a manifest from which
// two officials see at a glance whether they built the same roll from the same things; and the
// addresses, which stay outside of all that is published.

/// A roll as files.
package struct FrozenRoll: Sendable {
  /// The contest.
  package let contest: String
  /// The election.
  package let election: String
  /// Who may vote, as CSV, with as much of the names as the community publishes.
  package let table: String
  /// How people are named in the table.
  package let naming: Publication.Rolls
  /// From what the roll was built, as JSON.
  package let manifest: String
  /// Name and address of each, as CSV, for the invitations; never published.
  package let addresses: String

  /// Writes a roll; the version is that of the program, for the manifest.
  package init(
    _ roll: Roll, of contest: Contest, in election: Election, electorate: Electorate,
    folder: CommunityFolder, version: String
  ) {
    self.contest = contest.id
    self.election = election.id
    naming = folder.community.publication.rolls
    let naming = naming
    table = CSVTable.text(
      [["handle", "name", "because", "changes", "commit"]]
        + roll.lines.map { line in
          [
            Email.masked(line.handle ?? "").text, naming == .handles ? "" : line.name, line.because,
            String(line.changes), line.evidence?.description ?? "",
          ]
        })
    addresses = CSVTable.text(
      [["handle", "name", "address", "other addresses"]]
        + roll.lines.map { line in
          [
            line.handle ?? "", line.name, line.address ?? "",
            line.addresses.filter { $0 != line.address }.joined(separator: " "),
          ]
        })
    manifest =
      RollManifest(
        roll, of: contest, in: election, electorate: electorate, folder: folder, version: version,
        table: table
      ).json.text
  }
}

extension Roll.Line {
  /// Why the person is on, as the roll has it.
  package var because: String {
    switch verdict {
    case .changes: "changes"
    case .exception(let exception): "exception of \(exception.date): \(exception.reason)"
    case .excluded, .notMember, .bot, .tooFewChanges: ""
    }
  }
}

extension Roll.Evidence: CustomStringConvertible {
  /// Repository and commit, as in `repositories/compass@` and the full id.
  package var description: String { "\(repository)@\(commit)" }
}

/// From what a roll was built.
private struct RollManifest {
  let json: JSONText

  init(
    _ roll: Roll, of contest: Contest, in election: Election, electorate: Electorate,
    folder: CommunityFolder, version: String, table: String
  ) {
    let terms = electorate.terms
    let byException = roll.lines.count { line in
      if case .exception = line.verdict { true } else { false }
    }
    let lists = terms.rule.lists.compactMap { folder.lists[$0.value] }
    json = .object([
      ("schema", .string("hustings/roll/1")), ("tool", SavedTally.tool(version)),
      ("election", .string(election.id)), ("contest", .string(contest.id)),
      ("rule", Self.json(terms)), ("bots", Self.masked(folder.community.bots)),
      (
        "bots-sha256",
        .string(SHA256Digest(of: folder.community.bots.joined(separator: "\n").utf8).hexadecimal)
      ),
      ("splits", .array(folder.community.splits.map { .strings($0.repositories) })),
      ("branches", .array(electorate.activity.histories.flatMap(Self.branches))),
      (
        "inputs",
        .array(
          (folder.identityFiles + lists).map { file in
            .object([
              ("file", .string(file.path)),
              ("sha256", .string(SHA256Digest(of: file.bytes).hexadecimal)),
            ])
          })
      ),
      ("people", .number(roll.lines.count)),
      ("by-changes", .number(roll.lines.count - byException)),
      ("by-exception", .number(byException)),
      ("published", .string(folder.community.publication.rolls.rawValue)),
      ("roll-sha256", .string(SHA256Digest(of: table.utf8).hexadecimal)),
    ])
  }

  private static func json(_ terms: ElectorateTerms) -> JSONText {
    .object([
      ("cycles", .strings(terms.cycles)),
      (
        "windows",
        .array(
          terms.windows.map { window in
            .object([
              ("from", .string(window.start.timestamp)), ("to", .string(window.end.timestamp)),
            ])
          })
      ),
      ("until", terms.until.map { .string($0.timestamp) } ?? .null),
      ("changes", .number(terms.rule.leastChanges)),
      ("projects", .strings(terms.projects.map(\.id))),
      ("repositories", .strings(terms.repositories)),
      ("co-authors", .bool(terms.rule.countsCoAuthors)),
      ("date", .string(CountingDefinition.DateBasis.landing.rawValue)),
      ("exceptions", terms.rule.exceptions.map { .string($0.value) } ?? .null),
      ("members", terms.rule.members.map { .string($0.value) } ?? .null),
      ("excluded", masked(terms.rule.excluded)),
    ])
  }

  private static func masked(_ texts: [String]) -> JSONText {
    .strings(texts.map { Email.masked($0).text })
  }

  private static func branches(of history: RepositoryHistory) -> [JSONText] {
    history.branches.map { branch in
      .object([
        ("repository", .string(history.name)), ("branch", .string(branch.name)),
        ("tip", .string(branch.commit.description)),
      ])
    }
  }
}
