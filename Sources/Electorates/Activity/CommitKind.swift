/// The class a commit is counted in; each is shown, none is dropped.
package enum CommitKind: Int, Hashable, Sendable, CaseIterable {
  case ordinary
  /// Undoes another commit, by its subject.
  case revert
  /// A commit of another repository, brought along when this one was split from it.
  case copy
  /// Written by a program, by the community's patterns.
  case bot
  /// Has more than one parent.
  case merge
}
