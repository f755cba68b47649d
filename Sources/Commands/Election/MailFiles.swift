internal import FoundationEssentials
internal import Governance
internal import Publishing

/// What messages are made from, besides the community's own files: templates and rolls.
struct MailFiles {
  private let community: InputCommunity

  init(in community: InputCommunity) { self.community = community }

  /// The community's own text for a kind of message, or the one built in.
  ///
  /// - Throws: ``WorkFailure`` if the community's own cannot be used; what is wrong was told then.
  func template(for kind: MailKind) throws -> MailTemplate {
    var findings = Findings()
    let path = MailTemplate.path(of: kind)
    let template: MailTemplate?
    if let file = try source(path, limit: MailTemplate.largest) {
      template = MailTemplate.reading(file, findings: &findings)
    } else {
      template = MailTemplate.builtIn(kind, findings: &findings)
    }
    if let template { return template }
    for finding in findings.sorted {
      Terminal.standardError.write(InputCommunity.line(finding, below: community.path))
    }
    throw WorkFailure(message: "the template of '\(kind.rawValue)' cannot be used")
  }

  /// What is wrong with the community's own templates in a folder.
  static func findings(inTemplatesBelow root: String) -> Findings {
    var findings = Findings()
    for kind in MailKind.allCases {
      let path = MailTemplate.path(of: kind)
      do {
        let file = try source(path, limit: MailTemplate.largest, below: root)
        if let file { _ = MailTemplate.reading(file, findings: &findings) }
      } catch {
        findings.error(
          .mailTemplate, at: Place(file: path), (error as? WorkFailure)?.message ?? "\(error)")
      }
    }
    return findings
  }

  /// The rolls of the contests that need a poll, if the message goes to voters.
  ///
  /// - Throws: ``WorkFailure`` if one of them was not frozen on this machine.
  func voters(for occasion: MailOccasion, findings: inout Findings) throws -> [VoterList] {
    guard [.votingOpen, .votingLastDays].contains(occasion.kind) else { return [] }
    return try occasion.states.filter { $0.field == .contested }.compactMap { state in
      let id = "\(occasion.election.id)/\(state.contest.id)"
      let path = ".hustings/elections/\(id)/addresses.csv"
      guard let file = try source(path, limit: 64 * 1024 * 1024) else {
        throw WorkFailure(
          message: "there are no addresses for \(quoted(id)): '\(path.printable)' is missing; "
            + "'hustings roll build \(id.printable)' writes it with the roll")
      }
      return VoterList.reading(file, of: state.contest, findings: &findings)
    }
  }

  /// A file of the folder; nothing if there is none.
  ///
  /// - Throws: ``WorkFailure`` if something else is in its place, such as a symbolic link, or it is too
  ///   large.
  private func source(_ path: String, limit: Int) throws -> SourceFile? {
    try Self.source(path, limit: limit, below: community.path)
  }

  private static func source(
    _ path: String, limit: Int, below root: String
  ) throws -> SourceFile? {
    var folder = ""
    let shown = InputCommunity.onDisk(path, below: root)
    for part in path.split(separator: "/") {
      folder += folder.isEmpty ? String(part) : "/\(part)"
      let attributes = try? FileManager.default.attributesOfItem(
        atPath: InputCommunity.onDisk(folder, below: root))
      switch attributes?[.type] as? FileAttributeType {
      case nil: return nil
      case .typeDirectory where folder != path: break
      case .typeRegular where folder == path:
        let size = attributes?[.size] as? Int ?? .max
        guard size <= limit else {
          throw WorkFailure(
            message: "'\(shown.printable)' has \(size) bytes, and at most \(limit) are read")
        }
      default:
        let link = InputCommunity.onDisk(folder, below: root)
        throw WorkFailure(
          message: "'\(shown.printable)' is not read: '\(link.printable)' is a symbolic link or "
            + "something else; put the \(folder == path ? "file" : "folder") itself there")
      }
    }
    return SourceFile(path: path, bytes: Array(try InputFile(shown).data))
  }
}
