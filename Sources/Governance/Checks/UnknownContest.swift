/// Statements and records lie in the folder of a contest that exists.
enum UnknownContest {
  static func check(_ input: CheckedFolder, _ findings: inout Findings) {
    for candidacy in input.folder.candidacies {
      demand(candidacy.contest, of: candidacy.election, at: candidacy.place, input, &findings)
    }
    for record in input.folder.elected {
      demand(record.contest, of: record.election, at: record.place, input, &findings)
    }
    for result in input.folder.results {
      demand(result.contest, of: result.election, at: result.place, input, &findings)
    }
  }

  private static func demand(
    _ contest: String, of id: String, at place: Place, _ input: CheckedFolder,
    _ findings: inout Findings
  ) {
    guard let election = input.folder.election(id), election.contest(contest) == nil,
      !election.flawedContests.contains(contest)
    else { return }
    let known = election.contests.map(\.id)
    let offer = suggestion(for: contest, among: known)
    let contests = known.count <= 8 ? "; known are \(listed(known))" : ""
    findings.error(
      .unknownContest, at: place,
      "election \(quoted(id)) has no contest \(quoted(contest))"
        + (offer.isEmpty ? contests : offer))
  }
}
