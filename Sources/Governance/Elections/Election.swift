/// One season: a timeline, officials, and the contests held together.
package struct Election: Sendable {
  /// Its name in files: the folder's name.
  package let id: String
  /// Its name on pages.
  package let name: String
  /// The cycle that those elected serve in, or from.
  package let cycle: Placed<String>?
  /// When its parts happen.
  package let timeline: Timeline
  /// Where the parts are written.
  package let timelinePlaces: [Timeline.Part: Place]
  /// Who runs it, by handle.
  package let officials: [Placed<String>]
  /// How many officials must sign a result before it is certified, if the file says so.
  package let signatures: Int?
  /// What is elected, in the order of the file.
  package let contests: [Contest]
  /// Contests that are declared but cannot be held as they are.
  package let flawedContests: [String]
  /// Where it is written.
  package let place: Place
  /// What officials did that the rules above do not say.
  package internal(set) var record = ElectionRecord.empty

  /// The contest of this id.
  package func contest(_ id: String) -> Contest? { contests.first { $0.id == id } }
}
