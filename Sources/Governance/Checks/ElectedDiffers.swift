/// `elected.yml`, where there is one beside a published result, names the same people.
enum ElectedDiffers {
  static func check(_ input: CheckedFolder, _ findings: inout Findings) {
    let people = input.folder.people
    for scope in input.scopes {
      guard let result = input.folder.result(of: scope.contest, in: scope.election),
        let record = input.folder.electedOnFile(in: scope.contest, of: scope.election)
      else { continue }
      let published = Set(result.elected.map { people.identity($0.handle) })
      let listed = Set(record.elected.map { people.identity($0.value) })
      guard published != listed else { continue }
      findings.error(
        .electedDiffers, at: record.place,
        "elected.yml and result.json do not name the same people; remove elected.yml, for the "
          + "published result counts")
    }
  }
}
