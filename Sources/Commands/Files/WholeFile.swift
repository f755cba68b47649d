internal import Glibc

/// Writes files whole or not at all.
///
/// The bytes go to a temporary file beside the target, are forced to the disk, and only then take the
/// target's name; the folder is forced to the disk last. A crash leaves the old file or the new one.
enum WholeFile {
  /// Creates a file, or replaces one.
  ///
  /// - Parameters:
  ///   - bytes: all that the file is to hold.
  ///   - path: where it is to be.
  ///   - replacing: whether a file that exists may be replaced.
  ///   - sources: files that were read for this one and are never replaced.
  ///   - permissions: who may read and write it, as in `chmod`.
  /// - Throws: ``WorkFailure`` that says what could not be done; the old file is then untouched.
  static func write(
    _ bytes: [UInt8], to path: String, replacing: Bool, sparing sources: [String],
    permissions: mode_t = 0o644
  ) throws {
    if let obstacle = obstacle(path, replacing: replacing, sparing: sources) {
      throw WorkFailure(message: "'\(path.printable)' \(obstacle)")
    }
    let temporary = path + ".\(getpid()).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, permissions)
    guard descriptor >= 0 else { throw failure("created", path) }
    do {
      var rest = bytes[...]
      while !rest.isEmpty {
        let written = Glibc.write(descriptor, Array(rest), rest.count)
        if written < 0, errno == EINTR { continue }
        guard written > 0 else { throw failure("written", path) }
        rest = rest.dropFirst(written)
      }
      guard fsync(descriptor) == 0 else { throw failure("written", path) }
    } catch {
      close(descriptor)
      unlink(temporary)
      throw error
    }
    guard close(descriptor) == 0 else {
      let failure = failure("written", path)
      unlink(temporary)
      throw failure
    }
    try putInPlace(temporary, path)
  }

  /// Creates a file, or replaces one, with what another library writes under a temporary name.
  ///
  /// If that fails, or ``WorkFailure`` is thrown, the old file is untouched.
  static func write(
    to path: String, replacing: Bool, _ body: (_ temporary: String) throws -> Void
  ) throws {
    if let obstacle = obstacle(path, replacing: replacing, sparing: []) {
      throw WorkFailure(message: "'\(path.printable)' \(obstacle)")
    }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./"
    guard case .folder = FileKind(folder) else {
      throw WorkFailure(
        message: "'\(path.printable)' could not be written: its folder does not exist")
    }
    let temporary = path + ".\(getpid()).tmp"
    do {
      try body(temporary)
      let descriptor = open(temporary, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw failure("written", path) }
      defer { close(descriptor) }
      guard fsync(descriptor) == 0 else { throw failure("written", path) }
    } catch {
      unlink(temporary)
      throw error
    }
    try putInPlace(temporary, path)
  }

  /// Gives a finished file its name, and forces the folder to the disk.
  private static func putInPlace(_ temporary: String, _ path: String) throws {
    guard rename(temporary, path) == 0 else {
      let failure = failure("put in place", path)
      unlink(temporary)
      throw failure
    }
    force(path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./")
  }

  /// Forces the names in a folder to the disk.
  static func force(_ folder: String) {
    let directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard directory >= 0 else { return }
    fsync(directory)
    close(directory)
  }

  /// What stands in the way of writing, besides what the system will say.
  private static func obstacle(
    _ path: String, replacing: Bool, sparing sources: [String]
  ) -> String? {
    switch FileKind(path) {
    case .missing: nil
    case .folder: "is a folder; name a file"
    case .other: "is a pipe or a device; name a file"
    case .regular:
      if sources.contains(where: { FileKind.isSame($0, path) }) {
        "is one of the files that were read, and is not replaced; choose another name"
      } else {
        replacing ? nil : "exists; --force replaces it"
      }
    }
  }

  /// What could not be done with a path, and why, as the system says.
  static func failure(_ act: String, _ path: String) -> WorkFailure {
    let reason =
      switch errno {
      case ENOENT, ENOTDIR: "its folder does not exist"
      case ENAMETOOLONG: "its name is too long"
      case EACCES, EPERM, EROFS: "permission is denied"
      case ENOSPC, EDQUOT: "the disk is full"
      case EEXIST: "another run is writing it"
      case EISDIR: "it is a folder"
      default: "error \(errno)"
      }
    return WorkFailure(message: "'\(path.printable)' could not be \(act): \(reason)")
  }
}
