internal import BallotFormats
internal import Voting

/// Puts together what the ballot file declares and what the request asks, or says why it cannot.
struct RuleResolution {
  private(set) var rules: CountingRules
  private(set) var sources: TallyRecord.Sources
  private(set) var affiliationNames: [String] = []
  private(set) var notes: [String] = []
  private(set) var refusals: [String] = []

  /// The names of those who do not stand any more; lists may still have them.
  private let withdrawn: [String]

  init(
    file: BallotFile, withdrawn: [String], request: TallyRequest, affiliations: Affiliations?
  ) {
    self.withdrawn = withdrawn
    rules = CountingRules(unranked: .last)
    sources = TallyRecord.Sources(
      method: .default, strength: .default, blanks: .undeclared, seats: .undeclared)
    resolveMethod(file, request)
    resolveBlanks(file, request)
    resolveDefaultOption(file, request)
    resolveSeats(file, request)
    resolveCap(file, request, affiliations)
    rules.equalPairs = request.equalPairs ?? .together
  }

  /// Above any number of votes whose units can be counted, so that the units of a quorum can be too.
  private static let largestQuorum = Profile.Limit.weight >> 20

  private mutating func resolveMethod(_ file: BallotFile, _ request: TallyRequest) {
    let declared = file.declaredMethod
    if let text = file.method, declared == nil, request.method == nil {
      // A header of Condorcet Election Format declares; other formats only tell what was done once.
      if file.format == .cef {
        refusals.append(
          "the file asks for '\(text)', which is no method known here; say which with --method")
      } else {
        notes.append(
          "the file says that it was counted by '\(text)'; --method counts by another than Schulze")
      }
    }
    if let method = request.method {
      rules.method = method
      sources.method = request.asking
      if let declared, declared.method != method {
        notes.append(
          "the file declares \(declared.method.title); counted by \(method.title) as asked")
      }
    } else if let declared {
      rules.method = declared.method
      sources.method = .file
    }
    let declaredStrength = file.declared.strength ?? declared?.strength
    if let strength = request.strength {
      rules.strength = strength
      sources.strength = request.asking
      if let declaredStrength, declaredStrength != strength {
        notes.append(
          "the file declares strength \(declaredStrength.rawValue); counted by "
            + "\(strength.rawValue) as asked")
      }
    } else if let declaredStrength {
      rules.strength = declaredStrength
      sources.strength = .file
    }
  }

  private mutating func resolveBlanks(_ file: BallotFile, _ request: TallyRequest) {
    if let blanks = request.blanks {
      rules.unranked = blanks
      sources.blanks = request.asking
      if let declared = file.unranked, declared != blanks {
        notes.append(
          "the file declares blanks as '\(declared.rawValue)'; counted as '\(blanks.rawValue)' as asked"
        )
      }
    } else if let declared = file.unranked {
      rules.unranked = declared
      sources.blanks = file.format == .debian ? .format : .file
    }
  }

  private mutating func resolveSeats(_ file: BallotFile, _ request: TallyRequest) {
    if let asked = request.seats, let declared = file.seats, asked != declared {
      refusals.append(
        "the file declares \(declared) seats and --seats says \(asked); find out which is right and "
          + "correct the file or drop the option")
    }
    if let declared = file.seats, declared > Profile.Limit.candidates {
      refusals.append(
        "the file declares \(declared) seats, and no contest has more than "
          + "\(Profile.Limit.candidates) candidates; correct the file")
    }
    rules.seats = request.seats ?? file.seats
    if request.seats != nil { sources.seats = request.asking }
    if file.seats != nil, request.asking != .election { sources.seats = .file }
    let standing = file.candidates.count - (rules.defaultOption == nil ? 0 : 1)
    if let seats = rules.seats, seats > standing, refusals.isEmpty {
      notes.append(
        "\(seats) seat\(seats == 1 ? "" : "s") and only \(standing) who could take one: "
          + "\(seats - standing) stay\(seats - standing == 1 ? "s" : "") vacant")
    }
  }

