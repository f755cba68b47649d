package import BallotFormats
internal import Voting

// Officials get ballots from many places, and what went wrong in real elections went wrong here: a
// wrong number of seats (NixOS 2025), ranks the wrong way round, a name spelled otherwise. So nothing
// is taken over that does not agree with what the election declares.

/// A ballot file that is about to become the ballots of a contest.
package struct BallotImport: Sendable {
  /// The canonical ballots in Condorcet Election Format; empty if they are refused.
  package private(set) var bytes: [UInt8] = []
  /// Why the ballots are refused; empty if they are taken.
  package private(set) var refusals: [String] = []
  /// What the official should know.
  package private(set) var notes: [String] = []
  /// Names in the file and the candidates they stand for, where they differ.
  package private(set) var renamed: [BallotSourceRecord.Renaming] = []
  /// How many ballots there are.
  package let count: BallotTotals
  /// How far the rankings would tell voters apart.
  package let privacy: RankingPrivacy?

  private let declaration: ContestDeclaration
  /// The names that ballots can have, by how they compare.
  private let known: [String]

  /// Judges a ballot file.
  ///
  /// - Parameters:
  ///   - file: the file, read with its ballots kept one by one.
  ///   - declaration: what is declared about the contest.
  ///   - mapping: names in the file and the candidates they stand for, by name or handle.
  ///   - leavesOutRejected: whether ballots that cannot be read may be left out.
  package init(
    _ file: BallotFile, for declaration: ContestDeclaration, mapping: [String: String],
    leavesOutRejected: Bool
  ) {
    self.declaration = declaration
    known = declaration.candidates.map(\.name) + [declaration.defaultOption].compactMap(\.self)
    count = BallotTotals(
      accepted: file.count.accepted / max(1, file.count.unit),
      blank: file.count.blank / max(1, file.count.unit), rejected: file.count.rejected)
    privacy = file.profile.map { RankingPrivacy($0) }
    checkContest()
    checkRules(of: file)
    checkNumbers(of: file, leavesOutRejected: leavesOutRejected)
    let names = names(of: file, mapping)
    guard refusals.isEmpty else { return }
    write(file, as: names)
  }

  private mutating func checkContest() {
    guard !declaration.needsPoll else { return }
    let standing = declaration.standing.count
    refusals.append(
      "\(quoted(declaration.id)) needs no poll: \(standing) stand\(standing == 1 ? "s" : "") for "
        + "\(counted(declaration.seats, "seat"))")
  }

  private mutating func checkRules(of file: BallotFile) {
    if let seats = file.seats, seats != declaration.seats {
      refusals.append(
        "the file has \(counted(seats, "seat")), and \(quoted(declaration.id)) fills "
          + "\(declaration.seats); correct the file where it was made, or election.yml")
    }
    if let blanks = file.unranked, let declared = declaration.counting.blanks, blanks != declared {
      let isFixed = file.format == .debian
      refusals.append(
        "the \(isFixed ? "format counts" : "file declares") blanks as '\(blanks.rawValue)', and "
          + "\(quoted(declaration.id)) as '\(declared.rawValue)'; find out which meaning voters "
          + "were told")
    }
    if file.format == .cef, let method = file.method.flatMap({ Method.named($0)?.method }),
      method != declaration.counting.method
    {
      notes.append(
        "the file asks for \(method.title); \(quoted(declaration.id)) is counted by "
          + "\(declaration.counting.method.title), as the election declares")
    }
    if file.count.unit != 1 {
      refusals.append("some ballots have a weight that is no whole number; each voter has one vote")
    }
  }

  private mutating func checkNumbers(of file: BallotFile, leavesOutRejected: Bool) {
    if file.count.rejected > 0 {
      let text = "\(counted(file.count.rejected, "ballot")) cannot be read"
      if leavesOutRejected {
        notes.append("\(text) and \(file.count.rejected == 1 ? "is" : "are") left out")
      } else {
        refusals.append("\(text); mend the file, or leave them out with --leave-out-rejected")
      }
    }
    if file.count.accepted == 0 { refusals.append("the file holds no ballot that can be counted") }
    guard let roll = declaration.roll else {
      notes.append(
        "no roll is frozen for \(quoted(declaration.id)), so nobody checked that there are not more "
          + "ballots than voters")
      return
    }
    let all = count.accepted + count.rejected
    if all > roll.people {
      refusals.append(
        "the file holds \(counted(all, "ballot")), and only \(roll.people) are on the roll; find "
          + "out where the others come from")
    }
  }

  /// The candidate for each name in the file.
  private mutating func names(of file: BallotFile, _ mapping: [String: String]) -> [String] {
    var names: [String] = []
    for name in file.candidates {
      guard let found = candidate(mapping[name] ?? name) else {
        let handles = declaration.candidates.map(\.handle)
        let offer = suggestion(for: name, among: known + handles)
        refusals.append(
          "\(quoted(name)) is no candidate of \(quoted(declaration.id))"
            + (offer.isEmpty ? "; known are \(listed(known.map { quoted($0) }))" : offer)
            + "; say whom the name means with --names FILE")
        names.append("")
        continue
      }
      if names.contains(found) {
        refusals.append("two columns stand for \(quoted(found)); keep one")
      }
      if found != name { renamed.append(.init(name: name, candidate: found)) }
      names.append(found)
    }
    for name in mapping.keys.sorted() where !file.candidates.contains(name) {
      refusals.append(
        "the list of names has \(quoted(name)), whom the file does not name"
          + suggestion(for: name, among: file.candidates))
    }
    let missing = declaration.standing.map(\.name) + [declaration.defaultOption].compactMap(\.self)
    for name in missing where !names.contains(name) {
      refusals.append("\(quoted(name)) can be ranked, and the file does not name them")
    }
    for candidate in file.withdrawn.sorted() {
      let name = names[candidate]
      guard declaration.standing.contains(where: { $0.name == name }) else { continue }
      refusals.append(
        "the file says that \(quoted(name)) has withdrawn, and the record does not; put it there")
    }
    return names
  }

  /// The candidate whom a name or handle means, whatever its letter case and spaces.
  private func candidate(_ text: String) -> String? {
    if known.contains(text) { return text }
    let key = Affiliations.key(text)
    let named = known.filter { Affiliations.key($0) == key }
    if named.count == 1 { return named[0] }
    let handle = text.hasPrefix("@") ? String(text.dropFirst()) : text
    return declaration.candidates.first { $0.handle.lowercased() == handle.lowercased() }?.name
  }

  private mutating func write(_ file: BallotFile, as names: [String]) {
    let order = file.candidates.indices.sorted { first, second in
      (known.firstIndex(of: names[first]) ?? 0) < (known.firstIndex(of: names[second]) ?? 0)
    }
    let tags = (file.ballots ?? []).contains { !$0.tags.isEmpty }
    if tags { notes.append("labels of ballots besides their receipts are not kept") }
    var canonical = file.arranged(order, names: order.map { names[$0] }, keepsIDs: keepsIDs(file))
    canonical.title =
      "\(declaration.community), \(declaration.election.title): "
      + declaration.contest.title
    canonical.seats = declaration.seats
    canonical.unranked = declaration.counting.blanks
    canonical.method = declaration.counting.method.title
    canonical.declared.strength = declaration.counting.strength
    canonical.defaultOption = declaration.defaultOption.flatMap(
      canonical.candidates.firstIndex(of:))
    canonical.withdrawn = []
    if declaration.cap.cap != nil, declaration.continuing.isEmpty {
      canonical.declared.cap = declaration.cap.description
      for candidate in declaration.candidates {
        guard let number = canonical.candidates.firstIndex(of: candidate.name) else { continue }
        canonical.declared.affiliations[number] = candidate.affiliation
      }
    }
    let written = canonical.written(as: .cef)
    if let refusal = written.refusal { refusals.append(refusal) }
    notes += written.losses.map { "not kept: \($0)" }
    check(written.bytes, against: canonical)
  }

  /// Reads back what is about to be written: the same ballots must come out.
  private mutating func check(_ written: [UInt8], against canonical: BallotFile) {
    guard refusals.isEmpty else { return }
    let back = BallotFile.reading(
      written.span, as: .cef, options: ReadingOptions(keep: .pairs))
    let isSame =
      back.count.accepted == canonical.count.accepted && back.count.blank == canonical.count.blank
      && UnrankedRule.allCases.allSatisfy { back.pairs.matrix($0) == canonical.pairs.matrix($0) }
    guard isSame else {
      refusals.append(
        "the ballots cannot be written in Condorcet Election Format without changing them")
      return
    }
    bytes = written
  }

  /// Whether receipts may stay: numbers in a row tell the order in which ballots arrived.
  private mutating func keepsIDs(_ file: BallotFile) -> Bool {
    let ids = (file.ballots ?? []).compactMap(\.id)
    guard !ids.isEmpty else { return false }
    let isNumbered = ids.allSatisfy { id in
      id.count <= 9 && id.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    if isNumbered {
      notes.append(
        "the ballots' ids are numbers in a row, which tell who voted when; they are left out")
    }
    return !isNumbered
  }
}
