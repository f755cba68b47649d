import FoundationEssentials

// The one file of Governance that touches the disk. It reads regular files below the folder and follows
// no symbolic link, so nothing in a contributed change can make it read, or wait for, anything else.

/// Reads a community folder from disk.
package struct CommunityReader {
  /// The folder, as given.
  private let root: String
  /// Files as they are about to be written, which are read in place of those on disk.
  private let drafts: [SourceFile]
  private var files: [SourceFile] = []
  private var findings = Findings()

  /// The largest statement, record or post, in bytes.
  static let largestText = 1024 * 1024

  /// Reads a folder once and tells all that is wrong with its files as files and as text.
  ///
  /// - Parameters:
  ///   - path: the folder that has `community.yml`.
  ///   - includingPosts: whether the posts of the site are read too.
  ///   - drafts: files to read in place of those on disk, as if they had been written.
  /// - Returns: the folder, or nothing without a readable `community.yml`; the findings, by place.
  package static func read(
    _ path: String, includingPosts: Bool = false, drafts: [SourceFile] = []
  ) -> (folder: CommunityFolder?, findings: Findings) {
    var reader = CommunityReader(root: path, drafts: drafts)
    reader.readAll(includingPosts: includingPosts)
    reader.files = reader.files.filter { reader.draft($0.path) == nil } + drafts
    var findings = Findings()
    var folder = CommunityFolder.reading(reader.files, findings: &findings)
    let lists = reader.readLists(folder?.listNames ?? [])
    folder?.lists = lists
    findings.append(reader.findings)
    return (folder, findings)
  }

  /// Reads the files that electorates name, which are known only when the rest has been read.
  private mutating func readLists(_ names: [Placed<String>]) -> [String: SourceFile] {
    let first = files.count
    for name in names {
      if let draft = draft(name.value) {
        files.append(draft)
      } else if kind(of: name.value) == .missing {
        findings.error(
          .missingFile, at: name.place,
          "there is no file \(quoted(name.value)) in the community folder; write it or mend the path"
        )
      } else {
        read(name.value, limit: Self.largestText)
      }
    }
    return Dictionary(
      files[first...].map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private init(root: String, drafts: [SourceFile]) {
    self.root = root
    self.drafts = drafts
  }

  private func draft(_ path: String) -> SourceFile? {
    drafts.first { $0.path.utf8.elementsEqual(path.utf8) }
  }

  private mutating func readAll(includingPosts: Bool) {
    for name in ["community.yml", "people.yml", ".mailmap"] {
      read(name, limit: YAMLLimits.people.bytes)
    }
    for election in folders(in: "elections") {
      read("\(election)/election.yml", limit: YAMLLimits.settings.bytes, isExpected: true)
      read("\(election)/record.yml", limit: YAMLLimits.settings.bytes)
      for contest in folders(in: election, allowing: Self.electionFiles) {
        read("\(contest)/elected.yml", limit: YAMLLimits.settings.bytes)
        read("\(contest)/result.json", limit: 64 * Self.largestText)
        read("\(contest)/roll.csv", limit: 64 * Self.largestText)
      }
    }
    for election in folders(in: "candidates", allowing: ["README.md"]) {
      for contest in folders(in: election) {
        for statement in names(in: contest) { readStatement("\(contest)/\(statement)") }
      }
    }
    if includingPosts {
      for name in names(in: "site/posts") where name.hasSuffix(".md") {
        read("site/posts/\(name)", limit: Self.largestText)
      }
    }
  }

  /// The files that lie beside the folders of an election's contests.
  private static let electionFiles = [
    "election.yml", "record.yml", "exceptions.csv", "members.csv",
  ]

  private mutating func readStatement(_ path: String) {
    guard path.hasSuffix(".md") || path.hasSuffix(".txt") else {
      findings.warning(
        .strayFile, at: Place(file: path),
        "the file is not read; a statement is named after its author and ends in .md or .txt")
      return
    }
    read(path, limit: Self.largestText)
  }

  /// The folders in a folder, by name; other entries are reported unless they are expected there.
  private mutating func folders(in parent: String, allowing expected: [String] = []) -> [String] {
    names(in: parent).compactMap { name in
      let path = "\(parent)/\(name)"
      switch kind(of: path) {
      case .folder: return path
      case .file where !expected.contains(name):
        findings.warning(
          .strayFile, at: Place(file: path), "the file is not read; only folders are expected here")
      case .file, .missing: break
      case .other: noteOther(path)
      }
      return nil
    }
  }

  /// The names in a folder that are fit for use, sorted by their bytes.
  private mutating func names(in parent: String) -> [String] {
    switch kind(of: parent) {
    case .missing: return []
    case .folder: break
    case .file, .other:
      noteOther(parent)
      return []
    }
    guard let all = try? FileManager.default.contentsOfDirectory(atPath: onDisk(parent)) else {
      findings.error(
        .unreadableFile, at: Place(file: parent), "the folder cannot be read; mend its permissions")
      return []
    }
    let listed = all.filter { !$0.hasPrefix(".") }
    return FileName.fit(listed, in: parent, findings: &findings)
  }

  /// Reads a file if it is one; a missing one is reported if it is expected.
  private mutating func read(_ path: String, limit: Int, isExpected: Bool = false) {
    let place = Place(file: path)
    switch kind(of: path) {
    case .missing:
      guard isExpected else { return }
      findings.error(
        .missingFile, at: place, "there is no such file; write it or remove its folder")
    case .folder, .other: noteOther(path)
    case .file(let size):
      guard size <= limit else {
        findings.error(
          .fileTooLarge, at: place, "the file has \(size) bytes, and at most \(limit) are read")
        return
      }
      guard let data = try? Data(contentsOf: URL(filePath: onDisk(path))) else {
        findings.error(
          .unreadableFile, at: place, "the file cannot be read; mend its permissions")
        return
      }
      files.append(SourceFile(path: path, bytes: Array(data)))
    }
  }

  private mutating func noteOther(_ path: String) {
    findings.error(
      .symbolicLink, at: Place(file: path),
      "this is a symbolic link or something else that is not read; put the file itself here")
  }

  private enum Kind: Equatable {
    case file(size: Int)
    case folder
    case missing
    /// A symbolic link, a pipe, a device.
    case other
  }

  private func kind(of path: String) -> Kind {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: onDisk(path)) else {
      return .missing
    }
    switch attributes[.type] as? FileAttributeType {
    case .typeRegular: return .file(size: attributes[.size] as? Int ?? .max)
    case .typeDirectory: return .folder
    default: return .other
    }
  }

  private func onDisk(_ path: String) -> String { "\(root)/\(path)" }
}
