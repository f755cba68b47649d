@testable import Voting

/// An election as books and web pages write it: a line for each ranking, `42: A > B = C`.
struct WrittenElection {
  /// The candidates' names, by number.
  let names: [String]
  let profile: Profile

  /// Reads an election; lines that do not start with a number are passed over.
  init(_ names: String, _ lines: String) throws {
    let names = names.split(separator: " ").map(String.init)
    var profile = Profile(candidates: names.count)
    for line in lines.split(separator: "\n") {
      let halves = line.split(separator: ":", maxSplits: 1)
      guard let weight = halves.first.flatMap({ Int($0) }), halves.count == 2 else { continue }
      let ranks = halves[1].filter { $0 != " " }.split(separator: ">").map { rank in
        rank.split(separator: "=").compactMap { names.firstIndex(of: String($0)) }
      }
      try profile.add(Ballot(ranks: ranks, weight: weight))
    }
    self.names = names
    self.profile = profile
  }

  /// An outcome's tiers with names: `A B=C`, best first.
  func named(_ outcome: Outcome) -> String {
    outcome.tiers.map { $0.map { names[$0] }.joined(separator: "=") }.joined(separator: " ")
  }

  /// An outcome's steps in words.
  func sentences(_ outcome: Outcome) -> [String] {
    outcome.steps.compactMap { step in
      guard case .elimination(let elimination) = step else { return nil }
      return elimination.sentence(Wording(names: names))
    }
  }

  /// A candidate's reason in words, in a method that eliminates.
  func reason(_ name: String, _ outcome: Outcome) -> String? {
    guard let candidate = names.firstIndex(of: name),
      case .elimination(let reason) = outcome.reasons[candidate]
    else { return nil }
    return reason.sentence(Wording(names: names))
  }

  /// Where Tennessee should have its capital, the example of Wikipedia's articles on most methods.
  static func tennessee() throws -> WrittenElection {
    try WrittenElection(
      "Memphis Nashville Chattanooga Knoxville",
      """
      42: Memphis > Nashville > Chattanooga > Knoxville
      26: Nashville > Chattanooga > Knoxville > Memphis
      15: Chattanooga > Knoxville > Nashville > Memphis
      17: Knoxville > Chattanooga > Nashville > Memphis
      """)
  }

  /// A majority cycle of three, from Electowiki's article "Baldwin's method".
  static func cycle() throws -> WrittenElection {
    try WrittenElection("A B C", "25: A > B > C\n40: B > C > A\n35: C > A > B")
  }

  /// A majority cycle of five that tells the hybrids of Condorcet and instant runoff apart.
  ///
  /// Found by random search; Benham's method elects A, Tideman's alternative B, Smith//IRV E.
  static func hybrids() throws -> WrittenElection {
    try WrittenElection(
      "A B C D E",
      """
      2: B > E > A > C > D
      9: C > D > B > A > E
      6: A > E > D > B > C
      5: E > D > B > A > C
      """)
  }
}
