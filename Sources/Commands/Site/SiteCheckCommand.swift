internal import ArgumentParser
internal import Governance
internal import Publishing

/// The command `hustings site check`.
struct SiteCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Build the site and look it over: links, parts of pages, pictures, feeds.",
    discussion: """
      The site is written as by 'site build'. What is wrong is told with the line of the text where \
      it can be mended. Links to other sites are not followed.

      Example:
        hustings site check
      """)

  @OptionGroup var arguments: SiteArguments

  func run() async throws {
    let site = try SiteOnDisk(arguments)
    _ = try await site.build()
    let (findings, pages) = SiteCheck.run(site.sources)
    let found = findings.sorted
    for finding in found {
      Terminal.standardError.write(InputCommunity.line(finding, below: site.root))
    }
    guard found.isEmpty else {
      Terminal.standardError.write(
        "\(counted(pages, "page")) looked over: \(counted(found.count, "flaw"))")
      throw ExitStatus.somethingFound
    }
    Terminal.standardError.write("\(counted(pages, "page")) looked over: nothing is wrong")
  }
}
