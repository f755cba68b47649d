internal import Electorates
internal import Governance

/// Who contributed when, and the list of those who have a page.
struct ContributorPages {
  let source: StatisticsSource
  let statistics: Statistics
  let activity: PersonActivity
  /// The numbers of contributors by handle.
  let numbers: [String: Int]

  private var all: [Contributor] { source.activity.contributors.all }

  /// Who contributed in each cycle, and the files beside the page.
  var contributors: (page: SitePage, files: [SiteFile]) {
    let path = SitePath.contributors
    var files: [SiteFile] = []
    var body = CommunityPages.nothing(among: statistics.projects)
    if source.hasHistory(of: statistics.projects) {
      let table = statistics.contributors
      let peopleFiles = TableFiles(table, named: "people", of: path)
      let charts = CycleCharts(prefix: "", page: path)
      let (who, whoFiles) = who
      files = peopleFiles.files + whoFiles
      body =
        StatisticsSection(
          id: "people", title: "New, returning and staying",
          pieces: [charts.people(table, files: peopleFiles), DataTable(table).html],
          definition: table.sentences(beyond: source.definition.sentences)
        ).html + who + ScopeSections.counting(source.definition)
    }
    let content: HTML = """
      <h1>Who contributed</h1>
      <p>Everybody who wrote a counted commit. Those on file have <a \
      href="\(path.link(to: .people))">a page</a> of their own.</p>
      \(StatisticsSection.notes(source.notes))\(body)
      """
    var page = SitePage(
      path: path, kind: .statistics, title: "Who contributed",
      description: "Everybody who contributed, cycle by cycle.", content: content)
    page.trail = [.init("Statistics", .statistics)]
    return (page, files)
  }

  private var who: (HTML, [SiteFile]) {
    let calendar = statistics.calendar
    let noun = source.definition.unit.rawValue
    var rows: [[StatisticsTable.Cell]] = []
    var lists: [HTML] = []
    for slot in (0..<calendar.slotCount).reversed() {
      let people = activity.people(in: slot)
      guard !people.isEmpty else { continue }
      let title = calendar.title(ofIndex: slot)
      let items = people.map { number -> HTML in
        let share = activity.share(of: number, in: slot)
        rows.append([
          .text(title), .text(all[number].name), .text(all[number].handle ?? ""),
          .count(share.own), .count(share.joint),
        ])
        return
          "<li>\(name(number, on: .contributors)) <span class=\"count\">\(share.count)</span></li>"
      }
      // The latest cycle is what most come for.
      lists.append(
        """
        <details\(lists.isEmpty ? " open" as HTML : .empty)>
        <summary>\(title.shownHTML): \(counted(people: people.count))</summary>
        <ul class="contributors">\(items)</ul>
        </details>

        """)
    }
    let table = StatisticsTable(
      "Contributors per cycle",
      columns: [
        .init("cycle", .text), .init("name", .text), .init("handle", .text), .init(noun),
        .init("as co-author"),
      ], rows: rows, definition: source.definition.sentences, notes: source.notes)
    let files = TableFiles(table, named: "who", of: .contributors)
    let section = StatisticsSection(
      id: "who", title: "By cycle",
      pieces: lists + [files.links(from: .contributors, title: table.title)],
      definition: ["Behind each name: \(noun) written as author or co-author."])
    return (section.html, files.files)
  }

  private func counted(people count: Int) -> String {
    count == 1 ? "1 person" : "\(count) people"
  }

  private func name(_ number: Int, on page: SitePath) -> HTML {
    source.link(toPerson: all[number].handle, named: all[number].title, from: page)
  }

  /// The list of people on file.
  var people: SitePage {
    let path = SitePath.people
    let rows = source.people.map { person -> [HTML] in
      let number = numbers[person.handle]
      let total = number.map { activity.total(of: $0) }
      let projects = total.map { activity.projects($0) } ?? []
      return [
        source.link(toPerson: person.handle, named: person.name, from: path),
        person.handle.shownHTML, HTML("\(total?.own ?? 0)"),
        number.flatMap { activity.lastCycle(of: $0)?.name.shownHTML } ?? "–",
        projects.map { source.link(toProject: $0, from: path) }.joined(separator: ", "),
      ]
    }
    let table = DataTable(
      caption: "People on file",
      columns: [
        .init("Name", isNumber: false), .init("Handle", isNumber: false),
        .init(source.definition.unit.rawValue.capitalizedFirst),
        .init("Last active in", isNumber: false), .init("Projects", isNumber: false),
      ], rows: rows)
    let content: HTML = """
      <h1>People</h1>
      \(StatisticsSection.notes(source.notes))\
      \(rows.isEmpty ? "<p class=\"empty\">Nobody is on file.</p>\n" as HTML : table.html)\
      \(ScopeSections.counting(source.definition))
      """
    var page = SitePage(
      path: path, kind: .statistics, title: "People",
      description: "Everybody on file in \(source.folder.community.name.shownBriefly).",
      content: content)
    page.trail = [.init("Statistics", .statistics)]
    return page
  }
}
