import FoundationEssentials
import Voting

/// Ballots of real elections, read from the folder that `HUSTINGS_SHARED` names.
enum PublishedElections {
  private static let folder =
    (ProcessInfo.processInfo.environment["HUSTINGS_SHARED"] ?? "../shared") + "/data/ballots/"

  static var arePresent: Bool { FileManager.default.fileExists(atPath: folder) }

  static func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: folder + name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// A BLT file of plain rankings: its profile, seats and names.
  static func blt(_ name: String) throws -> (profile: Profile, seats: Int, names: [String])? {
    guard let lines = text(name)?.split(whereSeparator: \.isNewline) else { return nil }
    let numbers = lines.map { line in
      line.split { $0 == " " || $0 == "," }.compactMap { Int($0) }
    }
    guard let head = numbers.first, head.count == 2,
      let end = numbers.firstIndex(of: [0])
    else { return nil }
    var profile = Profile(candidates: head[0])
    for ballot in numbers[1..<end] {
      let ranks = ballot.dropFirst().dropLast().map { [$0 - 1] }
      try profile.add(Ballot(ranks: ranks, weight: ballot[0]))
    }
    let names = lines[(end + 1)...].prefix(head[0]).map { line in
      String(line.filter { $0 != "\"" }).split(separator: " ").joined(separator: " ")
    }
    return (profile, head[1], names)
  }

  /// The votes of a Debian tally sheet: one character an option, its rank or a dash.
  static func debianSheet(_ name: String) throws -> Profile? {
    guard let lines = text(name)?.split(whereSeparator: \.isNewline) else { return nil }
    let votes = lines.compactMap { line -> [Int?]? in
      let words = line.split(whereSeparator: \.isWhitespace)
      guard words.count >= 2, words[0] == "V:" else { return nil }
      return words[1].map(\.wholeNumberValue)
    }
    guard let options = votes.first?.count else { return nil }
    var profile = Profile(candidates: options)
    for vote in votes {
      let ranks = (1...9).map { rank in vote.indices.filter { vote[$0] == rank } }
      try profile.add(Ballot(ranks: ranks))
    }
    return profile
  }
}
