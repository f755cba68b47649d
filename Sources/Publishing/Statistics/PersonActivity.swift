internal import Electorates
internal import Governance

// `Statistics.profile(ofContributor:)` goes through all commits for one person. Pages show everybody,
// so here all profiles come of one pass; a test holds them against the others.

/// What each contributor did, cycle by cycle.
struct PersonActivity: Sendable {
  /// What somebody did in a cycle.
  struct Share: Sendable {
    var own = 0
    var joint = 0
    var projects: Set<Int> = []
    var affiliations: Set<String> = []

    var count: Int { own + joint }
  }

  private let statistics: Statistics
  /// The shares of each contributor by slot of the calendar; empty for those without any.
  private var shares: [[Share]]

  /// Goes through all counted commits.
  init(_ statistics: Statistics) {
    self.statistics = statistics
    let activity = statistics.activity
    shares = Array(repeating: [], count: activity.contributors.all.count)
    let projects = Self.projects(statistics)
    let isOnFile = activity.contributors.all.map { $0.person != nil }
    let definition = statistics.definition
    for entry in activity.entries where definition.includes(entry) {
      let own = projects[Int(entry.repository)]
      guard !own.isEmpty else { continue }
      let seconds = activity.seconds(of: entry, by: definition.basis)
      let slot = statistics.calendar.index(of: statistics.calendar.slot(of: seconds))
      let author = Int(entry.author)
      var writers = activity.writers(of: entry)
      if !writers.contains(author) { writers.append(author) }
      for writer in writers {
        add(to: writer, slot, own, isAuthor: writer == author)
        guard isOnFile[writer], let seconds else { continue }
        if let affiliation = activity.contributors.all[writer].affiliation(at: seconds) {
          shares[writer][slot].affiliations.insert(affiliation)
        }
      }
    }
  }

  private mutating func add(to writer: Int, _ slot: Int, _ projects: [Int], isAuthor: Bool) {
    if shares[writer].isEmpty {
      shares[writer] = Array(repeating: Share(), count: statistics.calendar.slotCount)
    }
    if isAuthor { shares[writer][slot].own += 1 } else { shares[writer][slot].joint += 1 }
    shares[writer][slot].projects.formUnion(projects)
  }

  /// The projects of each repository, by number.
  private static func projects(_ statistics: Statistics) -> [[Int]] {
    statistics.activity.histories.map { history in
      statistics.projects.indices.filter { index in
        statistics.projects[index].repositories.contains { $0.value == history.name }
      }
    }
  }

  /// What somebody did in a slot of the calendar.
  func share(of contributor: Int, in slot: Int) -> Share {
    shares[contributor].isEmpty ? Share() : shares[contributor][slot]
  }

  /// What somebody did in all.
  func total(of contributor: Int) -> Share {
    shares[contributor].reduce(into: Share()) { sum, share in
      sum.own += share.own
      sum.joint += share.joint
      sum.projects.formUnion(share.projects)
    }
  }

  /// The last cycle in which somebody was active.
  func lastCycle(of contributor: Int) -> Cycle? {
    let cycles = statistics.calendar.cycles
    return shares[contributor].prefix(cycles.count).lastIndex { $0.count > 0 }.map { cycles[$0] }
  }

  /// The people who are no programs and did something in a slot, those who did most first.
  func people(in slot: Int) -> [Int] {
    let all = statistics.activity.contributors.all
    let active = shares.indices.filter { number in
      share(of: number, in: slot).count > 0 && !all[number].isBot
        && all[number].evidence != .nothing
    }
    // Those who are the same in all of this cannot be told apart on a page either. Numbers of
    // contributors are not asked, because they depend on the order in which commits were read.
    let keys = active.map { number -> (count: Int, own: Int, name: [UInt8]) in
      let share = share(of: number, in: slot)
      let name = "\(all[number].title)\u{0}\(all[number].handle ?? "")"
      return (share.count, share.own, Array(name.utf8))
    }
    return active.indices.sorted { first, second in
      let (one, other) = (keys[first], keys[second])
      if one.count != other.count { return one.count > other.count }
      if one.own != other.own { return one.own > other.own }
      return one.name.lexicographicallyPrecedes(other.name)
    }.map { active[$0] }
  }

  /// What somebody did, cycle by cycle, like `Statistics.profile(ofContributor:)`.
  func profile(of contributor: Int) -> StatisticsTable {
    let calendar = statistics.calendar
    let shares = (0..<calendar.slotCount).map { share(of: contributor, in: $0) }
    let last = calendar.cycles.indices.last { shares[$0].count > 0 } ?? calendar.cycles.count - 1
    let slots = (0..<calendar.slotCount).filter { slot in
      slot < calendar.cycles.count ? slot <= last : shares[slot].count > 0
    }
    let total = total(of: contributor)
    return StatisticsTable(
      statistics.activity.contributors.all[contributor].title,
      columns: [
        .init("cycle", .text), .init(statistics.definition.unit.rawValue, hasBar: true),
        .init("as co-author"), .init("projects", .text), .init("affiliation", .text),
      ],
      rows: slots.map { slot in
        [
          .text(calendar.title(ofIndex: slot)), .count(shares[slot].own),
          .count(shares[slot].joint), .text(projects(shares[slot]).joined(separator: ", ")),
          .text(shares[slot].affiliations.sorted().joined(separator: ", ")),
        ]
      },
      barRowCount: slots.prefix { $0 < calendar.cycles.count }.count,
      total: [.text("all"), .count(total.own), .count(total.joint), .none, .none],
      definition: statistics.definition.sentences, notes: statistics.notes)
  }

  /// The ids of the projects that a share was in.
  func projects(_ share: Share) -> [String] {
    share.projects.sorted().map { statistics.projects[$0].id }
  }
}
