internal import Glibc
internal import Synchronization

// Every file is replaced whole: it is written under another name beside its place and then takes its
// name, unless all of the site is made beside its place (see SiteStage). It is not forced to the disk,
// because what a power cut takes away is made anew: the manifest, which is written last, has the stamps
// of the files, and a file that does not have its stamp is written again.

/// Something of a site could not be written.
package struct SiteWriteError: Error, Hashable, Sendable, CustomStringConvertible {
  package let path: String
  package let reason: String

  package var description: String { "\(path): error: \(reason)" }
}

/// Writes the files of a site into its folder, and touches nothing that it did not write.
final class SiteWriter: Sendable {
  typealias Record = SiteManifest.OutputRecord

  private let root: String
  /// The site's folder, opened so that the way to it is not gone once for each file.
  private let opened: Int32
  /// The folder that files are written into: the site's own, or one beside it that takes its place.
  private let place: String
  private let previous: [SitePath: Record]
  /// Whether files that others put there may be replaced.
  private let replacesForeign: Bool
  private let state = Mutex(State())

  private struct State {
    /// The folders that are there; true for those that this run made, in which nothing was before.
    var folders: [Substring: Bool] = ["": false]
    private(set) var records: [Record] = []
    /// Their paths, once somebody asks whether one is there.
    private var paths: Set<SitePath>?
    var written = 0
    var errors: [SiteWriteError] = []

    mutating func add(_ record: Record) {
      paths?.insert(record.path)
      records.append(record)
    }

    mutating func has(_ path: SitePath) -> Bool {
      let known = paths ?? Set(records.map(\.path))
      paths = known
      return known.contains(path)
    }

    mutating func sortRecords() { records.sort { $0.path < $1.path } }
  }

  init(root: String, stage: String? = nil, previous: [Record], replacesForeign: Bool) {
    self.root = root
    opened = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    place = stage ?? root
    self.previous = Dictionary(
      previous.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    self.replacesForeign = replacesForeign
  }

  deinit {
    if opened >= 0 { close(opened) }
  }

  /// Whether nobody sees the files before all are there, so that they need no other names on the way.
  private var isStaged: Bool { place != root }

  /// A writer that knows what was written before, and nothing of what it is made of.
  func startingAnew() -> SiteWriter {
    let unknown = DigestBuilder("unknown").digest
    let records = state.withLock { $0.records }
    let files = previous.merging(records.map { ($0.path, $0) }) { _, new in new }
    return SiteWriter(
      root: root, stage: isStaged ? place : nil,
      previous: files.values.map {
        Record(
          path: $0.path, stamp: $0.stamp, digest: $0.digest, key: unknown, isListed: $0.isListed)
      }, replacesForeign: replacesForeign)
  }

  /// All files of the site so far, by path.
  var records: [Record] {
    state.withLock { state in
      // Asked for twice, and the second time nearly all are in their places.
      state.sortRecords()
      return state.records
    }
  }
  var writtenCount: Int { state.withLock { $0.written } }
  var errors: [SiteWriteError] { state.withLock { $0.errors } }

  /// The bytes of a file as it was written last time, if it is there like that.
  func previousBytes(of path: SitePath) -> [UInt8]? {
    isIntact([path]) ? SourceTree(root: root).bytes(of: path.text) : nil
  }

  /// Whether a file made of the same things is there as it was written.
  func wouldKeep(_ path: SitePath, key: ContentDigest) -> Bool {
    previous[path].map { $0.key == key && isIntact($0) } ?? false
  }

  /// Whether a file made of the same things is there as it was written; it then stays as it is.
  func keeps(_ path: SitePath, key: ContentDigest) -> Bool {
    guard let record = previous[path], wouldKeep(path, key: key) else { return false }
    state.withLock { $0.add(record) }
    return true
  }

  /// Whether all files that were made of the same things are there as they were written, and there are
  /// some; they then stay as they are.
  func keepsAll(madeOf key: ContentDigest) -> Bool {
    let records = previous.values.filter { $0.key == key }
    guard !records.isEmpty, records.allSatisfy(isIntact) else { return false }
    state.withLock { for record in records { $0.add(record) } }
    return true
  }

  private func isIntact(_ record: Record) -> Bool {
    FileStamp(of: record.path.text, in: opened)?.assures(record.stamp) ?? false
  }

  /// All files of the site so far, and those of before that were not come to yet.
  var allRecords: [Record] {
    let records = state.withLock { $0.records }
    return previous.merging(records.map { ($0.path, $0) }) { _, new in new }.values.sorted {
      $0.path < $1.path
    }
  }

  /// Keeps files that were written before as they are; at one turn of the lock.
  func keep(_ paths: [SitePath]) {
    let kept = paths.compactMap { previous[$0] }
    state.withLock { for record in kept { $0.add(record) } }
  }

  /// Whether files that were written before are there as they were written.
  func isIntact(_ paths: [SitePath]) -> Bool {
    paths.allSatisfy { previous[$0].map(isIntact) ?? false }
  }

  /// Whether a file of the site has this place already.
  func has(_ path: SitePath) -> Bool {
    state.withLock { $0.has(path) }
  }

  /// Whether every file that was written is there as it was written.
  var isIntact: Bool { previous.values.allSatisfy(isIntact) }

  /// Brings a file to its place unless it is there with the same bytes.
  func write(_ file: SiteFile, key: ContentDigest? = nil, isListed: Bool = false) {
    let digest = ContentDigest(of: file.bytes)
    let record = Record(
      path: file.path, stamp: FileStamp(size: file.bytes.count, changed: -1), digest: digest,
      key: key ?? digest, isListed: isListed)
    if let old = previous[file.path], old.digest == digest, isIntact(old) {
      add(record, stamp: old.stamp, isWritten: false)
      return
    }
    do {
      let stamp = try replace(file)
      add(record, stamp: stamp.stamp, isWritten: stamp.isNew)
    } catch {
      state.withLock { $0.errors.append(error) }
    }
  }

  private func add(_ record: Record, stamp: FileStamp, isWritten: Bool) {
    var record = record
    record.stamp = stamp
    let final = record
    state.withLock {
      $0.add(final)
      if isWritten { $0.written += 1 }
    }
  }

  fileprivate func replace(
    _ file: SiteFile
  ) throws(SiteWriteError) -> (stamp: FileStamp, isNew: Bool) {
    let folder = file.path.folderText
    let isNew = try makeFolder(folder)
    let path = place + "/" + file.path.text
    if !isNew, !isStaged, previous[file.path] == nil, let present = try foreign(at: path, file) {
      return (present, false)
    }
    let name = file.path.text[folder.endIndex...].drop { $0 == "/" }
    let temporary =
      isStaged ? path : "\(place)/\(folder)\(folder.isEmpty ? "" : "/").\(name).hustings-tmp"
    var descriptor = Self.create(temporary)
    if descriptor < 0, errno == EEXIST {
      // A run that was ended left it.
      unlink(temporary)
      descriptor = Self.create(temporary)
    }
    guard descriptor >= 0 else { throw failure(file, "it could not be created") }
    let isWritten = Self.write(file.bytes, to: descriptor)
    let stamp = FileStamp(ofDescriptor: descriptor)
    guard close(descriptor) == 0, isWritten, let stamp, isStaged || rename(temporary, path) == 0
    else {
      let error = failure(file, "it could not be written")
      unlink(temporary)
      throw error
    }
    return (stamp, true)
  }

  /// What lies where a file is to be that this program did not write, if it has the same bytes.
  private func foreign(
    at path: String, _ file: SiteFile
  ) throws(SiteWriteError) -> FileStamp? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    if replacesForeign, status.st_mode & S_IFMT != S_IFDIR { return nil }
    if let stamp = FileStamp(of: path), stamp.size == file.bytes.count,
      SourceTree(root: root).bytes(of: file.path.text) == file.bytes
    {
      return stamp
    }
    throw SiteWriteError(
      path: path,
      reason: "something is there that this program did not write, and it is left alone; move it "
        + "away, name another folder with --output, or replace it with --force")
  }

