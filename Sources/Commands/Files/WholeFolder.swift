internal import CRename
internal import FoundationEssentials
internal import Glibc

/// Changes several files of a folder at once: whoever looks sees all old ones or all new ones.
///
/// A copy of the folder is made beside it, under a hidden name: the new files are written and forced to
/// the disk, all others are linked. Then both folders change places, which the system does in one step,
/// and the old one is removed. A crash leaves the old folder or the new one, and perhaps the hidden copy,
/// which the next run removes.
enum WholeFolder {
  /// Creates files in a folder, or replaces them.
  ///
  /// - Parameters:
  ///   - files: the files by their names in the folder.
  ///   - dropped: names in the folder that are to go.
  ///   - folder: the folder, which is made if it is missing; its parent exists.
  ///   - permissions: who may read and write the files.
  /// - Throws: ``WorkFailure`` that says what could not be done; the folder is then untouched.
  static func write(
    _ files: [(name: String, bytes: [UInt8])], dropping dropped: Set<String> = [],
    in folder: String, permissions: mode_t
  ) throws {
    let place = Place(folder)
    removeLeftovers(of: place)
    let copy = place.hidden(process: getpid())
    try make(copy, like: folder, isPrivate: permissions & 0o077 == 0)
    let kept: [String]
    do {
      for file in files {
        try WholeFile.write(
          file.bytes, to: "\(copy)/\(file.name)", replacing: false, sparing: [],
          permissions: permissions)
      }
      kept = try linkOthers(of: folder, into: copy, except: dropped.union(files.map(\.name)))
      try putInPlace(copy, folder, files: files.map(\.name), dropped: dropped)
    } catch {
      remove(copy)
      throw error
    }
    WholeFile.force(place.parent)
    // What somebody else put into the folder meanwhile is in the old one now.
    let known = dropped.union(files.map(\.name)).union(kept)
    for name in names(in: copy) where !known.contains(name) {
      rename("\(copy)/\(name)", "\(folder)/\(name)")
    }
    remove(copy)
  }

  private static func putInPlace(
    _ copy: String, _ folder: String, files: [String], dropped: Set<String>
  ) throws {
    WholeFile.force(copy)
    if case .missing = FileKind(folder) {
      guard rename(copy, folder) == 0 else { throw WholeFile.failure("put in place", folder) }
      return
    }
    if hustings_exchange(copy, folder) == 0 { return }
    guard [EINVAL, ENOSYS, EXDEV].contains(errno) else {
      throw WholeFile.failure("put in place", folder)
    }
    // Where the file system cannot do it in one step, each file is still whole.
    for name in files {
      guard rename("\(copy)/\(name)", "\(folder)/\(name)") == 0 else {
        throw WholeFile.failure("put in place", "\(folder)/\(name)")
      }
    }
    for name in dropped { remove("\(folder)/\(name)") }
    WholeFile.force(folder)
  }

  /// Links the other files of a folder into its copy, folders with all that is in them.
  private static func linkOthers(
    of folder: String, into copy: String, except taken: Set<String>
  ) throws -> [String] {
    let others = names(in: folder).filter { !taken.contains($0) }
    for name in others {
      let (old, new) = ("\(folder)/\(name)", "\(copy)/\(name)")
      switch FolderWriter.kind(of: old) {
      case .typeDirectory:
        try make(new, like: old, isPrivate: false)
        _ = try linkOthers(of: old, into: new, except: [])
      case .typeSymbolicLink:
        guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: old),
          symlink(target, new) == 0
        else { throw WholeFile.failure("copied", old) }
      default:
        guard link(old, new) == 0 else { throw WholeFile.failure("copied", old) }
      }
    }
    return others
  }

  private static func make(_ folder: String, like model: String, isPrivate: Bool) throws {
    guard mkdir(folder, isPrivate ? 0o700 : 0o755) == 0 else {
      throw WholeFile.failure("made", folder)
    }
    var status = stat()
    if lstat(model, &status) == 0 { chmod(folder, status.st_mode & 0o7777) }
  }

  private static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  private static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }

  /// Removes hidden copies that runs left behind which are over.
  private static func removeLeftovers(of place: Place) {
    for name in names(in: place.parent) {
      guard let process = place.process(ofHidden: name), kill(process, 0) != 0, errno == ESRCH
      else {
        continue
      }
      remove("\(place.parent)/\(name)")
    }
  }

  /// Where a folder is, and what its hidden copy beside it is called.
  private struct Place {
    let parent: String
    private let name: String

    init(_ folder: String) {
      var path = folder[...]
      while path.count > 1, path.last == "/" { path.removeLast() }
      let slash = path.lastIndex(of: "/")
      parent = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
      name = String(slash.map { path[path.index(after: $0)...] } ?? path)
    }

    func hidden(process: pid_t) -> String { "\(parent)/.\(name).\(process).tmp" }

    func process(ofHidden other: String) -> pid_t? {
      guard other.hasPrefix(".\(name)."), other.hasSuffix(".tmp") else { return nil }
      return pid_t(other.dropFirst(name.count + 2).dropLast(4))
    }
  }
}
