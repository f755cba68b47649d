/// A member of the community.
package struct Person: Hashable, Sendable {
  /// The short name that files are named after.
  package let handle: String
  /// The name as it is shown.
  package let name: String
  /// Addresses that identify the person in git and on rolls; never published.
  package let emails: [Email]
  /// Other short names, in other places or from other times.
  package let otherHandles: [String]
  /// Employers or funders over time, earliest first.
  package let affiliations: [Affiliation]
  /// Where the person is described.
  package let place: Place

  /// The employer or funder at a moment, if one is on file.
  package func affiliation(at instant: Instant) -> String? {
    affiliations.last { $0.covers(instant) }?.name
  }
}

/// An employer or funder, with its dates.
package struct Affiliation: Hashable, Sendable {
  /// Whom the person works for or is funded by.
  package let name: String
  /// The first moment; from ever if not stated.
  package let start: Instant?
  /// The first moment after; still lasting if not stated.
  package let end: Instant?
  /// Where it is written.
  package let place: Place

  /// Whether a moment lies within the dates.
  package func covers(_ instant: Instant) -> Bool {
    (start ?? instant) <= instant && instant < (end ?? Instant(seconds: .max))
  }
}
