internal import Governance
internal import Voting

/// The result of a contest, and everything behind it that is published.
struct ResultPage {
  let contest: Contest
  let election: Election
  let published: PublishedResult
  let recount: ContestRecount?
  let context: ElectionContext
  let path: SitePath

  init(
    of contest: Contest, in election: Election, published: PublishedResult,
    recount: ContestRecount?, _ context: ElectionContext
  ) {
    self.contest = contest
    self.election = election
    self.published = published
    self.recount = recount
    self.context = context
    path = .result(of: contest.id, in: election.id)
  }

  var page: SitePage {
    var page = SitePage(
      path: path, kind: .result, title: "Result: \(contest.title), \(election.name)",
      description: "\(contest.title), \(election.name). \(published.sentence)", content: content)
    page.trail = [
      SitePage.Step("Elections", .elections), SitePage.Step(election.name, .election(election.id)),
      SitePage.Step(contest.title, .contest(contest.id, in: election.id)),
    ]
    return page
  }

  private var content: HTML {
    var content: HTML = """
      <h1>\(contest.title): result</h1>
      <p class="lead">\(published.sentence.withoutAddresses)\(majority)</p>
      \(disagreement)\(turnout)
      """
    content += ResultSeats(self).html
    if let poll = recount?.counted?.result.poll {
      content += ResultRanking(poll, on: self).html
      content += rules
      content += ResultPairs(poll, on: self).html
      if let ballots = recount?.counted?.ballots {
        content += ResultBallots(ballots, poll, on: self).html
      }
      content += ResultRobustness(poll).html
    } else {
      content += rules + withheld
    }
    return content + record + ResultFiles(self).html
  }

  /// Whether somebody beats all others, where one seat is filled: what readers ask first.
  private var majority: HTML {
    guard let poll = recount?.counted?.result.poll, poll.missingForQuorum == 0 else {
      return .empty
    }
    let matrix = poll.record.count.matrix
    guard let winner = matrix.condorcetWinner, matrix.size > 1 else {
      guard matrix.size > 2 else { return .empty }
      return " No candidate beats all others."
    }
    return """
       \(poll.record.wording.name(winner).withoutAddresses) is preferred to every other option by \
      most of the voters who ranked one above the other (a Condorcet winner).
      """
  }

  private var disagreement: HTML {
    guard recount?.agrees == false else { return .empty }
    return """
      <p class="warning"><strong>The files below do not agree with each other.</strong> Counting \
      again from them does not give the result that was published. What follows was counted again.</p>

      """
  }

  private var turnout: HTML {
    if let sentence = recount?.counted?.result.turnoutSentence { return .paragraph(sentence) }
    guard let turnout = published.turnout else { return .empty }
    guard let roll = turnout.roll else {
      return .paragraph("\(counted(turnout.ballots, "ballot")) cast; no roll is on file.")
    }
    let share = Turnout(ballots: turnout.ballots, roll: roll).percent.map { " (\($0) %)" } ?? ""
    return .paragraph("\(turnout.ballots) of \(roll) on the roll voted\(share).")
  }

  /// The rules as they were declared when the ballots were counted.
  private var rules: HTML {
    let link = path.link(to: .contest(contest.id, in: election.id))
    let sentence = recount?.counted?.result.rulesSentence.map { $0.withoutAddresses + " " } ?? ""
    return """
      <h2>Rules</h2>
      <p>\(sentence)<a href="\(link)">What was declared before the vote</a></p>

      """
  }

  /// Why there is no more to show.
  private var withheld: HTML {
    guard published.turnout != nil else { return .empty }
    let reason =
      recount?.declaration == nil
      ? "The files from which the result was counted are not here."
      : recount?.declaration?.ballots?.tier == .full
        ? "The published ballots cannot be counted again."
        : "The community publishes neither ballots nor comparisons of this poll, so that nobody can "
          + "be told by their vote. The figures behind the result are not shown for that reason."
    return "<h2>Figures</h2>\n" + .paragraph(reason)
  }

  /// What officials put on record, before the result and after it.
  private var record: HTML {
    let entries = election.record.entries(about: contest.id).map {
      RecordLine($0, in: election, context).html(on: path)
    }
    guard !entries.isEmpty else { return .empty }
    return """
      <h2>On record</h2>
      <p>What officials put on record about this contest.</p>
      <ul class="record">
      \(entries)</ul>

      """
  }
}
