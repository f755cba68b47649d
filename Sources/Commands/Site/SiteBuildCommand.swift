internal import ArgumentParser
internal import Governance
internal import Publishing

/// The command `hustings site build`.
struct SiteBuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Write the site, or as much of it as has changed.",
    discussion: """
      What is known from the last time is kept below .hustings/; without it everything is made anew, \
      to the same bytes. Files that were written before and are no part of the site any more are \
      removed; what others put into the folder is left alone.

      Example:
        hustings site build --output public
      """)

  @OptionGroup var arguments: SiteArguments

  func run() async throws {
    let site = try SiteOnDisk(arguments)
    let report = try await site.build()
    let counts =
      report.written == 0 && report.removed == 0
      ? "nothing has changed"
      : "\(report.written) written" + (report.removed == 0 ? "" : ", \(report.removed) removed")
    Terminal.standardError.write(
      "\(counted(report.files, "file")) in \(site.output.printable): \(counts)")
  }
}
