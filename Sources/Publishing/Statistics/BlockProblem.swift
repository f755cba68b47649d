/// Why a computed block cannot be shown.
package struct BlockProblem: Error, Hashable, Sendable {
  /// Where in the words behind the fence, from 1, in Unicode scalars.
  package let column: Int
  /// What is wrong, and what would be right.
  package let message: String
}
