package import Governance

/// Whether somebody may vote, with all that speaks for it and against it.
package struct Eligibility: Sendable {
  /// What decides.
  package enum Verdict: Hashable, Sendable {
    /// On: enough changes landed.
    case changes
    /// On: an exception was made.
    case exception(RollException)
    /// Off: the rule excludes the person.
    case excluded
    /// Off: there is a list of members, and the person is not on it.
    case notMember
    /// Off: it is a program.
    case bot
    /// Off: too few changes landed.
    case tooFewChanges
  }

  /// What decides.
  package let verdict: Verdict
  /// The changes that count, each by the commit with which it landed, earliest first.
  package let changes: [Activity.Entry]

  /// Whether the person may vote.
  package var isOnRoll: Bool {
    switch verdict {
    case .changes, .exception: true
    case .excluded, .notMember, .bot, .tooFewChanges: false
    }
  }
}
