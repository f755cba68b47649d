internal import Electorates
internal import FoundationEssentials
internal import Governance
internal import Publishing
internal import Records

/// The pages of elections and statistics, with all that has to be read for them.
struct CommunitySite {
  let folder: CommunityFolder
  let root: String
  let now: Instant

  init(of folder: CommunityFolder, at root: String, now: Instant) {
    self.folder = folder
    self.root = root
    self.now = now
  }

  /// Reads repositories and archives, and makes the pages.
  ///
  /// - Throws: ``WorkFailure`` if the public database cannot be made.
  func pages() async throws -> DerivedPages {
    let history = await CommunityHistory(of: folder, at: root, isQuiet: true)
    let activity = history.activity
    var folder = folder
    let hasHistory = !history.histories.isEmpty
    if hasHistory { folder.contributions = history.contributions }
    let statistics = StatisticsPages(
      activity: activity, folder: folder, now: now, notes: history.notes,
      hasDatabase: hasHistory)
    let archives = PublishedArchive.names(in: folder).map { name in
      PublishedArchive(name, files: files(below: name.folder))
    }
    let elections = ElectionPages(
      folder: folder, now: now, archives: archives, personPages: statistics.personPages)
    var pages = DerivedPages()
    let hasElections = !folder.elections.isEmpty
    let hasStatistics = !folder.community.projects.isEmpty || !folder.people.all.isEmpty
    if hasElections {
      pages.pages += elections.pages + recounts(of: archives)
      pages.files += elections.files + elections.feeds(of: SiteIdentity(folder.community))
      pages.parts.append(SitePage.Step("Elections", .elections))
      pages.home = elections.home
    }
    if hasStatistics {
      pages.pages += statistics.pages
      pages.files += statistics.files
      pages.parts.append(SitePage.Step("Statistics", .statistics))
      if hasHistory { pages.files.append(try database(of: activity)) }
    }
    let blocks = ComputedBlocks(of: statistics)
    pages.block = { info, page, number in
      do throws(BlockProblem) {
        return .shown(try blocks.html(of: info, on: page, index: number))
      } catch {
        return .refused(error.message)
      }
    }
    return pages
  }

  /// The pages on which readers count for themselves.
  private func recounts(of archives: [PublishedArchive]) -> [SitePage] {
    archives.compactMap { archive in
      let files = ArchiveFile.allCases.compactMap { file in
        archive.published.first { $0.name == file.rawValue }.map { (file, $0.bytes) }
      }
      let recount = RecountPage(Dictionary(files, uniquingKeysWith: { first, _ in first }))
      // Where nobody voted there is nothing to count.
      return recount?.declaration.needsPoll == true ? recount?.page : nil
    }
  }

  /// The files of a contest's folder that archives have.
  private func files(below path: String) -> [String: [UInt8]] {
    let signatures =
      (try? FileManager.default.contentsOfDirectory(
        atPath: "\(root)/\(path)/\(ArchiveFile.signatures)")) ?? []
    let names = PublishedArchive.fileNames + signatures.map { "\(ArchiveFile.signatures)/\($0)" }
    return Dictionary(
      names.compactMap { name in
        let file = "\(root)/\(path)/\(name)"
        guard FolderWriter.kind(of: file) == .typeRegular,
          let bytes = try? ContestFiles.bytes(at: file)
        else { return nil }
        return (name, bytes)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The public database as a file of the site.
  private func database(of activity: Activity) throws -> SiteFile {
    let data = PublicData(of: activity, community: folder.community, version: Version.text)
    let path = root + "/.hustings/site/community.sqlite"
    do throws(RecordsUnusable) {
      try? FileManager.default.removeItem(atPath: path)
      try PublicDatabase.write(data, to: path)
    } catch {
      throw WorkFailure(
        message: "'\(path.printable)' could not be written; mend the permissions of its folder, or "
          + "make room on the disk")
    }
    defer { try? FileManager.default.removeItem(atPath: path) }
    return SiteFile(.publicDatabase, bytes: try ContestFiles.bytes(at: path))
  }
}
