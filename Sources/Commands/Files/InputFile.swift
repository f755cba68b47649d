internal import FoundationEssentials
internal import Governance

/// A file that a command was given; a very large one is mapped into memory.
struct InputFile {
  let path: String
  let data: Data

  /// Up to this size a file is read, so that nothing that happens to it later can end the run.
  private static let mostRead = 16 << 20

  /// Opens a file.
  ///
  /// - Throws: ``WorkFailure`` that says why it cannot be read.
  init(_ path: String) throws {
    self.path = path
    if let obstacle = Self.obstacle(path) {
      throw WorkFailure(message: "'\(path.printable)' cannot be read: \(obstacle)")
    }
    do {
      // Where a system is not Apple's, `mappedIfSafe` reads the file into memory after all.
      let isLarge = FileKind.size(of: path).map { $0 > Self.mostRead } ?? true
      data = try Data(
        contentsOf: URL(filePath: path), options: isLarge ? .alwaysMapped : [])
    } catch {
      throw WorkFailure(message: "'\(path.printable)' cannot be read: \(Self.reason(error))")
    }
  }

  /// What keeps a path from being mapped, as far as it can be told before opening: a pipe or a device
  /// may never end.
  private static func obstacle(_ path: String) -> String? {
    guard !path.isEmpty else { return "its name is empty" }
    return switch FileKind(path) {
    case .regular, .missing: nil
    case .folder: "it is a folder"
    case .other: "it is a pipe or a device; write what it holds to a file first"
    }
  }

  /// The file's name without folders.
  var name: String { URL(filePath: path).lastPathComponent }

  /// The file's name without folders and without what follows its last dot.
  var stem: String {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// The contest whose ballots the file holds, by its place: `election/contest` for
  /// `elections/election/contest/ballots.cvotes`, the stem elsewhere.
  var contest: String {
    let folders = URL(filePath: path).pathComponents.dropLast().suffix(2)
    guard stem == "ballots", folders.count == 2, !folders.contains("/") else { return stem }
    return folders.joined(separator: "/")
  }

  /// The digest of its bytes.
  var digest: SHA256Digest { SHA256Digest(of: data) }

  private static func reason(_ error: any Error) -> String {
    switch (error as? CocoaError)?.code {
    case .fileReadNoSuchFile: "there is no such file"
    case .fileReadNoPermission: "permission is denied"
    case .fileReadTooLarge: "it is too large"
    default: "it is not a readable file"
    }
  }
}
