internal import Governance
internal import Voting

/// What is said where the undeclared meaning of blanks decides who is elected.
enum BlanksReport {
  static func text(path: String, last: TallyRecord, noOpinion: TallyRecord) -> String {
    func sentence(_ record: TallyRecord) -> String {
      let wording = record.printableWording
      // Without seats the rankings differ, perhaps far below their first places.
      return record.count.seats == nil
        ? record.count.outcome.tiers.map { $0.map(wording.name).joined(separator: " = ") }
          .joined(separator: " > ")
        : OutcomeSentence(record.count, wording: wording).text
    }
    return """
      \(path.printable): nobody declared what a blank means, and the outcome depends on it:
        blanks last: \(sentence(last))
        blanks no-opinion: \(sentence(noOpinion))
      \(last.ballots.sentence)
      find out what the rules of the contest say and give --blanks last or --blanks no-opinion
      """
  }
}
