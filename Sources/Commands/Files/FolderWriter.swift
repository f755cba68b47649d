internal import FoundationEssentials
internal import Governance

/// Writes whole files below a folder, and none through a symbolic link.
struct FolderWriter {
  let root: String
  /// Whether nobody else on the machine may read what is written.
  var isPrivate = false

  /// Writes files, making the folders they lie in.
  ///
  /// Unless they may be replaced, nothing is written if one of them exists.
  ///
  /// - Throws: ``WorkFailure`` that says what could not be done.
  func write(_ files: [(path: String, bytes: [UInt8])], replacing: Bool) throws {
    let present = files.filter { has($0.path) }
    if let first = present.first, !replacing {
      let others = present.count > 1 ? ", and \(present.count - 1) more of the files," : ""
      throw WorkFailure(
        message: "'\(onDisk(first.path).printable)'\(others) exists; nothing is written, "
          + "--force replaces what is there")
    }
    for file in files {
      try makeFolders(of: file.path)
      try WholeFile.write(
        file.bytes, to: onDisk(file.path), replacing: replacing, sparing: [],
        permissions: isPrivate ? 0o600 : 0o644)
    }
  }

  /// Changes files of one folder at once, so that a crash leaves all old ones or all new ones.
  ///
  /// - Parameters:
  ///   - files: the files by their names in the folder.
  ///   - dropped: names in the folder that are to go.
  ///   - folder: the folder below this one.
  ///   - replacing: whether files that exist may be replaced.
  /// - Throws: ``WorkFailure`` that says what could not be done.
  func write(
    _ files: [(name: String, bytes: [UInt8])], dropping dropped: Set<String> = [],
    inFolder folder: String, replacing: Bool
  ) throws {
    let present = files.filter { has("\(folder)/\($0.name)") }
    if let first = present.first, !replacing {
      throw WorkFailure(
        message: "'\(onDisk("\(folder)/\(first.name)").printable)' exists; nothing is written, "
          + "--force replaces what is there")
    }
    try makeFolders(of: folder)
    if let kind = Self.kind(of: onDisk(folder)), kind != .typeDirectory {
      throw WorkFailure(
        message: "'\(onDisk(folder).printable)' is no folder, or a link to one; nothing is "
          + "written through it")
    }
    try WholeFolder.write(
      files, dropping: dropped, in: onDisk(folder), permissions: isPrivate ? 0o600 : 0o644)
  }

  /// Sees that git leaves a private folder out of commits.
  ///
  /// - Throws: ``WorkFailure`` that says what could not be done.
  static func keepOutOfCommits(_ root: String) throws {
    let writer = FolderWriter(root: root, isPrivate: true)
    guard !writer.has(".gitignore") else { return }
    try writer.write([(".gitignore", Array("*\n".utf8))], replacing: false)
  }

  /// Where a file below the folder is, as seen from where the command was started.
  func onDisk(_ path: String) -> String { InputCommunity.onDisk(path, below: root) }

  /// Whether something of this name is there; the empty name is the folder itself.
  func has(_ path: String) -> Bool { Self.kind(of: path.isEmpty ? root : onDisk(path)) != nil }

  private func makeFolders(of path: String) throws {
    if Self.kind(of: root) == nil { try make(root) }
    var folder = ""
    for part in path.split(separator: "/").dropLast() {
      guard FileName.objection(to: String(part)) == nil else {
        throw WorkFailure(message: "no folder can be named '\(String(part).printable)'")
      }
      folder += folder.isEmpty ? String(part) : "/\(part)"
      switch Self.kind(of: onDisk(folder)) {
      case nil: try make(onDisk(folder))
      case .typeDirectory: break
      default:
        throw WorkFailure(
          message: "'\(onDisk(folder).printable)' is no folder, or a link to one; nothing is "
            + "written through it")
      }
    }
  }

  private func make(_ folder: String) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true,
        attributes: isPrivate ? [.posixPermissions: 0o700] : nil)
    } catch {
      throw WorkFailure(
        message: "the folder '\(folder.printable)' could not be made; mend the permissions of the "
          + "one around it")
    }
  }

  /// What a path is itself; nothing if there is nothing.
  static func kind(of path: String) -> FileAttributeType? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType
  }
}
