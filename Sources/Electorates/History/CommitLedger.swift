package import GitHistory

// What is kept of a repository's commits. Only facts: what a commit says never changes, so a ledger can
// be kept and added to. Who is a person, what is a bot, which branch counts and in which cycle a
// commit lies are decided anew in each run, from the files of that day.
//
// Hundreds of thousands of rows are gone through in each run, so they are plain numbers, by the
// commit's number in the graph, and texts are kept once.

/// The facts of one repository's commits.
package struct CommitLedger: Sendable {
  /// Which commit descends from which; its numbers are the rows here.
  package internal(set) var graph = CommitGraph()
  /// The names and addresses that commits bear, each once.
  package private(set) var signatures: [Signature] = []
  var rows: [Row] = []
  var changeIDs: [ChangeID] = []
  /// Bytes in which the subjects lie in UTF-8: packs as they were read, then what was added.
  var texts: [UInt8] = []
  /// The numbers of co-authors' signatures, for the commits that have any.
  var coauthors: [Int: [Int]] = [:]
  /// What was odd about a commit, in words, for the commits where something was.
  package internal(set) var oddities: [Int: [String]] = [:]
  private var signatureNumbers: [Signature: Int] = [:]
  /// Numbers of signatures met lately, which saves digesting them: few people write most commits.
  private var lately: [Int32] = Array(repeating: -1, count: 256)

  /// What is known of one commit besides its parents and committer date.
  struct Row: Sendable {
    var author: Int32
    /// The author date in seconds of UTC, or ``undated``.
    var authored: Int
    /// Where the Change-Id is, or -1.
    var changeID: Int32
    var subjectStart: Int32
    var subjectCount: Int32
    var marks: Marks

    static let undated = Int.min
    static let missing = Row(
      author: -1, authored: undated, changeID: -1, subjectStart: 0, subjectCount: 0,
      marks: [])
  }

  /// What a commit has that most do not: saves looking it up.
  struct Marks: OptionSet {
    let rawValue: UInt8
    static let revert = Marks(rawValue: 1)
    static let changeID = Marks(rawValue: 2)
    static let coauthors = Marks(rawValue: 4)
    static let oddities = Marks(rawValue: 8)
    static let authored = Marks(rawValue: 16)
    static let committed = Marks(rawValue: 32)
  }

  /// Starts without commits.
  package init() {}

  /// How many rows there are.
  package var count: Int { rows.count }

  /// Adds a commit, unless it is there.
  package mutating func add(_ commit: Commit) {
    guard let number = graph.add(commit) else { return }
    while rows.count < graph.ids.count { rows.append(.missing) }
    let footer = Footer(of: commit.message)
    let start = texts.count
    commit.message.appendSubject(to: &texts)
    let oddities = commit.notes.isEmpty && footer.notes.isEmpty ? [] : commit.notes + footer.notes
    var marks: Marks = Message.isRevert(subject: texts[start...]) ? .revert : []
    if footer.changeID != nil { marks.insert(.changeID) }
    if !footer.coauthors.isEmpty { marks.insert(.coauthors) }
    if !oddities.isEmpty { marks.insert(.oddities) }
    if commit.author.time != nil { marks.insert(.authored) }
    if commit.committer.time != nil { marks.insert(.committed) }
    let author = Signature(name: commit.author.name, email: commit.author.email)
    rows[number] = Row(
      author: Int32(truncatingIfNeeded: self.number(of: author)),
      authored: commit.author.time?.seconds ?? Row.undated,
      changeID: footer.changeID.map { append($0) } ?? -1,
      subjectStart: Int32(truncatingIfNeeded: start),
      subjectCount: Int32(truncatingIfNeeded: texts.count - start), marks: marks)
    if marks.contains(.coauthors) {
      coauthors[number] = footer.coauthors.map {
        self.number(of: Signature(name: $0.name, email: $0.email))
      }
    }
    if marks.contains(.oddities) { self.oddities[number] = oddities.map(\.description) }
  }

  /// The number of a signature, which is added if need be.
  mutating func number(of signature: Signature) -> Int {
    let (name, email) = (signature.name.utf8, signature.email.text.utf8)
    let place = (name.count &* 31 &+ email.count &* 7 &+ Int(email.first ?? 0)) & 255
    let recent = Int(lately[place])
    if recent >= 0, signatures[recent] == signature { return recent }
    let number = digestedNumber(of: signature)
    lately[place] = Int32(truncatingIfNeeded: number)
    return number
  }

  private mutating func digestedNumber(of signature: Signature) -> Int {
    if let number = signatureNumbers[signature] { return number }
    signatureNumbers[signature] = signatures.count
    signatures.append(signature)
    return signatures.count - 1
  }

  private mutating func append(_ id: ChangeID) -> Int32 {
    changeIDs.append(id)
    return Int32(truncatingIfNeeded: changeIDs.count - 1)
  }
}

extension CommitLedger {
  /// The number of the author's signature.
  package func author(of number: Int) -> Int { Int(rows[number].author) }

  /// The author date in seconds of UTC, if it can be read.
  package func authored(_ number: Int) -> Int? {
    let seconds = rows[number].authored
    return seconds == Row.undated ? nil : seconds
  }

  /// The committer date in seconds of UTC, if it can be read.
  package func committed(_ number: Int) -> Int? {
    switch graph.dates[number] {
    case .seconds(let seconds): seconds
    case .missing, .undated: nil
    }
  }

  /// The Change-Id, if the commit has one.
  package func changeID(of number: Int) -> ChangeID? {
    let index = Int(rows[number].changeID)
    return index < 0 ? nil : changeIDs[index]
  }

  /// Whether the subject says that the commit undoes another.
  package func isRevert(_ number: Int) -> Bool { rows[number].marks.contains(.revert) }

  /// The numbers of the co-authors' signatures.
  package func coauthors(of number: Int) -> [Int] {
    rows[number].marks.contains(.coauthors) ? coauthors[number] ?? [] : []
  }

  /// Whether the commit has more than one parent.
  package func isMerge(_ number: Int) -> Bool { graph.parents(of: number).count > 1 }

  /// The subject, on one line.
  package func subject(of number: Int) -> String {
    String(decoding: subjectBytes(of: number), as: UTF8.self)
  }

  /// The bytes of the subject.
  func subjectBytes(of number: Int) -> ArraySlice<UInt8> {
    let start = Int(rows[number].subjectStart)
    return texts[start..<start + Int(rows[number].subjectCount)]
  }
}
