internal import ArgumentParser
internal import FoundationEssentials
internal import Governance
internal import Publishing

/// Where messages are written, for nobody else on the machine to read.
struct MailOutput {
  /// How messages are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, mbox, eml
  }

  private let path: String
  private let format: Format
  /// The folder that holds what is written, and what comes behind it.
  private let root: String
  private let name: String

  /// Takes a file, or for `eml` a folder.
  ///
  /// - Throws: ``WorkFailure`` if it lies in the site, all of which is published.
  init(_ path: String, as format: Format, keptFrom community: InputCommunity) throws {
    self.path = path
    self.format = format
    var trimmed = path
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    let slash = trimmed.lastIndex(of: "/")
    let parent = slash.map { $0 == trimmed.startIndex ? "/" : String(trimmed[..<$0]) } ?? "."
    root = format == .eml ? trimmed : parent
    name = slash.map { String(trimmed[trimmed.index(after: $0)...]) } ?? trimmed
    let site = InputCommunity.onDisk("site", below: community.path)
    for (target, folder) in [(trimmed, site), (Self.resolved(trimmed), Self.resolved(site))]
    where RelativePath.path(target, inside: folder) != nil {
      throw WorkFailure(
        message: "'\(path.printable)' lies in the site, which is published; name a place outside, "
          + "such as .hustings/mail")
    }
  }

  /// A path with the links followed that its folders are.
  private static func resolved(_ path: String) -> String {
    var existing = RelativePath.absolutePath(of: path)
    var rest: [Substring] = []
    while existing != "/", case .missing = FileKind(existing) {
      let slash = existing.lastIndex(of: "/") ?? existing.startIndex
      rest.insert(existing[existing.index(after: slash)...], at: 0)
      existing = slash == existing.startIndex ? "/" : String(existing[..<slash])
    }
    let real = URL(filePath: existing).resolvingSymlinksInPath().path
    return ([real] + rest.map(String.init)).joined(separator: "/")
  }

  /// The files to be written, below the folder.
  func files(for messages: [MailMessage]) -> [(path: String, bytes: [UInt8])] {
    guard format == .eml else { return [(name, format.bytes(of: messages))] }
    let width = max(4, String(messages.count).count)
    return messages.enumerated().map { index, message in
      let number = String(index + 1)
      let zeros = String(repeating: "0", count: width - number.count)
      return ("\(zeros)\(number)-\(message.id.digest.prefix(12)).eml", message.file)
    }
  }

  /// Where files will be, as seen from where the command was started.
  func paths(of files: [(path: String, bytes: [UInt8])]) -> [String] {
    files.map { InputCommunity.onDisk($0.path, below: root) }
  }

  /// Writes files.
  ///
  /// - Throws: ``WorkFailure`` if some exist and may not be replaced, or messages of another run would
  ///   lie, and be sent, among them.
  func write(_ files: [(path: String, bytes: [UInt8])], replacing: Bool) throws {
    if format == .eml {
      let present = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
      let own = Set(files.map(\.path))
      let others = present.filter { $0.hasSuffix(".eml") && !own.contains($0) }
      if !others.isEmpty {
        throw WorkFailure(
          message:
            "'\(path.printable)' holds \(counted(others.count, "other message")); nothing is "
            + "written: name an empty folder, so that nobody sends them again")
      }
    }
    try FolderWriter(root: root, isPrivate: true).write(files, replacing: replacing)
  }
}

extension MailOutput.Format {
  /// Messages one after the other.
  func bytes(of messages: [MailMessage]) -> [UInt8] {
    switch self {
    case .mbox, .eml: messages.flatMap(\.mailboxEntry)
    case .text:
      Array(
        messages.enumerated().map { index, message in
          let title = "=== message \(index + 1) of \(messages.count) ==="
          let lines = (messages.count > 1 ? [title] : []) + message.previewLines.map(\.printable)
          return lines.map { $0 + "\n" }.joined()
        }.joined(separator: "\n").utf8)
    }
  }
}
