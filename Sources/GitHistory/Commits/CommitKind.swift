/// The class a commit is counted in; each is shown, none is dropped.
package enum CommitKind: Hashable, Sendable, CaseIterable {
  case ordinary
  /// Undoes another commit, by its subject.
  case revert
  /// Written by a program, by the community's patterns.
  case bot
  /// Has more than one parent.
  case merge
}

extension Commit {
  /// The class of the commit, told which authors are programs.
  ///
  /// A merge is a merge whoever made it, and a program's revert is the program's.
  package func kind(isBot: (Ident) -> Bool) -> CommitKind {
    if parents.count > 1 { return .merge }
    if isBot(author) { return .bot }
    return message.revert == nil ? .ordinary : .revert
  }
}
