internal import Voting

extension BallotFile {
  /// The file in Condorcet Election Format.
  ///
  /// The bytes depend on nothing but the contents: parameters in a fixed order, then one line for each
  /// distinct ranking, or ballot with id or tags, the most frequent first and then by their bytes.
  func writtenCEF() -> Written {
    if let refusal = refusalOfBallots("the format") ?? refusalOfNames() {
      return Written(bytes: [], losses: [], refusal: refusal)
    }
    let writer = CEFWriter(file: self)
    return Written(
      bytes: Array(writer.text.utf8), losses: losses(holding: writer.held) + writer.unwritten,
      refusal: nil)
  }

  private func refusalOfNames() -> String? {
    var known: Set<String> = []
    for candidate in standing {
      let name = candidates[candidate]
      if name.isEmpty { return "a candidate has no name" }
      if let fault = CEFName.fault(in: name) {
        return "the format cannot hold the name '\(name)': no name may hold \(fault)"
      }
      guard known.insert(name).inserted else { return "two candidates are called '\(name)'" }
    }
    return nil
  }
}

/// Writes one file in Condorcet Election Format.
private struct CEFWriter {
  let text: String
  let held: Set<BallotFile.Detail>
  /// What a letter keeps out that the format needs for itself, in words.
  let unwritten: [String]

  init(file: BallotFile) {
    var held: Set<BallotFile.Detail> = [.seats, .unranked, .defaultOption, .rules, .ids, .tags]
    let title = file.title.flatMap(Self.value)
    if title != nil { held.insert(.title) }
    let method = file.method.flatMap(Self.value)
    if method != nil { held.insert(.method) }
    var lines: [String] = []
    func add(_ parameter: CEFParameter, _ value: String?) {
      if let value, !value.isEmpty { lines.append("#/\(parameter.rawValue): \(value)") }
    }
    add(.title, title)
    add(.candidates, file.standing.map { file.candidates[$0] }.joined(separator: " ; "))
    add(.seats, file.seats.map(String.init))
    add(.implicitRanking, file.unranked.map { $0 == .last ? "true" : "false" })
    add(.methods, method)
    add(.weightAllowed, "false")
    add(.strength, file.declared.strength?.rawValue)
    add(.cap, file.declared.cap)
    let (affiliations, lostAffiliations) = Self.affiliations(of: file)
    add(.affiliations, affiliations.joined(separator: " ; "))
    let option = file.defaultOption.flatMap { file.withdrawn.contains($0) ? nil : $0 }
    add(.defaultOption, option.map { file.candidates[$0] })
    add(.quorum, file.declared.quorum.map(String.init))
    let (votes, lost) = Self.votes(of: file)
    text = (lines + [""] + votes).map { $0 + "\n" }.joined()
    self.held = held
    let ballots = lost == 1 ? "1 ballot" : "\(lost) ballots"
    unwritten =
      lostAffiliations + (lost == 0 ? [] : ["ids or tags with reserved letters of \(ballots)"])
  }

  /// The affiliations of those who stand, and in words those that the format cannot hold.
  private static func affiliations(of file: BallotFile) -> (held: [String], lost: [String]) {
    var held: [String] = []
    var lost: [String] = []
    for candidate in file.standing {
      guard let affiliation = file.declared.affiliations[candidate] else { continue }
      let name = file.candidates[candidate]
      if CEFName.fault(in: affiliation) == nil, !affiliation.isEmpty {
        held.append("\(name) = \(affiliation)")
      } else {
        lost.append("the affiliation '\(affiliation)' of '\(name)'")
      }
    }
    return (held, lost)
  }

  /// The text if it can stand in a parameter.
  private static func value(_ text: String) -> String? {
    let isHeld = text.utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "#") && $0 != 0x7F }
    return isHeld && !text.isEmpty ? text : nil
  }

  private static func votes(of file: BallotFile) -> (lines: [String], lost: Int) {
    var counts: [String: Int] = [:]
    var lost = 0
    for cast in file.ballotsToWrite {
      let (labels, isWhole) = labels(of: cast)
      if !isWhole { lost += 1 }
      let ranks = cast.ballot.ranks.map { rank in
        rank.map { file.candidates[$0] }.joined(separator: " = ")
      }
      let ranking = ranks.isEmpty ? "/EMPTY_RANKING/" : ranks.joined(separator: " > ")
      let line = labels.isEmpty ? ranking : "\(labels.joined(separator: ", ")) || \(ranking)"
      counts[line, default: 0] += cast.ballot.weight / file.count.unit
    }
    let sorted = counts.sorted {
      $0.value != $1.value
        ? $0.value > $1.value : $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
    }
    return (sorted.map { $0.value == 1 ? $0.key : "\($0.key) * \($0.value)" }, lost)
  }

  /// The id and the tags as the format can hold them, and whether these are all.
  private static func labels(of cast: CastBallot) -> (labels: [String], isWhole: Bool) {
    let labels = (cast.id.map { ["id:\($0)"] } ?? []) + cast.tags
    let held = labels.filter { !$0.isEmpty && CEFName.fault(in: $0) == nil }
    return (held, held.count == labels.count)
  }
}
