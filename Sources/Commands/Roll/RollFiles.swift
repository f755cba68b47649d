internal import Electorates
internal import Governance

/// The files of a frozen roll, and where they go.
struct RollFiles {
  private let roll: FrozenRoll
  private let community: InputCommunity

  init(_ roll: FrozenRoll, in community: InputCommunity) {
    self.roll = roll
    self.community = community
  }

  /// The folder of a contest, below the community's or the private one.
  private var folder: String { "elections/\(roll.election)/\(roll.contest)" }

  /// All that is odd about the roll, as `roll check` would say.
  func review(_ built: Roll, of folder: CommunityFolder) -> Findings {
    let review = RollReview(
      people: folder.people, bots: BotPatterns(folder.community.bots))
    let place = Place(file: "\(self.folder)/roll.csv")
    var findings = review.findings(in: built, at: place)
    if let table = RollTable.reading(
      Array(roll.addresses.utf8), file: place.file, findings: &findings)
    {
      findings.append(review.findings(in: table))
    }
    return findings
  }

  /// Writes the files, unless they are there and the same.
  ///
  /// - Throws: ``WorkFailure`` if another roll was frozen before and may not be replaced.
  func write(replacing: Bool) throws {
    let privateRoot = InputCommunity.onDisk(".hustings", below: community.path)
    if !replacing { try refuseAnother(than: [community.path, privateRoot]) }
    let isPublic = roll.naming != .counts
    let table = (name: "roll.csv", bytes: Array(roll.table.utf8))
    let manifest = (name: "roll.json", bytes: Array(roll.manifest.utf8))
    let addresses = (name: "addresses.csv", bytes: Array(roll.addresses.utf8))
    try write(
      isPublic ? [table, manifest] : [manifest], below: community.path, replacing: replacing)
    try FolderWriter.keepOutOfCommits(privateRoot)
    try write(
      isPublic ? [addresses] : [table, addresses], below: privateRoot, isPrivate: true,
      replacing: true)
  }

  /// Says how the roll differs from one that was frozen before, below one of some folders.
  private func refuseAnother(than roots: [String]) throws {
    let paths = roots.map { InputCommunity.onDisk("\(folder)/roll.csv", below: $0) }
    var findings = Findings()
    guard let path = paths.first(where: { FileKind($0) == .regular }),
      let frozen = try? RollSource(path, in: nil, findings: &findings),
      let table = RollTable.reading(Array(roll.table.utf8), file: path, findings: &findings)
    else { return }
    let difference = RollDifference(from: frozen.table, to: table)
    var words = difference.isEmpty ? "the same people" : difference.counts
    let things = ManifestOnFile(Array(roll.manifest.utf8)).flatMap { new in
      frozen.manifest.map { new.differences(from: $0) }
    }
    if let things, !things.isEmpty {
      words += ", from other things (\(things.joined(separator: "; ")))"
    } else if difference.isEmpty {
      return
    }
    throw WorkFailure(
      message:
        "the roll of \(quoted("\(roll.election)/\(roll.contest)")) was frozen before, and this "
        + "one differs: \(words.printable); nothing is written, --force replaces it")
  }

  private func write(
    _ files: [(name: String, bytes: [UInt8])], below root: String, isPrivate: Bool = false,
    replacing: Bool
  ) throws {
    let writer = FolderWriter(root: root, isPrivate: isPrivate)
    let changed = files.filter { file in
      (try? InputFile(writer.onDisk("\(folder)/\(file.name)")).data.elementsEqual(file.bytes))
        != true
    }
    if !changed.isEmpty { try writer.write(changed, inFolder: folder, replacing: replacing) }
    for file in files {
      let isNew = changed.contains { $0.name == file.name }
      Terminal.standardError.write(
        "\(isNew ? "wrote" : "unchanged") \(writer.onDisk("\(folder)/\(file.name)").printable)")
    }
  }
}
