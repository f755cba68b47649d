/// The files of a new community folder, with comments, that `check` finds nothing wrong with.
package struct CommunitySkeleton: Sendable {
  /// The files, by path.
  package let files: [SourceFile]

  /// Drafts a folder whose election opens nominations two weeks after a day.
  package init(today: CivilDate) {
    let texts = [
      "candidates/README.md": Self.candidates,
      "community.yml": Self.community(today),
      "elections/birch/election.yml": Self.election(today),
      "people.yml": Self.people,
      "site/posts/\(today)-welcome.md": Self.post,
    ]
    files = texts.sorted { $0.key < $1.key }.map {
      SourceFile(path: $0.key, bytes: Array($0.value.utf8))
    }
  }

  private static func community(_ today: CivilDate) -> String {
    let change = today.advanced(byMonths: 2)
    return """
      # What outlasts an election. Replace the examples by your community's own.
      name: Example Community

      # Where its site will be published.
      url: https://community.example.org/

      # Release cycles. Each ends on the day on which the next one starts.
      cycles:
        - {name: amber, start: \(today.advanced(byMonths: -4)), end: \(change)}
        - {name: birch, start: \(change), end: \(today.advanced(byMonths: 8))}

      # Projects, each with its repositories as paths from this folder.
      projects:
        lamp:
          title: Lamp
          repositories: [repositories/lamp]

      # Whose commits no person made; '*' stands for anything.
      bots: ["*-bot"]

      # What every election must keep to. 'project-lead' stands for the leads of all projects. For
      # 'hustings election new' a body can also have 'before-release: 3 weeks', 'weekday: Monday' and
      # 'hour: 12:00 UTC'.
      charter:
        tc:
          title: Technical Committee
          seats: 3
          # At most half of the members may share an affiliation; 'none' if any number may.
          cap: half
          at-least: {nominations: 7 days, voting: 7 days}
        project-lead:
          title: Project lead
          seats: 1

      # Who may vote. Contests refer to these by name.
      electorates:
        contributors: {cycles: [amber], changes: 1, projects: all, co-authors: yes}
        project-contributors: {cycles: [amber], changes: 1, projects: own, co-authors: yes}

      # What becomes public: rolls as 'counts', 'handles' or 'names'; ballots as 'full', as the
      # pairwise 'matrix', or only the 'result'.
      publication:
        rolls: counts
        ballots: matrix

      # From whom the officials' messages come, and where those go that concern everybody.
      mail:
        from: Elections <elections@example.org>
        announce: discuss@example.org

      """
  }

  private static func election(_ today: CivilDate) -> String {
    func day(_ number: Int) -> CivilDate {
      CivilDate(daysSinceEpoch: today.daysSinceEpoch + number)
    }
    return """
      # One season: its dates, who runs it, and what is elected.
      name: Elections for Birch
      cycle: birch

      # Who runs it, by handle. Officials cannot stand.
      officials: [olive]

      # Times are in UTC or AoE (Anywhere on Earth): '… AoE' is the end of that day at UTC-12.
      timeline:
        nominations: {from: \(day(14)) 12:00 UTC, to: \(day(23)) AoE}
        campaign: {from: \(day(25)) UTC, to: \(day(28)) AoE}
        voting: {from: \(day(29)) 12:00 UTC, to: \(day(38)) AoE}
        complaints: {from: \(day(39)) 12:00 UTC, to: \(day(45)) AoE}

      # Rules of every contest that does not say otherwise. Nothing that can change a seat is
      # implicit: 'hustings check' names what is missing.
      defaults:
        method: schulze
        strength: winning-votes
        # A candidate left off a ballot: 'last' (below all ranked), or 'no-opinion'.
        blanks: last
        # A tie at the last seat: 'report' it, or {lottery: a seed that becomes public after the vote}.
        ties: report

      contests:
        tc:
          title: Technical Committee
          body: tc
          seats: 3
          cap: half
          electorate: contributors
          statement: {fields: [affiliation], words: 1000}
        lamp:
          title: Lamp project lead
          project: lamp
          seats: 1
          cap: none
          electorate: project-contributors
          statement: {words: 1000}

      """
  }

  private static let people = """
    # Who is who, by handle. E-mail addresses identify people in git and are never published.
    olive:
      name: Olive Official
      emails: [olive@example.org]
    ada:
      name: Ada Example
      emails: [ada@example.org]
      affiliations:
        - {name: Acme, from: 2020-01-01}

    """

  private static let candidates = """
    # Candidates

    One file a person: `candidates/<election>/<contest>/<handle>.md`. This command writes a draft:

        hustings nominate --election birch --contest tc --handle ada --name "Ada Example" --affiliation Acme

    Write why you stand below the header, then see whether all is well:

        hustings check candidates/birch/tc/ada.md

    """

  private static let post = """
    ---
    title: Welcome
    ---

    This is the first post. A post about a meeting can say what was agreed and who does what;
    `hustings actions` finds what is still to be done:

    - [ ] (olive) replace the examples in community.yml

    """
}
