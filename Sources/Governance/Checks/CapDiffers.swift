/// The cap is the one that the charter lays down.
enum CapDiffers {
  static func check(_ input: CheckedFolder, _ findings: inout Findings) {
    for scope in input.scopes {
      guard let charter = input.folder.community.charter(for: scope.contest.subject),
        let cap = charter.cap, cap != scope.contest.cap.value
      else { continue }
      findings.error(
        .capDiffers, at: scope.contest.cap.place,
        "the charter of \(quoted(charter.body)) has 'cap: \(cap)', and contest "
          + "\(quoted(scope.contest.id)) has 'cap: \(scope.contest.cap.value)'; write the charter's"
      )
    }
  }
}
