/// Somebody counts for one affiliation at a time.
enum AffiliationOverlap {
  static func check(_ input: CheckedFolder, _ findings: inout Findings) {
    for person in input.folder.people.all {
      for (earlier, later) in zip(person.affiliations, person.affiliations.dropFirst())
      where earlier.covers(later.start ?? Instant(seconds: .min)) {
        findings.error(
          .affiliationOverlap, at: later.place,
          "\(quoted(person.handle)) is still with \(quoted(earlier.name)) when "
            + "\(quoted(later.name)) begins; end the earlier one with 'to: '")
      }
    }
  }
}
