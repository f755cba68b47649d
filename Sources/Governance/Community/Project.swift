/// A part of the community that has repositories and somebody who leads it.
package struct Project: Hashable, Sendable {
  /// Its name in files and commands.
  package let id: String
  /// Its name on pages.
  package let title: String
  /// Where its repositories are, relative to the community folder.
  package let repositories: [Placed<String>]
  /// Patterns of the branches that count in them; the one of their HEAD if there are none.
  package let branches: [String]
  /// Who led it before the first election on file, by handle.
  package let leads: [String]
  /// Where it is written.
  package let place: Place
}
