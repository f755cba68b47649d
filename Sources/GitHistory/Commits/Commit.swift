/// A commit as it stands in the repository: a fact that never changes, keyed by its id.
package struct Commit: Sendable {
  package let id: ObjectID
  /// In git's order; the first is the branch that was merged into.
  package let parents: [ObjectID]
  package let author: Ident
  package let committer: Ident
  package let message: Message
  /// What was odd about it, in the order met.
  package let notes: [CommitNote]

  /// Puts a commit together.
  package init(
    id: ObjectID, parents: [ObjectID], author: Ident, committer: Ident, message: Message,
    notes: [CommitNote] = []
  ) {
    self.id = id
    self.parents = parents
    self.author = author
    self.committer = committer
    self.message = message
    self.notes = notes
  }
}
