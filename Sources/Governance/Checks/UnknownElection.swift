/// Statements lie in the folder of an election that exists.
enum UnknownElection {
  static func check(_ input: CheckedFolder, _ findings: inout Findings) {
    let known = input.folder.elections.map(\.id)
    let flawed = Set(input.folder.flawedElections)
    for candidacy in input.folder.candidacies {
      guard !known.contains(candidacy.election), !flawed.contains(candidacy.election) else {
        continue
      }
      let offer = suggestion(for: candidacy.election, among: known)
      findings.error(
        .unknownElection, at: candidacy.place,
        "there is no election \(quoted(candidacy.election))"
          + (offer.isEmpty ? "; move the file to the folder of one" : offer))
    }
  }
}