  private mutating func resolveCap(
    _ file: BallotFile, _ request: TallyRequest, _ affiliations: Affiliations?
  ) {
    guard let text = request.cap ?? file.declared.cap else {
      if affiliations != nil {
        notes.append("affiliations are given, but no cap: --cap says which")
      }
      return
    }
    guard let cap = Cap(text: text) else {
      refusals.append("cap '\(text)' is not understood; write a number, 'half', 'third' or '2/5'")
      return
    }
    var names: [String] = []
    func number(_ affiliation: String) -> Int? {
      guard !affiliation.isEmpty else { return nil }
      if let index = names.firstIndex(of: affiliation) { return index }
      names.append(affiliation)
      return names.count - 1
    }
    var own = file.candidates.indices.map { file.declared.affiliations[$0].flatMap(number) }
    var continuing: [Int: Int] = [:]
    var members = 0
    for entry in affiliations?.entries ?? [] {
      if entry.isContinuing {
        members += 1
        if let affiliation = number(entry.affiliation) { continuing[affiliation, default: 0] += 1 }
      } else if let candidate = file.candidates.firstIndex(of: entry.name) {
        own[candidate] = number(entry.affiliation)
      } else if !withdrawn.contains(entry.name) {
        refusals.append(
          "the affiliations list '\(entry.name)' on line \(entry.line), who is no candidate"
            + suggestion(entry.name, among: file.candidates)
            + "; members who stay in office are marked 'continuing'")
      }
    }
    if let affiliations { noteUnlisted(in: affiliations, own, file) }
    if names.isEmpty, affiliations == nil {
      refusals.append("the cap needs to know affiliations; give them with --affiliations FILE")
    }
    affiliationNames = names
    rules.capRule = CapRule(
      cap: cap, affiliations: own, continuing: continuing, continuingMembers: members)
  }

  /// Says whom neither the list nor the file gives an affiliation: no cap can touch them.
  private mutating func noteUnlisted(
    in affiliations: Affiliations, _ own: [Int?], _ file: BallotFile
  ) {
    let listed = Set(affiliations.entries.filter { !$0.isContinuing }.map(\.name))
    let unlisted = file.candidates.indices.filter {
      own[$0] == nil && !listed.contains(file.candidates[$0]) && rules.defaultOption != $0
    }
    guard !unlisted.isEmpty else { return }
    notes.append(
      "the affiliations do not list \(Wording(names: file.candidates).list(unlisted)); counted as "
        + "having none, so that no cap applies")
  }

  private mutating func resolveDefaultOption(_ file: BallotFile, _ request: TallyRequest) {
    var option = file.defaultOption
    if let name = request.defaultOption {
      option = candidate(name, in: file)
    }
    rules.defaultOption = option
    if option != nil, rules.method.electsCommittee {
      refusals.append(
        "\(rules.method.title) has no rule for a default option; choose a method that ranks")
    }
    guard rules.method == .debian else { return }
    guard let option else {
      refusals.append(
        "Debian's method needs the default option; name it with --default-option NAME")
      return
    }
    guard let quorum = request.quorum ?? file.declared.quorum, quorum <= Self.largestQuorum else {
      refusals.append(
        "Debian's method needs the quorum, in votes over the default option; give it with --quorum "
          + "N (0 for none, at most \(Self.largestQuorum))")
      return
    }
    var majorities: [Candidate: Fraction] = [:]
    for majority in request.majorities {
      guard let candidate = candidate(majority.option, in: file) else { continue }
      guard let ratio = Fraction(ratio: majority.ratio) else {
        refusals.append("majority '\(majority.ratio)' is not understood; write 3 or 3:1")
        continue
      }
      majorities[candidate] = ratio
    }
    rules.debian = DebianRules(
      defaultOption: option, quorum: quorum * file.count.unit, majorities: majorities)
  }

  /// A candidate by name; refuses if there is none.
  private mutating func candidate(_ name: String, in file: BallotFile) -> Candidate? {
    if let candidate = file.candidates.firstIndex(of: name) { return candidate }
    refusals.append(
      "'\(name)' is no option of this contest" + suggestion(name, among: file.candidates))
    return nil
  }

  private func suggestion(_ name: String, among names: [String]) -> String {
    nearest(to: name, among: names).map { "; did you mean '\($0)'?" } ?? ""
  }
}
