/// What a message that officials send is about.
package enum MailKind: String, CaseIterable, Hashable, Sendable {
  /// A season of elections begins.
  case season
  /// Candidacies are taken.
  case nominationsOpen = "nominations-open"
  /// Candidacies are taken for a few more days.
  case nominationsLastDays = "nominations-last-days"
  /// Nobody stands for a seat; goes to whoever holds it.
  case noCandidate = "no-candidate"
  /// Who stands.
  case nominationsClosed = "nominations-closed"
  /// Candidates answer questions.
  case campaign
  /// Ballots are cast; goes to every voter.
  case votingOpen = "voting-open"
  /// Ballots are cast for a few more days; goes to every voter.
  case votingLastDays = "voting-last-days"
  /// Who is elected.
  case result
}
