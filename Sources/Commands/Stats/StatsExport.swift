internal import ArgumentParser
internal import BallotFormats
internal import Electorates
internal import Governance
internal import Glibc
internal import Records

/// The command `hustings stats export`.
struct StatsExport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the public database: every counted commit, and no address.",
    discussion: """
      The tables are described in docs/public-database.md. Any SQLite tool opens the file.

      Example:
        hustings stats export --sqlite public.sqlite
      """)

  @Option(help: ArgumentHelp("The SQLite file to write.", valueName: "file"))
  var sqlite: String?

  @Option(
    help: ArgumentHelp("The folder for one CSV file a table; made if need be.", valueName: "dir"))
  var csv: String?

  @Flag(help: "Replace files that exist.")
  var force = false

  @OptionGroup var place: CommunityArguments
  @OptionGroup var history: HistoryArguments

  func validate() throws {
    if sqlite == nil, csv == nil {
      throw ValidationError("say where to: --sqlite FILE, --csv DIR, or both")
    }
  }

  func run() async throws {
    let community = try InputCommunity(place.community)
    let history = await CommunityHistory(
      of: community.folder, at: community.path, options: self.history)
    try history.reportAbsences()
    let data = PublicData(
      of: history.activity, community: community.folder.community, version: Version.text)
    if let csv { try write(data, asCSVIn: csv) }
    if let sqlite { try write(data, asDatabase: sqlite) }
    if !history.absences.isEmpty { throw ExitStatus.somethingFound }
  }

  private func write(_ data: PublicData, asCSVIn folder: String) throws {
    let files = data.tables.map { table in
      let rows = (0..<table.count).map { table.row($0).map(\.text) }
      return (
        path: "\(table.name).csv",
        bytes: Array(CSVTable.text([table.columns.map(\.name)] + rows).utf8)
      )
    }
    let writer = FolderWriter(root: folder)
    try writer.write(files, replacing: force)
    for file in files { report(writer.onDisk(file.path)) }
  }

  private func write(_ data: PublicData, asDatabase path: String) throws {
    try WholeFile.write(to: path, replacing: force) { temporary in
      do throws(RecordsUnusable) {
        try PublicDatabase.write(data, to: temporary)
      } catch {
        throw WorkFailure(
          message:
            "'\(path.printable)' could not be written; mend the permissions of its folder, or "
            + "make room on the disk")
      }
    }
    report(path)
  }

  private func report(_ path: String) { Terminal.standardError.write("wrote \(path.printable)") }
}
