package import Governance
internal import Voting

// The page holds all that its script needs, so it works from a disk without a network. The figures
// stand in an element that no browser runs, the ballots in a box that readers can write in: whoever
// changes one sees that the count notices.

/// The page on which a reader's browser counts a published contest again.
package struct RecountPage {
  package let declaration: ContestDeclaration
  /// What to count and to compare with; nothing where that is not published.
  let figures: RecountFigures?

  /// Reads the files of an archive; nothing if `contest.json` or `result.json` are none.
  package init?(_ files: [ArchiveFile: [UInt8]]) {
    guard let contest = files[.contest], let declaration = ContestDeclaration(json: contest),
      let published = files[.result], let result = RecountedResult(published)
    else { return nil }
    self.declaration = declaration
    if let tally = result.tally, let file = RecountedFile(declaration, files),
      tally.pairwise.count == tally.candidates.count,
      tally.pairwise.allSatisfy({ $0.count == tally.candidates.count })
    {
      figures = RecountFigures(
        declaration: declaration, result: result, tally: tally, file: file)
    } else {
      figures = nil
    }
  }

  /// Where the page is.
  package var path: SitePath {
    .recount(of: declaration.contest.id, in: declaration.election.id)
  }

  /// The page, with the script it works with if there is anything to count.
  package var page: SitePage {
    let (contest, election) = (declaration.contest, declaration.election)
    var page = SitePage(
      path: path, kind: .recount, title: "Recount: \(contest.title)",
      description: figures == nil
        ? "Why \(contest.title), \(election.title), cannot be counted again in a browser."
        : "Count \(contest.title), \(election.title), again in your own browser.",
      content: content)
    page.trail = [
      SitePage.Step("Elections", .elections),
      SitePage.Step(election.title, .election(election.id)),
      SitePage.Step(contest.title, .contest(contest.id, in: election.id)),
      SitePage.Step("Result", .result(of: contest.id, in: election.id)),
    ]
    if figures != nil { page.scripts = [.recountScript] }
    page.isSearched = false
    return page
  }

  /// What the page shows.
  package var content: HTML {
    let head: HTML = """
      <h1>Recount: \(declaration.contest.title)</h1>
      <p>\(declaration.community), \(declaration.election.title). \
      <a href="\(link(.result(of: declaration.contest.id, in: declaration.election.id)))">\
      The published result</a></p>

      """
    guard let figures else { return head + nothingToCount + verification }
    return head + RecountForm(figures: figures).content + rules(figures) + verification
  }

  private func link(_ other: SitePath) -> String { path.link(to: other) }

  private var nothingToCount: HTML {
    let reason: HTML =
      if !declaration.needsPoll {
        "No poll was held, so there are no ballots."
      } else {
        "Neither the ballots nor the pairwise matrix of this contest are published."
      }
    return """
      <p><output id="recount-outcome" data-outcome="nothing">Nothing to count: \(reason)</output></p>

      """
  }

  /// By which rules is counted, and what is taken as it was published.
  private func rules(_ figures: RecountFigures) -> HTML {
    let counting = declaration.counting
    var rows: [(String, String)] = [("Method", counting.method.title)]
    if let strength = figures.tally.strength { rows.append(("Strength of defeats", strength)) }
    rows.append(("Blanks", (counting.blanks ?? .last).rawValue))
    rows.append(("Seats", "\(declaration.seats)"))
    if let cap = declaration.cap.cap, let limit = figures.limit {
      rows.append(("Of one affiliation", "\(cap.phrase), here \(limit)"))
    }
    if !declaration.continuing.isEmpty {
      rows.append(("Members who stay", declaration.continuing.map(\.name).joined(separator: ", ")))
    }
    if !figures.tally.withdrawn.isEmpty {
      rows.append(("Withdrawn", figures.tally.withdrawn.joined(separator: ", ")))
    }
    if let option = declaration.defaultOption { rows.append(("Default option", option)) }
    if let quorum = declaration.quorum { rows.append(("Quorum", "\(quorum)")) }
    if let lottery = figures.tally.lottery {
      let order = lottery.order.map(\.candidate).joined(separator: ", ")
      rows.append(("Order that the lottery drew", order))
    }
    let list = rows.map { name, value -> HTML in "<dt>\(name)</dt><dd>\(value)</dd>\n" }
    return """
      <h2 id="rules">By these rules</h2>
      <dl class="recount-rules">
      \(list)</dl>

      """
  }

  /// How to check everything without this page.
  private var verification: HTML {
    let contest = "\(declaration.election.id)/\(declaration.contest.id)"
    return """
      <h2 id="verify">Without this page</h2>
      <p>The program that counted also verifies: in a copy of the community's folder, or of the \
      contest's folder alone, this compares every file with its digest, counts again under any \
      method, redoes the lottery and checks the signatures.</p>
      <p><code class="recount-command">hustings verify elections/\(contest)</code></p>

      """
  }
}
