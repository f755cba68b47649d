/// A release cycle.
package struct Cycle: Hashable, Sendable {
  /// Its name, unique in the community.
  package let name: String
  /// From its start up to, but without, its end.
  package let window: Window
  /// Where it is written.
  package let place: Place
}
