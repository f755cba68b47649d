internal import Electorates
internal import Governance

/// What all pages of statistics are made from.
struct StatisticsSource: Sendable {
  let activity: Activity
  let folder: CommunityFolder
  let definition: CountingDefinition
  /// What a reader must know besides, such as repositories that were not there.
  let notes: [String]
  let now: Instant
  /// The projects that have a page, in the order of `community.yml`.
  let projects: [Project]
  /// The people who have a page, in the order of `people.yml`.
  let people: [Person]
  private let pagesOfPeople: Set<String>

  init(
    activity: Activity, folder: CommunityFolder, definition: CountingDefinition, notes: [String],
    now: Instant
  ) {
    self.activity = activity
    self.folder = folder
    self.definition = definition
    self.notes = notes
    self.now = now
    var names: Set<String> = []
    projects = folder.community.projects.filter { Self.canName($0.id, &names) }
    names = ["index"]
    people = folder.people.all.filter { Self.canName($0.handle, &names) }
    pagesOfPeople = Set(people.map(\.handle))
  }

  /// Whether a name can be a page's, and is that of no other on systems where case does not count.
  private static func canName(_ name: String, _ names: inout Set<String>) -> Bool {
    FileName.objection(to: name) == nil && Email.masked(name).count == 0
      && names.insert(name.lowercased()).inserted
  }

  /// The handles of the people who have a page.
  var handles: Set<String> { pagesOfPeople }

  /// The statistics of all projects.
  var all: Statistics { statistics(of: folder.community.projects) }

  /// The statistics of some projects.
  func statistics(of projects: [Project]) -> Statistics {
    Statistics(
      of: activity, projects: projects, cycles: folder.community.cycles, definition: definition,
      notes: notes)
  }

  /// Whether a repository of the projects was read.
  func hasHistory(of projects: [Project]) -> Bool {
    let names = Set(projects.flatMap(\.repositories).map(\.value))
    return activity.histories.contains { names.contains($0.name) }
  }

  /// The page of somebody, by any handle they have.
  func page(ofPerson handle: String) -> SitePath? {
    guard let person = folder.people[handle], pagesOfPeople.contains(person.handle) else {
      return nil
    }
    return .person(person.handle)
  }

  /// A name, linked to the person's page if there is one.
  func link(toPerson handle: String?, named name: String, from page: SitePath) -> HTML {
    guard let target = handle.flatMap({ self.page(ofPerson: $0) }) else { return name.shownHTML }
    return "<a href=\"\(page.link(to: target))\">\(name.shownHTML)</a>"
  }

  /// A project's name, linked to its page if there is one.
  func link(toProject id: String, named name: String? = nil, from page: SitePath) -> HTML {
    guard let project = projects.first(where: { $0.id == id }) else {
      return (name ?? id).shownHTML
    }
    let path = SitePath.project(project.id)
    return "<a href=\"\(page.link(to: path))\">\((name ?? project.title).shownHTML)</a>"
  }

  /// A sentence on the cycle that has not ended, whose figures still grow.
  var openCycle: String? {
    folder.community.cycles.last { $0.window.contains(now) }.map {
      "\($0.name) has not ended; its figures still grow."
    }
  }
}
