internal import Electorates
internal import FoundationEssentials
internal import Glibc
internal import Governance
internal import Publishing
internal import Synchronization

/// A community's site, where it comes from and where it goes to.
struct SiteOnDisk: Sendable {
  let root: String
  /// The folder that the site is written into, as given.
  let output: String
  let now: Instant
  let includingDrafts: Bool
  let replacesForeign: Bool

  /// Takes the arguments of a command.
  ///
  /// - Throws: ``WorkFailure`` if the output would lie among the sources.
  init(_ arguments: SiteArguments) throws {
    root = arguments.place.community
    output = arguments.output ?? InputCommunity.onDisk("public", below: root)
    now = arguments.clock.instant
    includingDrafts = arguments.drafts
    replacesForeign = arguments.force
    guard FolderWriter.kind(of: InputCommunity.onDisk("community.yml", below: root)) != nil else {
      throw WorkFailure(
        message:
          "'\(root.printable)' is no community folder, for it has no community.yml; 'hustings "
          + "init' writes a new one, --community names another")
    }
    try demandOwnFolder()
  }

  /// What is written must not be read the next time.
  private func demandOwnFolder() throws {
    let folder = RelativePath.absolutePath(of: root)
    let place = RelativePath.absolutePath(of: output)
    let sources = ["", "/site", "/elections", "/candidates", "/.git", "/.hustings"].map {
      folder + $0
    }
    let isSource =
      place == folder
      || sources.dropFirst().contains {
        place == $0 || place.hasPrefix($0 + "/")
      }
    guard isSource || folder.hasPrefix(place + "/") else { return }
    throw WorkFailure(
      message: "'\(output.printable)' holds sources of the site; name another folder with --output")
  }

  /// Builds the site and tells what is wrong.
  ///
  /// - Throws: the exit status if something is wrong, when all has been told.
  func build() async throws -> SiteBuild.Report {
    let report = try await report()
    for line in lines(of: report) { Terminal.standardError.write(line) }
    if !report.isComplete { throw ExitStatus.couldNotBeDone }
    return report
  }

  /// What is wrong, a line each.
  func lines(of report: SiteBuild.Report) -> [String] {
    // A folder full of somebody else's files is one mistake.
    let shown = report.writeErrors.prefix(10)
    let rest = report.writeErrors.count - shown.count
    return report.findings.sorted.map { InputCommunity.line($0, below: root) }
      + shown.map(\.description.printable)
      + (rest > 0 ? ["\(output.printable): error: and \(rest) more files like these"] : [])
  }

  /// What the site is made of, for looking over what was built.
  var sources: SiteSources {
    sources(manifestIn: InputCommunity.onDisk(".hustings/site", below: root))
  }

  /// Builds the site.
  ///
  /// - Throws: ``WorkFailure`` that says why nothing could be built.
  func report() async throws -> SiteBuild.Report {
    let cache = InputCommunity.onDisk(".hustings", below: root)
    try FolderWriter.keepOutOfCommits(cache)
    let folder = cache + "/site"
    if FolderWriter.kind(of: folder) == nil {
      try? FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
    let around = RelativePath.absolutePath(of: output + "/..")
    if FolderWriter.kind(of: around) == nil {
      do {
        try FileManager.default.createDirectory(
          atPath: around, withIntermediateDirectories: true)
      } catch {
        throw WorkFailure(
          message:
            "the folder '\(around.printable)' could not be made; mend the permissions of the "
            + "one around it")
      }
    }
    let lock = try BuildLock(folder + "/lock")
    defer { lock.release() }
    let progress = Mutex(ProgressLine())
    let report = try await SiteBuild(sources(manifestIn: folder)) { what, count in
      progress.withLock {
        $0.show(count == 0 ? what : "\(what): \(count)", count: count)
      }
    }.run()
    progress.withLock { $0.end() }
    return report
  }

  private func sources(manifestIn folder: String) -> SiteSources {
    let place = RelativePath.absolutePath(of: output)
    let absolute = RelativePath.absolutePath(of: root)
    // One manifest for each output folder, found again if the community folder with it is moved.
    let inside = place.hasPrefix(absolute + "/") ? String(place.dropFirst(absolute.count)) : place
    let name = SHA256Digest(of: Array(inside.utf8)).hexadecimal.prefix(16)
    return SiteSources(
      root: absolute, output: place,
      manifest: "\(RelativePath.absolutePath(of: folder))/\(name).manifest",
      builder: "hustings \(Version.text) \(Self.programStamp)", now: now,
      includingDrafts: includingDrafts, replacesForeign: replacesForeign,
      repositories: { community in
        community.projects.flatMap(\.repositories).map { repository in
          repository.value == "."
            ? absolute : RelativePath.path(repository.value, from: absolute + "/community.yml")
        }
      },
      derivedPages: { try await CommunitySite(of: $0, at: absolute, now: $1).pages() })
  }

  /// The size and age of the running program: another build of it may write other bytes.
  private static var programStamp: String {
    var status = stat()
    guard stat("/proc/self/exe", &status) == 0 else { return "" }
    return "\(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
  }
}

/// Keeps two builds of one site from writing at the same time.
struct BuildLock {
  private let descriptor: Int32

  /// Waits for its turn.
  ///
  /// - Throws: ``WorkFailure`` if the file of the lock cannot be made.
  init(_ path: String) throws {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, mode_t(0o600))
    guard descriptor >= 0, flock(descriptor, LOCK_EX) == 0 else {
      throw WorkFailure(
        message: "'\(path.printable)' could not be made; mend the permissions of its folder")
    }
  }

  func release() { close(descriptor) }
}
