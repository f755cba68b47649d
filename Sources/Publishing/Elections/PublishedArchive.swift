package import Governance

/// What tells a contest from all others of a folder.
package struct ContestName: Hashable, Sendable {
  /// The election's id.
  package let election: String
  /// The contest's id.
  package let contest: String

  package init(election: String, contest: String) {
    self.election = election
    self.contest = contest
  }

  /// The folder that holds the published result, relative to the community folder.
  package var folder: String { "elections/\(election)/\(contest)" }

  /// Both ids, as lotteries and digests have them.
  var id: String { "\(election)/\(contest)" }
}

/// The files of a published result, as they lie in the community folder.
package struct PublishedArchive: Sendable {
  /// A file of the archive.
  package struct File: Hashable, Sendable {
    /// Its path below the contest's folder: `result.json`, `signatures/pia.sig`.
    package let name: String
    package let bytes: [UInt8]
  }

  /// The contest.
  package let name: ContestName
  /// What may be published: the list of digests, the files that it lists, and signatures, by name.
  ///
  /// Whatever else lies in the folder, such as ballots that the community keeps back, is left out.
  package let published: [File]

  /// Takes the files of a contest's folder by their path below it.
  package init(_ name: ContestName, files: [String: [UInt8]]) {
    self.name = name
    let list = files[DigestList.fileName].flatMap { DigestList($0) }
    let listed = Set(list?.lines.map(\.name) ?? [])
    published = files.filter { path, _ in
      if path == DigestList.fileName { return list != nil }
      if ArchiveFile(rawValue: path) != nil { return listed.contains(path) }
      return list != nil && Self.isSignature(path)
    }.map { File(name: $0.key, bytes: $0.value) }.sorted {
      $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
    }
  }

  /// The names that files of archives have, for whoever reads them; signatures lie in a folder,
  /// ``ArchiveFile/signatures``.
  package static let fileNames = ArchiveFile.allCases.map(\.rawValue) + [DigestList.fileName]

  /// The contests of a folder that have an archive, in the order of time.
  package static func names(in folder: CommunityFolder) -> [ContestName] {
    folder.elections.flatMap { election in
      election.contests.filter { folder.result(of: $0, in: election) != nil }
        .map { ContestName(election: election.id, contest: $0.id) }
    }
  }

  /// The content of a file that may be published.
  subscript(file: ArchiveFile) -> [UInt8]? {
    published.first { $0.name == file.rawValue }?.bytes
  }

  /// Those whose signatures are there, by handle.
  var signers: [String] {
    published.filter { Self.isSignature($0.name) }.map {
      String($0.name.dropFirst(ArchiveFile.signatures.count + 1).dropLast(4))
    }
  }

  private static func isSignature(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[0] == ArchiveFile.signatures && parts[1].hasSuffix(".sig")
      && parts[1].count > 4 && FileName.objection(to: String(parts[1])) == nil
  }
}
