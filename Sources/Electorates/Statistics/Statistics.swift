package import Governance

/// What is counted of an activity: the questions that `hustings stats` and pages answer.
package struct Statistics: Sendable {
  /// What happened.
  package let activity: Activity
  /// The community's projects.
  package let projects: [Project]
  /// The cycles that tables have rows for.
  package let calendar: CycleCalendar
  /// What is counted, and by which date.
  package let definition: CountingDefinition
  /// What a reader must know besides, such as repositories that were not there.
  package let notes: [String]
  /// The projects of each repository, by the repository's number.
  let projectsOfRepository: [[Int]]

  /// Prepares to count.
  package init(
    of activity: Activity, projects: [Project], cycles: [Cycle], definition: CountingDefinition,
    notes: [String] = []
  ) {
    self.activity = activity
    self.projects = projects
    self.definition = definition
    self.notes = notes
    calendar = CycleCalendar(cycles)
    projectsOfRepository = activity.histories.map { history in
      projects.indices.filter { index in
        projects[index].repositories.contains { $0.value == history.name }
      }
    }
  }

  /// The row of the calendar in which a commit lies.
  func slot(of entry: Activity.Entry) -> Int {
    calendar.index(of: calendar.slot(of: activity.seconds(of: entry, by: definition.basis)))
  }

  /// The commits of the projects in question, of all classes.
  var entries: some Sequence<Activity.Entry> {
    activity.entries.lazy.filter { !projectsOfRepository[Int($0.repository)].isEmpty }
  }

  /// The commits that are counted with the rest.
  var counted: some Sequence<Activity.Entry> { entries.lazy.filter { definition.includes($0) } }

  /// The rows of the calendar to show: the cycles up to the last in which anything lies, and the other
  /// rows if anything lies in them.
  func shownSlots(where isUsed: (Int) -> Bool) -> [Int] {
    let last = calendar.cycles.indices.last(where: isUsed) ?? calendar.cycles.count - 1
    return (0..<calendar.slotCount).filter { slot in
      calendar.cycles.indices.contains(slot) ? slot <= last : isUsed(slot)
    }
  }

  /// The cycles up to the last in which anything lies.
  func shownCycles(where isUsed: (Int) -> Bool) -> Range<Int> {
    0..<(calendar.cycles.indices.last(where: isUsed) ?? calendar.cycles.count - 1) + 1
  }

  /// The sentences below a table: the definition, then what the table adds to it.
  func definition(adding sentences: String...) -> [String] { definition.sentences + sentences }
}
