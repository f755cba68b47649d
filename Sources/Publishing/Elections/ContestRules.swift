internal import Governance
internal import Voting

/// What was declared about a contest before anybody voted, in sentences.
struct ContestRules {
  private let contest: Contest
  private let context: ElectionContext

  init(_ contest: Contest, _ context: ElectionContext) {
    self.contest = contest
    self.context = context
  }

  /// The rules as titles with sentences.
  var html: HTML {
    let terms = terms.map { "<dt>\($0.title)</dt>\n<dd>\($0.text)</dd>\n" as HTML }
    return "<dl class=\"rules\">\n\(terms)</dl>\n"
  }

  private var terms: [(title: String, text: String)] {
    var terms = [("Seats", seats), ("Count", count)]
    terms.append(("Ties", ties))
    terms.append(("Cap", cap))
    if let option = contest.defaultOption {
      terms.append(
        (
          "None of these",
          "The option “\(option.withoutAddresses)” can be ranked; nobody at or below it takes a seat."
        ))
    }
    if let quorum = contest.quorum {
      terms.append(("Quorum", "With fewer than \(counted(quorum, "vote")) nobody is elected."))
    }
    terms.append(("Who may vote", electorate))
    if !statements.isEmpty { terms.append(("Statements", statements)) }
    return terms
  }

  private var seats: String {
    let number = contest.seats.value
    var text = "\(counted(number, "seat")) \(number == 1 ? "is" : "are") to be filled."
    if contest.isSpecial { text += " The election is held out of turn, for a vacancy." }
    if !contest.continuing.isEmpty {
      let names = contest.continuing.map { context.personName($0.person.value) }
      text += " \(listed(names)) \(names.count == 1 ? "stays" : "stay") on without election."
    }
    return text
  }

  private var count: String {
    let counting = contest.counting
    var sentences = [counting.method.sentence]
    if let strength = counting.strength { sentences.append(strength.sentence) }
    if let blanks = counting.blanks { sentences.append(blanks.sentence) }
    switch counting.equalPairs {
    case .together: sentences.append("Wins of equal strength are locked in together.")
    case .lot: sentences.append("Wins of equal strength are locked in as the lottery orders them.")
    case nil: break
    }
    return sentences.joined(separator: " ")
  }

  private var ties: String {
    switch contest.ties {
    case .report: "A tie across the last seat is published as a tie, and the officials draw a lot."
    case .lottery(let seed):
      "A tie across the last seat is settled by a draw that everybody can redo. Its seed was named "
        + "before the vote and becomes known after it: \(seed.withoutAddresses)."
    }
  }

  private var cap: String {
    guard let cap = contest.cap.value.cap else {
      return "Any number of those elected may share an affiliation."
    }
    let size = contest.seats.value + contest.continuing.count
    let limit = cap.limit(bodySize: size)
    return
      "Of those who sit together \(cap.phrase) may share an affiliation, here \(limit) of \(size). "
      + "Who would be one more is passed over, and the next in the ranking takes the seat."
  }

  private var electorate: String {
    guard let rule = context.folder.electorate(of: contest) else {
      return "Nobody has declared yet who may vote."
    }
    var text: String
    if rule.members != nil {
      text = "Members on the list of the community may vote"
      text += rule.leastChanges > 0 ? ", if they have \(changes(rule))." : "."
    } else {
      text = "Everybody with \(changes(rule)) may vote."
    }
    text += rule.countsCoAuthors ? " Co-authors count as authors." : " Co-authors do not count."
    if rule.exceptions != nil { text += " Officials can add others; the reasons are on file." }
    return text
  }

  private func changes(_ rule: ElectorateRule) -> String {
    let period =
      switch rule.period {
      case .cycles(let cycles):
        "in the \(cycles.count == 1 ? "cycle" : "cycles") \(listed(cycles.map(\.value), joining: "or"))"
      case .window(let window):
        "from \(window.start.utcText) to \(window.end.utcText)"
      }
    return
      "at least \(counted(rule.leastChanges, "change")) that landed \(period) in \(projects(rule))"
  }

  private func projects(_ rule: ElectorateRule) -> String {
    func title(_ id: String) -> String { context.folder.community.project(id)?.title ?? id }
    switch rule.projects {
    case .all: return "any project"
    case .own:
      if case .project(let project) = contest.subject { return title(project.value) }
      return "the contest's own project"
    case .some(let projects): return listed(projects.map { title($0.value) }, joining: "or")
    }
  }

  private var statements: String {
    var sentences: [String] = []
    let rule = contest.statements
    if !rule.fields.isEmpty {
      sentences.append("A statement must give: \(listed(rule.fields)).")
    }
    if let limit = rule.wordLimit { sentences.append("It has at most \(counted(limit, "word")).") }
    let endorsements = contest.endorsements
    if endorsements.people > 0 {
      let variety =
        endorsements.affiliations > 1
        ? " from at least \(endorsements.affiliations) affiliations" : ""
      sentences.append(
        "A candidacy needs the support of \(endorsements.people) "
          + "\(endorsements.people == 1 ? "person" : "people")\(variety).")
    }
    return sentences.joined(separator: " ")
  }
}
