extension SeatVacancy {
  /// The entry that an official adds to `record.yml` once the heir has answered.
  ///
  /// - Parameters:
  ///   - accepts: whether the answer is yes.
  ///   - folder: where the election is.
  ///   - now: when it is entered.
  /// - Returns: the entry as YAML; nothing if nobody is to be asked.
  package func entry(accepts: Bool, in folder: CommunityFolder, at now: Instant) -> String? {
    guard case .heir(let heir) = succession.next, case .left(let leaver, let date) = cause,
      let election = election.flatMap({ folder.election($0) }), let contest
    else { return nil }
    let official = election.officials.first?.value ?? ""
    let because =
      accepts
      ? "next in the reserve after \(leaver.name) left on \(date.date)"
      : "asked to take the seat that \(leaver.name) left on \(date.date)"
    return """
      - date: \(now.utcText)
        official: \(YAMLWords.scalar(official))
        what: \(accepts ? "inherited" : "declined")
        contest: \(YAMLWords.scalar(contest))
        person: \(YAMLWords.scalar(heir.handle))
        why: \(YAMLWords.scalar(because))
      """
  }

  /// The record of the election whose contest filled the seat, relative to the community folder.
  package var recordPath: String? { election.map { "elections/\($0)/record.yml" } }
}
