package import Electorates
package import Governance

/// The pages that say what happened in the community's repositories, and the files beside them.
package struct StatisticsPages: Sendable {
  /// The pages: the community's, its projects', those of contributors and people.
  package let pages: [SitePage]
  /// The figures of the pages as CSV and JSON.
  package let files: [SiteFile]
  /// The handles, as on file, of those who have a page.
  package var personPages: Set<String> { source.handles }

  let source: StatisticsSource

  /// Makes the pages.
  ///
  /// - Parameters:
  ///   - activity: what happened, as far as repositories could be read.
  ///   - folder: the community.
  ///   - now: decides who holds a seat and which cycle has not ended.
  ///   - definition: what is counted.
  ///   - notes: what a reader must know besides, such as repositories that were not there.
  ///   - hasDatabase: whether ``SitePath/publicDatabase`` is written.
  package init(
    activity: Activity, folder: CommunityFolder, now: Instant,
    definition: CountingDefinition = CountingDefinition(), notes: [String] = [],
    hasDatabase: Bool = false
  ) {
    source = StatisticsSource(
      activity: activity, folder: folder, definition: definition, notes: notes, now: now)
    let community = CommunityPages(source: source, hasDatabase: hasDatabase)
    let statistics = source.all
    let people = PersonActivity(statistics)
    let records = PersonRecords(folder, at: now)
    let numbers = Dictionary(
      activity.contributors.all.enumerated().compactMap { number, contributor in
        contributor.handle.map { ($0, number) }
      }, uniquingKeysWith: { first, _ in first })
    let contributors = ContributorPages(
      source: source, statistics: statistics, activity: people, numbers: numbers)
    var made = [community.start, ComparisonPage(source: source).made, contributors.contributors]
    made += source.projects.map { community.page(of: $0) }
    made += source.people.map { [source] person in
      PersonPage(
        source: source, records: records, activity: people, person: person,
        contributor: numbers[person.handle]
      ).made
    }
    pages = made.map(\.page) + [contributors.people]
    files = made.flatMap(\.files)
  }

  /// The page of somebody, by any handle they have; nothing if they have none.
  package func page(ofPerson handle: String) -> SitePath? { source.page(ofPerson: handle) }
}
