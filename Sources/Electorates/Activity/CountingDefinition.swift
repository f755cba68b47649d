/// What a statistic counts, and by which date; printed with every table.
package struct CountingDefinition: Hashable, Sendable {
  /// The date that decides in which cycle a commit lies.
  package enum DateBasis: String, CaseIterable, Hashable, Sendable {
    /// When it reached the branch.
    case landing
    /// When it was last written or moved.
    case committer
    /// When its author began.
    case author
  }

  /// What is counted.
  package enum Unit: String, CaseIterable, Hashable, Sendable {
    /// Commits as git has them.
    case commits
    /// Changes, each with the commit that landed first.
    case changes
  }

  /// The date that decides in which cycle a commit lies.
  package let basis: DateBasis
  /// What is counted.
  package let unit: Unit
  /// The branches that count.
  package let branches: BranchChoice
  /// Whether merge commits are counted with the rest.
  package let includesMerges: Bool
  /// Whether the commits of programs are counted with the rest.
  package let includesBots: Bool

  /// Puts a definition together.
  package init(
    basis: DateBasis = .landing, unit: Unit = .commits, branches: BranchChoice = .head,
    includesMerges: Bool = false, includesBots: Bool = false
  ) {
    self.basis = basis
    self.unit = unit
    self.branches = branches
    self.includesMerges = includesMerges
    self.includesBots = includesBots
  }

  /// Whether commits of a class are counted with the rest.
  package func includes(_ kind: CommitKind) -> Bool {
    switch kind {
    case .ordinary, .revert: true
    case .copy: false
    case .merge: includesMerges
    case .bot: includesBots
    }
  }

  /// Whether a commit is counted with the rest.
  package func includes(_ entry: Activity.Entry) -> Bool {
    includes(entry.kind) && (unit == .commits || entry.opensChange)
  }

  /// The definition in sentences.
  package var sentences: [String] {
    [unitSentence, basisSentence, branchSentence, classSentence]
  }

  private var unitSentence: String {
    switch unit {
    case .commits: "Counted are commits."
    case .changes:
      "Counted are changes: commits with one Change-Id are one, counted where it landed first."
    }
  }

  private var basisSentence: String {
    switch basis {
    case .landing:
      "The date is that of the landing: the committer date of the first-parent commit that brought "
        + "it to the branch. Cycles start and end at 00:00 UTC."
    case .committer: "The date is the committer date. Cycles start and end at 00:00 UTC."
    case .author: "The date is the author date. Cycles start and end at 00:00 UTC."
    }
  }

  private var branchSentence: String {
    switch branches {
    case .head: "Of each repository the branch of its HEAD counts."
    case .matching(let patterns):
      "Of each repository the branches \(patterns.joined(separator: ", ")) count."
    }
  }

  private var classSentence: String {
    var apart = includesMerges ? [] : ["merges"]
    if !includesBots { apart.append("commits of bots") }
    apart.append("copies made when a repository was split")
    let words =
      apart.count > 1
      ? apart.dropLast().joined(separator: ", ") + " and " + apart[apart.count - 1] : apart[0]
    return "Reverts count; \(words) are counted apart."
  }
}

extension Activity {
  /// The date of a commit on a basis, in seconds of UTC, if it can be read.
  package func seconds(of entry: Entry, by basis: CountingDefinition.DateBasis) -> Int? {
    switch basis {
    case .landing: entry.landed
    case .committer: history(of: entry).ledger.committed(Int(entry.commit))
    case .author: history(of: entry).ledger.authored(Int(entry.commit))
    }
  }
}
