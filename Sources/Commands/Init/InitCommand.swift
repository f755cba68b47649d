internal import ArgumentParser
internal import FoundationEssentials
internal import Governance

/// Writes a new community folder.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a new community folder, with comments on what to fill in.",
    discussion: """
      The folder passes 'hustings check' at once. A folder that is there must be empty but for .git.

      Example:
        hustings init my-community
      """)

  @Argument(help: ArgumentHelp("The folder to write.", valueName: "dir"))
  var folder: String

  @OptionGroup var clock: ClockArguments

  func run() throws {
    try demandEmptiness()
    let skeleton = CommunitySkeleton(today: clock.instant.date)
    let writer = FolderWriter(root: folder)
    try writer.write(skeleton.files.map { ($0.path, $0.bytes) }, replacing: false)
    let output = Terminal.standardOutput
    for file in skeleton.files { try output.write("wrote \(writer.onDisk(file.path).printable)") }
    try output.write(
      "Put your own in place of the examples; the comments say what is what. Then run:")
    try output.write("  hustings check \(folder.printable)")
  }

  private func demandEmptiness() throws {
    guard FolderWriter(root: folder).has("") else { return }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw WorkFailure(message: "'\(folder.printable)' is no folder that can be read")
    }
    guard names.allSatisfy({ $0 == ".git" }) else {
      throw WorkFailure(
        message: "'\(folder.printable)' is not empty; name a new folder, or an empty one")
    }
  }
}
