package import Governance

extension Statistics {
  /// What the contributor of a number did, cycle by cycle.
  package func profile(ofContributor number: Int) -> StatisticsTable {
    let contributor = activity.contributors.all[number]
    var cycles = Array(repeating: Share(), count: calendar.slotCount)
    for entry in counted {
      let writers = activity.writers(of: entry)
      guard writers.contains(number) || Int(entry.author) == number else { continue }
      let slot = slot(of: entry)
      if Int(entry.author) == number { cycles[slot].own += 1 } else { cycles[slot].joint += 1 }
      for project in projectsOfRepository[Int(entry.repository)] {
        cycles[slot].projects.insert(project)
      }
      let seconds = activity.seconds(of: entry, by: definition.basis)
      if let affiliation = seconds.flatMap({ contributor.affiliation(at: $0) }),
        !cycles[slot].affiliations.contains(affiliation)
      {
        cycles[slot].affiliations.append(affiliation)
      }
    }
    let slots = shownSlots { cycles[$0].own + cycles[$0].joint > 0 }
    return StatisticsTable(
      contributor.title,
      columns: [
        .init("cycle", .text), .init(definition.unit.rawValue, hasBar: true),
        .init("as co-author"), .init("projects", .text), .init("affiliation", .text),
      ],
      rows: slots.map { slot in
        [
          .text(calendar.title(ofIndex: slot)), .count(cycles[slot].own),
          .count(cycles[slot].joint),
          .text(cycles[slot].projects.sorted().map { projects[$0].id }.joined(separator: ", ")),
          .text(cycles[slot].affiliations.sorted().joined(separator: ", ")),
        ]
      },
      barRowCount: slots.prefix { $0 < calendar.cycles.count }.count,
      total: [
        .text("all"), .count(cycles.map(\.own).reduce(0, +)),
        .count(cycles.map(\.joint).reduce(0, +)), .none, .none,
      ],
      definition: definition.sentences, notes: notes)
  }

  /// What somebody did in a cycle.
  private struct Share {
    var own = 0
    var joint = 0
    var projects: Set<Int> = []
    var affiliations: [String] = []
  }
}

extension CommunityFolder {
  /// The seats and duties that somebody held, by what is on file, latest first.
  package func roles(of handle: String) -> StatisticsTable {
    let identity = people.identity(handle)
    var rows: [[StatisticsTable.Cell]] = []
    for election in elections.reversed() {
      let cycle = election.cycle?.value ?? election.name
      for contest in election.contests {
        guard let record = record(of: contest, in: election),
          record.elected.contains(where: { people.identity($0.value) == identity })
        else { continue }
        rows.append(
          Self.row(
            contest.title, "from \(cycle)", record.manner.rawValue, record.place.file))
      }
      if election.officials.contains(where: { people.identity($0.value) == identity }) {
        rows.append(
          Self.row("Official", election.name, "appointed", election.place.file))
      }
    }
    for project in community.projects
    where project.leads.contains(where: { people.identity($0) == identity }) {
      rows.append(
        Self.row(
          "Lead of \(project.title)", "before the first election on file", "", project.place.file))
    }
    return StatisticsTable(
      "Roles",
      columns: [
        .init("role", .text), .init("when", .text), .init("how", .text), .init("by", .text),
      ], rows: rows, definition: [])
  }

  /// The contests in which somebody stood, latest first.
  package func contests(of handle: String) -> StatisticsTable {
    let identity = people.identity(handle)
    var rows: [[StatisticsTable.Cell]] = []
    for election in elections.reversed() {
      for contest in election.contests {
        let own = candidacies(for: contest, in: election).filter { $0.identity == identity }
        guard let last = own.first(where: { $0.kind == .withdrawal }) ?? own.first else { continue }
        rows.append(
          Self.row(election.name, contest.title, outcome(last, contest, election), last.path))
      }
    }
    return StatisticsTable(
      "Contests",
      columns: [
        .init("election", .text), .init("contest", .text), .init("outcome", .text),
        .init("statement", .text),
      ], rows: rows, definition: [])
  }

  private func outcome(_ candidacy: Candidacy, _ contest: Contest, _ election: Election) -> String {
    switch candidacy.kind {
    case .withdrawal: return "withdrew"
    case .nonCandidacy: return "did not stand"
    case .candidacy: break
    }
    guard let record = record(of: contest, in: election) else { return "open" }
    let isElected = record.elected.contains {
      people.identity($0.value) == candidacy.identity
    }
    return isElected ? "elected" : "not elected"
  }

  private static func row(_ texts: String...) -> [StatisticsTable.Cell] { texts.map { .text($0) } }
}
