package import BallotFormats
package import Voting

/// What an official asks of a tally beyond what the ballot file declares.
///
/// Everything is optional; what neither the file nor the request says is either refused or stated.
package struct TallyRequest: Hashable, Sendable {
  /// The contest's id, for the lottery and the record; the file's title or name otherwise.
  package var contest: String?
  /// The file's format; recognised otherwise.
  package var format: BallotFormat?
  /// Which end of the numbers in a table of ranks is the favourite.
  package var direction: ReadingOptions.Direction?
  /// The counting method.
  package var method: Method?
  /// How strong a defeat is.
  package var strength: Strength?
  /// What a blank means.
  package var blanks: UnrankedRule?
  /// What Ranked Pairs does with equal pairs.
  package var equalPairs: CountingRules.EqualPairs?
  /// How many seats there are.
  package var seats: Int?
  /// The cap: a number, `half`, `third` or a share such as `2/5`.
  package var cap: String?
  /// The seed of the lottery.
  package var lotterySeed: String?
  /// The option that means "none of these".
  package var defaultOption: String?
  /// Debian: how many votes over the default option an option needs.
  package var quorum: Int?
  /// Debian: options that need a ratio of votes over the default option, such as `3` or `3:1`.
  package var majorities: [Majority] = []
  /// Who asks: what is not asked for by the election's file is asked for by an option.
  package var asking = TallyRecord.Source.option
  /// Whether ballots that cannot be read may be left out.
  package var leavesOutRejected = false

  /// A ratio of votes that an option needs over the default option.
  package struct Majority: Hashable, Sendable {
    /// The option's name.
    package var option: String
    /// The ratio as written.
    package var ratio: String

    /// Creates a majority.
    package init(option: String, ratio: String) {
      self.option = option
      self.ratio = ratio
    }
  }

  /// Creates a request that asks nothing.
  package init() {}

  /// The request with what another one asks for in the place of its own; and what that changes, in words.
  ///
  /// The contest's id stays, and with it the lottery's draw.
  package func changed(by other: TallyRequest) -> (request: TallyRequest, changes: [String]) {
    var (request, changes) = (self, [String]())
    func change<Value: Equatable>(
      _ path: WritableKeyPath<TallyRequest, Value?>, _ words: (Value) -> String
    ) {
      guard let value = other[keyPath: path], value != request[keyPath: path] else { return }
      request[keyPath: path] = value
      changes.append(words(value))
    }
    change(\.method) { "method \($0.rawValue)" }
    change(\.strength) { "strength \($0.rawValue)" }
    change(\.blanks) { "blanks \($0.rawValue)" }
    change(\.equalPairs) { "equal pairs \($0.rawValue)" }
    change(\.seats) { counted($0, "seat") }
    change(\.cap) { "cap \($0)" }
    change(\.lotterySeed) { "lottery seed '\($0)'" }
    change(\.defaultOption) { "default option '\($0)'" }
    change(\.quorum) { "quorum \($0)" }
    if !other.majorities.isEmpty, other.majorities != request.majorities {
      request.majorities = other.majorities
      changes += other.majorities.map { "majority \($0.ratio) for '\($0.option)'" }
    }
    if !changes.isEmpty { request.asking = .option }
    return (request, changes)
  }
}

extension Cap {
  /// Reads a cap as people write it: `2`, `half`, `third`, `2/5`.
  package init?(text: String) {
    switch text.lowercased() {
    case "half", "1/2", "at most half": self = .half
    case "third", "1/3", "at most a third": self = .third
    case let text:
      let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      guard let first = parts.first.flatMap({ Int($0) }), (0...10_000).contains(first) else {
        return nil
      }
      if parts.count == 1 {
        self = .number(first)
      } else {
        guard parts.count == 2, let whole = Int(parts[1]), (1...10_000).contains(whole),
          first <= whole
        else { return nil }
        self = .share(first, of: whole)
      }
    }
  }

  /// The cap in words: "at most 2", "at most half".
  package var phrase: String {
    switch self {
    case .number(let number): "at most \(number)"
    case .half: "at most half"
    case .third: "at most a third"
    case .share(let part, let whole): "at most \(part)/\(whole)"
    }
  }
}

extension Method {
  /// Reads a method as people and ballot files write it, with a strength where the name has one.
  ///
  /// Case, spaces and punctuation do not matter: `Schulze`, `ranked_pairs`, `Ranked Pairs Margin`.
  package static func named(_ text: String) -> (method: Method, strength: Strength?)? {
    var words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    var strength: Strength?
    switch words.last {
    case "margin", "margins": strength = .margins
    case "winning": strength = .winningVotes
    case "votes" where words.dropLast().last == "winning":
      strength = .winningVotes
      words.removeLast()
    case "opposition" where words.dropLast().last == "pairwise":
      strength = .pairwiseOpposition
      words.removeLast()
    default: break
    }
    if strength != nil { words.removeLast() }
    let name = words.joined()
    let method = allCases.first { method in
      method.spellings.contains { $0.lowercased().filter { $0.isLetter || $0.isNumber } == name }
    }
    guard let method else { return nil }
    guard strength.map(method.strengths.contains) ?? true else { return nil }
    return (method, strength)
  }

  private var spellings: [String] {
    let others: [String] =
      switch self {
      case .schulze: ["beatpath", "Condorcet/Schulze"]
      case .rankedPairs: ["Tideman"]
      case .minimax: ["Simpson–Kramer", "Simpson"]
      case .kemenyYoung: ["Kemeny"]
      case .tidemanAlternative: ["Alternative Smith", "Tideman alternative"]
      case .bottomTwoRunoff: ["BTR-IRV"]
      case .instantRunoff: ["Instant runoff voting", "Alternative vote"]
      case .borda: ["Borda count"]
      case .firstPreferences: ["plurality", "First past the post"]
      case .splitCycle, .copeland, .benham, .smithIRV, .baldwin, .nanson, .black, .scottishSTV,
        .meekSTV, .debian:
        []
      }
    return [rawValue, title] + others
  }
}

extension Fraction {
  /// Reads a ratio as people write it: `3`, `3:1`, `3/2`; `nil` unless both numbers are from 1 to 1000.
  init?(ratio text: String) {
    let words = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "/" }
    let parts = words.map { Int($0) }
    guard (1...2).contains(parts.count), let above = parts[0], (1...1_000).contains(above),
      let below = parts.count == 2 ? parts[1] : 1, (1...1_000).contains(below)
    else { return nil }
    self.init(above, over: below)
  }

  /// The ratio as people write it: `3:1`.
  package var ratio: String { "\(numerator):\(denominator)" }
}
