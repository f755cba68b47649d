import Foundation
import Testing

/// Every command that a document shows is run, and what it prints is compared with the document.
///
/// With `RECORD=1` in the environment the documents are rewritten with what is printed now.
@Suite struct DocumentTests {
  @Test("a document shows what its commands print", arguments: Document.all)
  func commands(document: Document) throws {
    let folder = try RunningFolder()
    let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"
    if isRecording { return try document.record(folder.run) }
    for command in document.commands {
      let printed = try folder.run(command.text)
      #expect(printed == command.output, "\(document.path):\(command.line): $ \(command.text)")
    }
  }

  @Test func `the documents show commands`() {
    let shown = Document.all.map(\.commands.count).reduce(0, +)
    #expect(shown >= 20, "found \(shown) in \(Document.all.map(\.path))")
  }

  @Test("a document links to files that exist", arguments: Document.all)
  func links(document: Document) {
    for link in document.links {
      #expect(FileManager.default.fileExists(atPath: link.path), "\(document.path): \(link.text)")
    }
  }
}

/// A Markdown file of the repository, with the commands that it shows.
struct Document: Sendable, CustomTestStringConvertible {
  /// A command in a `console` block and what the block says that it prints.
  struct Command: Sendable {
    let text: String
    let line: Int
    var output: String
  }

  /// The path from the root of the package.
  let path: String
  private(set) var commands: [Command] = []
  private(set) var links: [(text: String, path: String)] = []

  var testDescription: String { path }

  /// The documents at the root of the package and those in `docs`.
  static let all: [Document] = {
    let paths =
      ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"]
      + ((try? FileManager.default.subpathsOfDirectory(atPath: RunningFolder.root + "/docs")) ?? [])
      .filter { $0.hasSuffix(".md") }.sorted().map { "docs/" + $0 }
    return paths.map(Document.init)
  }()

  private var lines: [Substring] {
    let data = FileManager.default.contents(atPath: RunningFolder.root + "/" + path)
    return String(decoding: data ?? Data(), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
  }

  private init(path: String) {
    self.path = path
    var fence: Substring?
    for (index, line) in lines.enumerated() {
      if let open = fence {
        if line == "```" { fence = nil } else if open == "```console" { add(line, index + 1) }
      } else if line.hasPrefix("```") {
        fence = line
      } else {
        addLinks(line)
      }
    }
  }

  /// Rewrites the document with what its commands print now.
  func record(_ run: (String) throws -> String) throws {
    var text = ""
    var isConsole = false
    for line in lines {
      if line.hasPrefix("```") { isConsole = line == "```console" }
      let isCommand = isConsole && line.hasPrefix("$ ")
      if isCommand || !isConsole || line == "```console" { text += line + "\n" }
      if isCommand { text += try run(String(line.dropFirst(2))) }
    }
    try Data(text.utf8.dropLast()).write(to: URL(filePath: RunningFolder.root + "/" + path))
  }

  private mutating func add(_ line: Substring, _ number: Int) {
    if line.hasPrefix("$ ") {
      commands.append(Command(text: String(line.dropFirst(2)), line: number, output: ""))
    } else if let last = commands.indices.last {
      commands[last].output += line + "\n"
    }
  }

  private mutating func addLinks(_ line: Substring) {
    let folder = path.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    for part in line.split(separator: "](", omittingEmptySubsequences: false).dropFirst() {
      let target = part.prefix { $0 != ")" && $0 != "#" }
      guard !target.isEmpty, !target.contains("://") else { continue }
      links.append((String(target), RunningFolder.root + "/" + folder + target))
    }
  }
}

/// A passing folder that looks like the root of the package with the program built.
///
/// What a document writes stays in here, for the later commands of the same document.
struct RunningFolder {
  /// The root of the package.
  static let root = String(#filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined())

  let folder: Folder

  init() throws {
    folder = try Folder()
    try FileManager.default.createDirectory(
      atPath: folder.path(of: ".build/release"), withIntermediateDirectories: true)
    var links = [
      ".build/release/hustings": Program.path, "repositories": try SampleRepositories.path.get(),
    ]
    // What the handbook, a section of the site, links to: `site check` tells links to no file.
    for name in ["docs", "Sources", "Tests", "README.md", "CONTRIBUTING.md"] {
      links[name] = Self.root + "/" + name
    }
    for (name, target) in links {
      try FileManager.default.createSymbolicLink(
        atPath: folder.path(of: name), withDestinationPath: target)
    }
    // A community folder's files are not read through links.
    for name in [
      "community.yml", "people.yml", ".mailmap", "allowed_signers", "elections", "candidates",
      "site",
    ] {
      try FileManager.default.copyItem(
        atPath: Self.root + "/" + name, toPath: folder.path(of: name))
    }
  }

  /// What a shell prints for a command, standard output first.
  func run(_ command: String) throws -> String {
    let run = try Program.shell(command, in: folder)
    return run.output + run.errors
  }
}
