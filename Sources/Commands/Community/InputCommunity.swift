internal import Governance

/// A community folder that a command was given, read as far as it can be.
struct InputCommunity {
  let path: String
  let folder: CommunityFolder

  /// Reads a folder, and tells on standard error if there is something wrong with its files.
  ///
  /// - Throws: ``WorkFailure`` if there is no community to speak of.
  init(_ path: String, includingPosts: Bool = false) throws {
    self.path = path
    let (folder, findings) = CommunityReader.read(path, includingPosts: includingPosts)
    let errors = findings.sorted.filter { $0.severity == .error }
    guard let folder else {
      for error in errors { Terminal.standardError.write(Self.line(error, below: path)) }
      throw WorkFailure(
        message: "'\(path.printable)' is not read as a community folder; 'hustings init' writes a "
          + "new one, --community names another")
    }
    if !errors.isEmpty {
      Terminal.standardError.write(
        "\(counted(errors.count, "error")) in the files; 'hustings check' says what and where")
    }
    self.folder = folder
  }

  /// The election of this id.
  ///
  /// - Throws: ``WorkFailure`` that offers another if there is none.
  func election(_ id: String) throws -> Election {
    if let election = folder.election(id) { return election }
    if folder.flawedElections.contains(id) {
      throw WorkFailure(
        message: "the file of election \(quoted(id)) cannot be read; 'hustings check' says why")
    }
    throw Self.unknown("election \(quoted(id))", like: id, among: folder.elections.map(\.id))
  }

  /// The contests that a text names: `election` for all of them, or `election/contest`.
  ///
  /// - Throws: ``WorkFailure`` that offers another if there is none.
  func contests(_ text: String) throws -> [(election: Election, contest: Contest)] {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let election = try election(parts[0])
    guard parts.count > 1 else {
      let flawed = election.flawedContests.map { quoted("\(election.id)/\($0)") }
      guard !election.contests.isEmpty || flawed.isEmpty else {
        throw WorkFailure(
          message: "\(listed(flawed)) cannot be read; 'hustings check' says why")
      }
      if !flawed.isEmpty {
        Terminal.standardError.write(
          "\(listed(flawed)) cannot be read and \(flawed.count == 1 ? "is" : "are") left out; "
            + "'hustings check' says why")
      }
      return election.contests.map { (election, $0) }
    }
    let id = parts[1...].joined(separator: "/")
    if let contest = election.contest(id) { return [(election, contest)] }
    if election.flawedContests.contains(id) {
      throw WorkFailure(
        message: "contest \(quoted(text)) cannot be read; 'hustings check' says why")
    }
    throw Self.unknown(
      "contest \(quoted(id)) in election \(quoted(election.id))", like: id,
      among: election.contests.map(\.id))
  }

  /// Says that something is not there, and offers what was meant or what there is.
  static func unknown(_ thing: String, like id: String, among known: [String]) -> WorkFailure {
    let offer = suggestion(for: id, among: known)
    let list = known.isEmpty ? "" : "; known are \(listed(known.map { quoted($0) }))"
    return WorkFailure(message: "there is no \(thing)" + (offer.isEmpty ? list : offer))
  }

  /// A path in the folder as it is seen from where the command was started.
  static func onDisk(_ file: String, below path: String) -> String {
    var root = path
    while root.count > 1, root.last == "/" { root.removeLast() }
    if root == "." { return file }
    return root == "/" ? "/\(file)" : "\(root)/\(file)"
  }

  /// A finding as one line that editors can follow from where the command was started.
  static func line(_ finding: Finding, below path: String) -> String {
    onDisk(finding.description, below: path.printable)
  }
}
