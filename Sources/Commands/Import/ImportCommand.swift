internal import ArgumentParser
internal import FoundationEssentials
internal import Governance

/// Turns the nominations of another community into a community folder.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Turn another community's nominations and results into a community folder.",
    discussion: """
      Reads a checkout of OpenStack's election repository, of an Elekto (Kubernetes) election, or of \
      a NixOS election. Statements keep their text; e-mail addresses are left out. What could not be \
      carried over is said.

      Example:
        hustings import nixos SC-election-2025 --election 2025 --contest steering --into nix
      """)

  @Argument(
    help: ArgumentHelp(
      "How the repository is laid out: "
        + NominationImport.Layout.allCases.map(\.rawValue).joined(separator: ", ") + ".",
      valueName: "layout"))
  var layout: NominationImport.Layout

  @Argument(help: ArgumentHelp("The folder to read.", valueName: "dir"))
  var folder: String

  @Option(
    help: ArgumentHelp(
      "The election's name; of OpenStack's elections, the one to take.", valueName: "name"))
  var election: String?

  @Option(help: ArgumentHelp("The contest's name, where the layout has one.", valueName: "id"))
  var contest = "committee"

  @Option(help: ArgumentHelp("The community folder to write to.", valueName: "dir"))
  var into = "."

  @Flag(help: "Say what would be written, and write nothing.")
  var dryRun = false

  @Flag(help: "Replace files that exist.")
  var force = false

  func validate() throws {
    if layout != .openstack, election == nil {
      throw ValidationError("--election is missing; the layout \(layout.rawValue) does not name it")
    }
  }

  func run() throws {
    let source = try ImportSource(folder)
    let imported = NominationImport(
      layout == .openstack ? source.series(election) : source.files, layout: layout,
      election: election ?? "imported", contest: contest)
    guard !imported.files.isEmpty else {
      throw WorkFailure(message: (source.notes + imported.notes).joined(separator: "\nerror: "))
    }
    let writer = FolderWriter(root: into)
    var files = imported.files
    let lacking = lackingProjects(imported)
    if !writer.has("community.yml") {
      files.append(imported.communityFile(name: "Imported community"))
    }
    if !dryRun { try writer.write(files.map { ($0.path, $0.bytes) }, replacing: force) }
    for note in source.notes + imported.notes { Terminal.standardError.write(note.printable) }
    if !lacking.isEmpty {
      Terminal.standardError.write(
        (["community.yml does not know all projects; add below 'projects:'"] + lacking).joined(
          separator: "\n"))
    }
    let output = Terminal.standardOutput
    if dryRun {
      for file in files { try output.write("would write \(writer.onDisk(file.path).printable)") }
    } else {
      let statements = files.count { $0.path.hasPrefix("candidates/") }
      try output.write(
        "wrote \(counted(files.count, "file")) below '\(into.printable)', \(statements) of them "
          + "statements")
      try output.write("See what is still to be declared:\n  hustings check \(into.printable)")
    }
  }
}

extension ImportCommand {
  /// What a `community.yml` that is there already needs besides, if it can be read.
  private func lackingProjects(_ imported: NominationImport) -> [String] {
    let path = InputCommunity.onDisk("community.yml", below: into)
    guard let file = try? InputFile(path) else { return [] }
    var findings = Findings()
    let folder = CommunityFolder.reading(
      [SourceFile(path: "community.yml", bytes: Array(file.data))], findings: &findings)
    guard let folder else { return [] }
    return imported.declarations(besides: Set(folder.community.projects.map(\.id)))
  }
}

extension NominationImport.Layout: ExpressibleByArgument {}
