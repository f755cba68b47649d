internal import Governance

extension ComputedBlocks {
  /// Who was elected.
  func result(_ words: BlockWords, _ block: BlockPlace) throws(BlockProblem) -> HTML {
    let (election, contest) = try self.contest(words)
    let place = SitePath.contest(contest.id, in: election.id)
    if let result = source.folder.result(of: contest, in: election) {
      let seats = result.elected.map { elected -> HTML in
        let affiliation = elected.affiliation.map { ", \($0.shownHTML)" as HTML } ?? .empty
        let name = source.link(toPerson: elected.handle, named: elected.name, from: block.page)
        return "<li>\(name)\(affiliation)</li>"
      }
      let target = SitePath.result(of: contest.id, in: election.id)
      return """
        <p>\(result.sentence.published)</p>
        \(list(seats, ordered: true))\
        <p>\(block.link(target, "The result of \(title(contest, election)), and how it came about"))</p>

        """
    }
    guard let record = source.folder.record(of: contest, in: election) else {
      return """
        <p>No result of \(block.link(place, title(contest, election))) is on file yet.</p>

        """
    }
    let seats = record.elected.map { handle -> HTML in
      let name = source.folder.people[handle.value]?.name ?? handle.value
      return "<li>\(source.link(toPerson: handle.value, named: name, from: block.page))</li>"
    }
    let lead: HTML = seats.isEmpty ? "Nobody was elected" : "Elected"
    return """
      <p>\(lead): \(block.link(place, title(contest, election)))</p>
      \(list(seats, ordered: true))
      """
  }

  /// Who stands.
  func candidates(_ words: BlockWords, _ block: BlockPlace) throws(BlockProblem) -> HTML {
    let (election, contest) = try self.contest(words)
    let place = SitePath.contest(contest.id, in: election.id)
    let standing = source.folder.standing(in: contest, of: election)
    let order = StatementOrder(of: ContestName(election: election.id, contest: contest.id))
    let items = order.sorted(standing).map { candidacy -> HTML in
      let name = source.folder.people[candidacy.identity]?.name ?? candidacy.statement.name.value
      return "<li>\(source.link(toPerson: candidacy.identity, named: name, from: block.page))</li>"
    }
    guard !items.isEmpty else {
      return "<p>Nobody stands for \(block.link(place, title(contest, election))) yet.</p>\n"
    }
    return """
      <p>These stand for \(block.link(place, title(contest, election))), in an order made by chance, \
      the same for everybody:</p>
      \(list(items, ordered: false))
      """
  }

  /// When the parts of an election happen.
  func timeline(_ words: BlockWords, _ block: BlockPlace) throws(BlockProblem) -> HTML {
    let election = try election(named: words.operands[0].text, at: words.operands[0].column)
    let table = DataTable(
      caption: "Dates: \(election.name.shownBriefly)",
      columns: [
        .init("What", isNumber: false), .init("UTC", isNumber: false),
        .init("Anywhere on Earth", isNumber: false),
      ],
      rows: ElectionState.deadlines(of: election).map { deadline in
        [
          HTML(deadline.event.capitalizedFirst),
          "<time datetime=\"\(deadline.instant.timestamp)\">\(deadline.instant.utcText)</time>",
          HTML(deadline.instant.anywhereOnEarthText),
        ]
      })
    return table.html
      + "<p>\(block.link(.election(election.id), "More on \(election.name.shownHTML)"))</p>\n"
  }

  private func list(_ items: [HTML], ordered: Bool) -> HTML {
    if items.isEmpty { return .empty }
    return ordered ? "<ol>\(items)</ol>\n" : "<ul>\(items)</ul>\n"
  }

  private func title(_ contest: Contest, _ election: Election) -> HTML {
    "\(contest.title.shownHTML), \(election.name.shownHTML)"
  }

  private func contest(
    _ words: BlockWords
  ) throws(BlockProblem) -> (Election, Contest) {
    let word = words.operands[0]
    let parts = word.text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      throw BlockProblem(
        column: word.column,
        message:
          "\(quoted(word.text)) names no contest; write 'election/contest', as in 'ginger/tc'")
    }
    let election = try election(named: String(parts[0]), at: word.column)
    if let contest = election.contest(String(parts[1])) { return (election, contest) }
    let ids = election.contests.map(\.id)
    throw BlockProblem(
      column: word.column + parts[0].unicodeScalars.count + 1,
      message: "election \(quoted(election.id)) has no contest \(quoted(String(parts[1])))"
        + suggestion(for: String(parts[1]), among: ids)
        + (ids.isEmpty ? "; it has none" : "; it has \(listed(ids))"))
  }

  private func election(
    named id: String, at column: Int
  ) throws(BlockProblem) -> Election {
    if let election = source.folder.election(id) { return election }
    let ids = source.folder.elections.map(\.id)
    throw BlockProblem(
      column: column,
      message: "there is no election \(quoted(id))" + suggestion(for: id, among: ids)
        + (ids.isEmpty ? "; none is on file" : "; known are \(listed(ids))"))
  }
}
