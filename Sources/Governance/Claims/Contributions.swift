/// Since when people have commits in the community's repositories, as far as those could be read.
package struct Contributions: Hashable, Sendable {
  /// The cycle of each person's first commit, by the person's handle in lower case.
  package let firstCycles: [String: String]
  /// Repositories that could not be read, by name.
  package let absent: [String]

  /// Puts together what histories tell.
  package init(firstCycles: [String: String], absent: [String]) {
    self.firstCycles = firstCycles
    self.absent = absent
  }
}