  private static func create(_ path: String) -> Int32 {
    open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode_t(0o644))
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Glibc.write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
  }

  /// Makes a folder with those around it.
  ///
  /// - Returns: whether this run made it, so that nobody else's files are in it.
  private func makeFolder(_ folder: Substring) throws(SiteWriteError) -> Bool {
    if let isNew = state.withLock({ $0.folders[folder] }) { return isNew }
    _ = try makeFolder(SitePath(String(folder)).folderText)
    let path = place + "/" + folder
    let isNew = mkdir(path, 0o755) == 0
    if !isNew {
      var status = stat()
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        throw SiteWriteError(
          path: path,
          reason: "a folder of this name is needed and could not be made; move away what is there, "
            + "or mend the permissions")
      }
    }
    return state.withLock { state in
      // Another thread may have made it in between.
      if let known = state.folders[folder] { return known }
      state.folders[folder] = isNew
      return isNew
    }
  }

  private func failure(_ file: SiteFile, _ what: String) -> SiteWriteError {
    let reason = String(cString: strerror(errno))
    return SiteWriteError(path: root + "/" + file.path.text, reason: "\(what): \(reason)")
  }

  /// Removes what was written before and is not a part of the site any more, with folders that get
  /// empty by it; what others changed since is left.
  ///
  /// - Returns: how many files went.
  func removeStale() -> Int {
    let current = Set(state.withLock { $0.records }.map(\.path))
    let failed = Set(state.withLock { $0.errors }.map(\.path))
    var folders: Set<[String]> = []
    var count = 0
    for record in previous.values where !current.contains(record.path) {
      let path = root + "/" + record.path.text
      guard !failed.contains(path), isIntact(record), unlink(path) == 0 else { continue }
      count += 1
      for length in 1..<max(record.path.parts.count, 1) {
        folders.insert(Array(record.path.parts.prefix(length)))
      }
    }
    for folder in folders.sorted(by: { $0.count > $1.count }) {
      rmdir(([root] + folder).joined(separator: "/"))
    }
    return count
  }
}

extension FileStamp {
  init?(ofDescriptor descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(
      size: Int(status.st_size),
      changed: status.st_mtim.tv_sec &* 1_000_000_000 &+ status.st_mtim.tv_nsec)
  }
}

extension SourceTree {
  /// Replaces a file of ours outside the site, with the folders it lies in.
  static func write(_ bytes: [UInt8], to path: String) -> SiteWriteError? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let writer = SiteWriter(
      root: parts.dropLast().joined(separator: "/"), previous: [], replacesForeign: true)
    do throws(SiteWriteError) {
      _ = try writer.replace(SiteFile(SitePath(parts.last ?? ""), bytes: bytes))
      return nil
    } catch {
      return error
    }
  }
}
