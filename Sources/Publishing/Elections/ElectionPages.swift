package import Governance

/// The pages of a site that are about elections, and the files that belong to them.
///
/// They are a function of the folder, the moment and the archives, and of nothing else.
package struct ElectionPages: Sendable {
  let context: ElectionContext
  private let results: [ContestName: ContestRecount]

  /// Gathers what the pages show.
  ///
  /// - Parameters:
  ///   - folder: the community folder; claims about contributions are checked if
  ///     ``CommunityFolder/contributions`` are there.
  ///   - now: when the site is made, which decides in which phase each election is.
  ///   - archives: the files of published results; see ``PublishedArchive/names(in:)``.
  ///   - personPages: handles of people who have a page of statistics.
  package init(
    folder: CommunityFolder, now: Instant, archives: [PublishedArchive] = [],
    personPages: Set<String> = []
  ) {
    context = ElectionContext(folder: folder, now: now, personPages: personPages)
    var results: [ContestName: ContestRecount] = [:]
    for archive in archives { results[archive.name] = ContestRecount(of: archive) }
    self.results = results
  }

  /// All pages, by path; made anew each time they are asked for.
  package var pages: [SitePage] {
    var pages = [
      ElectionsOverview(context).page, TurnoutPage(context).page, SeatsPage(context).page,
    ]
    for state in context.states {
      pages.append(ElectionPage(of: state, context).page)
      for contest in state.contests {
        pages.append(ContestPage(of: contest, in: state, context).page)
        if let published = context.folder.result(of: contest.contest, in: state.election) {
          pages.append(
            ResultPage(
              of: contest.contest, in: state.election, published: published,
              recount: results[context.name(of: contest.contest, in: state.election)], context
            ).page)
        }
      }
    }
    return pages.sorted { $0.path < $1.path }
  }

  /// Calendars, figures and the archives of published results, by path.
  package var files: [SiteFile] {
    var files = context.folder.elections.map { election in
      SiteFile(
        .calendar(of: election.id),
        ElectionCalendar(of: [election], in: context.folder.community).text)
    }
    files.append(SiteFile(TurnoutPage.figures, TurnoutPage(context).csv))
    for state in context.states {
      for contest in state.contests
      where context.folder.result(of: contest.contest, in: state.election) != nil {
        let name = context.name(of: contest.contest, in: state.election)
        files += (results[name]?.archive.published ?? []).map { file in
          SiteFile(
            .archived(file.name, of: name.contest, in: name.election), bytes: file.bytes)
        }
      }
    }
    return files.sorted { $0.path < $1.path }
  }
}
