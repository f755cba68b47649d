/// Where there is a `people.yml`, officials, continuing members and those elected are in it.
enum UnknownPerson {
  static func check(_ input: CheckedFolder, _ findings: inout Findings) {
    let people = input.folder.people
    guard !people.all.isEmpty else { return }
    let handles = people.all.map(\.handle)
    func demand(_ handle: Placed<String>, _ role: String) {
      guard people[handle.value] == nil else { return }
      findings.warning(
        .unknownPerson, at: handle.place,
        "\(role) \(quoted(handle.value)) is not in people.yml"
          + suggestion(for: handle.value, among: handles))
    }
    for election in input.folder.elections {
      for official in election.officials { demand(official, "official") }
      for contest in election.contests {
        for member in contest.continuing { demand(member.person, "continuing member") }
      }
    }
    for record in input.folder.elected {
      for person in record.elected { demand(person, "elected") }
    }
  }
}
