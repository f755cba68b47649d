internal import Glibc

/// What the file system says of a file without its being read.
package struct FileStamp: Hashable, Sendable {
  /// The size in bytes.
  package let size: Int
  /// When it was last changed, in nanoseconds since 1970; negative if that tells nothing, because the
  /// file was as new as the look at it.
  package var changed: Int

  init(size: Int, changed: Int) {
    self.size = size
    self.changed = changed
  }

  /// Looks at a regular file; nil for anything else, links among them.
  init?(of path: String) {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    self.init(status)
  }

  /// Looks at a regular file below an opened folder.
  init?(of path: String, in folder: Int32) {
    var status = stat()
    guard fstatat(folder, path, &status, AT_SYMLINK_NOFOLLOW) == 0,
      status.st_mode & S_IFMT == S_IFREG
    else { return nil }
    self.init(status)
  }

  fileprivate init(_ status: stat) {
    size = Int(status.st_size)
    changed = status.st_mtim.tv_sec &* 1_000_000_000 &+ status.st_mtim.tv_nsec
  }

  /// The stamp for comparing later: void if the file may still change without its stamp changing.
  ///
  /// File systems count time in steps; what changed less than a step before `moment`, when it was not
  /// read yet, may have changed once more within the same step. Most count in the ticks of the kernel,
  /// ten milliseconds at most; where the stamp is a whole second, the steps may be as long as FAT's two.
  func kept(at moment: Int) -> FileStamp {
    let step = changed.isMultiple(of: 1_000_000_000) ? 2_000_000_000 : 50_000_000
    return changed < moment - step ? self : FileStamp(size: size, changed: -1)
  }

  /// Now, on the clock that stamps files, in nanoseconds since 1970.
  static var moment: Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return time.tv_sec &* 1_000_000_000 &+ time.tv_nsec
  }

  /// Whether a file with this stamp has the content it had under another one.
  func assures(_ earlier: FileStamp) -> Bool { earlier.changed >= 0 && self == earlier }
}

/// A file below a folder, with its stamp.
package struct StampedFile: Hashable, Sendable {
  /// The path below the folder.
  package let path: String
  package let stamp: FileStamp
}

/// A folder on disk that is looked through.
struct SourceTree {
  let root: String

  /// The regular files below a folder, by the bytes of their paths; hidden ones and links are passed
  /// over.
  func files(below folder: String) -> [StampedFile] {
    var found: [StampedFile] = []
    collect(folder, depth: 0, into: &found)
    return found.sorted { $0.path.precedesInBytes($1.path) }
  }

  private func collect(_ folder: String, depth: Int, into found: inout [StampedFile]) {
    guard depth < 32, let directory = opendir(root + "/" + folder) else { return }
    defer { closedir(directory) }
    var folders: [String] = []
    let descriptor = dirfd(directory)
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard let name, !name.hasPrefix(".") else { continue }
      var status = stat()
      guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { continue }
      let path = folder.isEmpty ? name : folder + "/" + name
      switch status.st_mode & S_IFMT {
      case S_IFREG: found.append(StampedFile(path: path, stamp: FileStamp(status)))
      case S_IFDIR: folders.append(path)
      default: continue
      }
    }
    for inner in folders { collect(inner, depth: depth + 1, into: &found) }
  }

  /// Whether there is a file or folder of a name.
  func has(_ path: String) -> Bool { access(root + "/" + path, F_OK) == 0 }

  /// The stamp of one file.
  func stamp(of path: String) -> FileStamp? { FileStamp(of: root + "/" + path) }

  /// The bytes of a regular file; nil if it cannot be read.
  func bytes(of path: String) -> [UInt8]? {
    let descriptor = open(root + "/" + path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var isWhole = true
    let size = Int(status.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        guard let start = buffer.baseAddress else { break }
        let got = read(descriptor, start + count, size - count)
        if got < 0, errno == EINTR { continue }
        guard got > 0 else {
          isWhole = got == 0
          break
        }
        count += got
      }
    }
    return isWhole ? bytes : nil
  }
}
