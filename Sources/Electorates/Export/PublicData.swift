internal import GitHistory
package import Governance

/// The public database: cycles, projects, people without addresses, and every counted commit.
package struct PublicData: Sendable {
  /// The tables, those first that others refer to.
  package let tables: [PublicTable]

  /// Gathers what may be known of an activity; the version is that of the program.
  package init(of activity: Activity, community: Community, version: String) {
    let people = PublicPeople(activity)
    let commits = activity.entries.indices.sorted {
      activity.sortKey(of: activity.entries[$0]) < activity.sortKey(of: activity.entries[$1])
    }
    tables = [
      Self.about(community, version: version), Self.cycles(community), Self.projects(community),
      Self.repositories(activity, community), people.table, people.affiliations,
      Self.commits(
        commits, of: activity, people: people, calendar: CycleCalendar(community.cycles)),
      Self.writers(commits, of: activity, people: people),
    ]
  }

  private static func about(_ community: Community, version: String) -> PublicTable {
    PublicTable(
      "about", key: ["name"], [.init("name"), .init("value")],
      rows: [
        [.text("community"), .text(community.name)],
        [.text("schema"), .text("hustings/public-database/1")],
        [.text("tool"), .text("hustings \(version)")],
        [
          .text("landing"),
          .text(
            "The committer date of the first-parent commit that brought a commit to its branch; all "
              + "dates are seconds since 1970-01-01 00:00 UTC."),
        ],
      ])
  }

  private static func cycles(_ community: Community) -> PublicTable {
    PublicTable(
      "cycle", key: ["name"],
      [.init("name"), .init("start", .integer), .init("end", .integer)],
      rows: community.cycles.map {
        [
          .text($0.name), .integer($0.window.start.seconds), .integer($0.window.end.seconds),
        ]
      })
  }

  private static func projects(_ community: Community) -> PublicTable {
    PublicTable(
      "project", key: ["id"], [.init("id"), .init("title")],
      rows: community.projects.map { [.text($0.id), .text($0.title)] })
  }

  private static func repositories(_ activity: Activity, _ community: Community) -> PublicTable {
    let read = Set(activity.histories.map(\.name))
    return PublicTable(
      "repository", key: ["name", "project"], [.init("name"), .init("project")],
      rows: community.projects.flatMap { project in
        project.repositories.filter { read.contains($0.value) }.map {
          [.text($0.value), .text(project.id)]
        }
      })
  }

  private static func commits(
    _ order: [Int], of activity: Activity, people: PublicPeople, calendar: CycleCalendar
  ) -> PublicTable {
    // Changes are numbered anew, in the order of the rows: the numbers in an activity depend on the
    // order in which commits were read.
    var changes: [Int32: Int] = [:]
    for index in order {
      let change = activity.entries[index].change
      if changes[change] == nil { changes[change] = changes.count + 1 }
    }
    let changeNumbers = changes
    return PublicTable(
      "commit", key: ["repository", "id"],
      [
        .init("repository"), .init("id"), .init("kind"), .init("author", .integer),
        .init("change", .integer), .init("opens_change", .integer),
        .init("authored", .integer, isOptional: true),
        .init("committed", .integer, isOptional: true),
        .init("landed", .integer, isOptional: true), .init("cycle", isOptional: true),
        .init("subject"),
      ],
      count: order.count
    ) { row in
      let entry = activity.entries[order[row]]
      let title: String? =
        if case .cycle(let cycle) = calendar.slot(of: entry.landed) {
          calendar.cycles[cycle].name
        } else {
          nil
        }
      return [
        .text(activity.history(of: entry).name), .text(activity.id(of: entry).description),
        .text(entry.kind.name), .integer(people.number(of: Int(entry.author))),
        .init(changeNumbers[entry.change]), .init(entry.opensChange),
        .init(activity.seconds(of: entry, by: .author)),
        .init(activity.seconds(of: entry, by: .committer)), .init(entry.landed), .init(title),
        .text(activity.subject(of: entry)),
      ]
    }
  }

  private static func writers(
    _ order: [Int], of activity: Activity, people: PublicPeople
  ) -> PublicTable {
    var rows: [[PublicTable.Value]] = []
    for index in order {
      let entry = activity.entries[index]
      for writer in activity.writers(of: entry) {
        rows.append([
          .text(activity.history(of: entry).name), .text(activity.id(of: entry).description),
          .integer(people.number(of: writer)),
          .text(writer == Int(entry.author) ? "author" : "co-author"),
        ])
      }
    }
    return PublicTable(
      "writer", key: ["repository", "commit", "person"],
      [.init("repository"), .init("commit"), .init("person", .integer), .init("role")], rows: rows)
  }
}

/// People as the public may know them, numbered in an order that depends on nobody's machine.
private struct PublicPeople {
  private let order: [Int]
  private let numbers: [Int]
  private let activity: Activity

  init(_ activity: Activity) {
    self.activity = activity
    let keys = activity.contributors.all.map(\.sortKey)
    let order = keys.indices.sorted { keys[$0].utf8.lexicographicallyPrecedes(keys[$1].utf8) }
    var numbers = Array(repeating: 0, count: order.count)
    for (number, contributor) in order.enumerated() { numbers[contributor] = number + 1 }
    self.order = order
    self.numbers = numbers
  }

  /// The number of a contributor, from 1.
  func number(of contributor: Int) -> Int { numbers[contributor] }

  var table: PublicTable {
    PublicTable(
      "person", key: ["id"],
      [
        .init("id", .integer), .init("name"), .init("handle", isOptional: true),
        .init("is_bot", .integer),
      ],
      rows: order.map { index in
        let contributor = activity.contributors.all[index]
        return [
          .integer(numbers[index]), .text(contributor.name),
          .init(contributor.handle.map { Email.masked($0).text }),
          .init(contributor.isBot),
        ]
      })
  }

  var affiliations: PublicTable {
    PublicTable(
      "affiliation", key: ["person", "number"],
      [
        .init("person", .integer), .init("number", .integer), .init("name"),
        .init("start", .integer, isOptional: true), .init("end", .integer, isOptional: true),
      ],
      rows: order.flatMap { index in
        (activity.contributors.all[index].person?.affiliations ?? []).enumerated().map {
          [
            .integer(numbers[index]), .integer($0.offset + 1),
            .text(Email.masked($0.element.name).text),
            .init($0.element.start?.seconds), .init($0.element.end?.seconds),
          ]
        }
      })
  }
}

extension CommitKind {
  /// The class in a word.
  var name: String {
    switch self {
    case .ordinary: "ordinary"
    case .revert: "revert"
    case .copy: "copy"
    case .bot: "bot"
    case .merge: "merge"
    }
  }
}

extension Activity {
  /// What entries are sorted by where the order is seen: landing, repository, id.
  func sortKey(of entry: Entry) -> (Int, Int32, ObjectID) {
    (entry.landed ?? .max, entry.repository, id(of: entry))
  }
}
