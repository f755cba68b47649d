internal import FoundationEssentials
internal import Governance

/// What is read back of a frozen roll's manifest.
package struct ManifestOnFile: Decodable, Hashable, Sendable {
  /// A branch and where it was.
  package struct Branch: Decodable, Hashable, Sendable {
    package let repository: String
    package let branch: String
    package let tip: String
  }

  /// A file that was read.
  package struct Input: Decodable, Hashable, Sendable {
    package let file: String
    package let sha256: String
  }

  /// By which rule people were counted.
  package struct Rule: Decodable, Hashable, Sendable {
    /// A stretch of time, from its start up to its end.
    package struct Window: Decodable, Hashable, Sendable {
      package let from: String
      package let to: String
    }

    package let windows: [Window]
    /// The moment from which changes do not count any more; nil if the windows alone decide.
    package let until: String?
    package let changes: Int
    package let projects: [String]
    package let countsCoAuthors: Bool
    package let excluded: [String]

    private enum CodingKeys: String, CodingKey {
      case windows, until, changes, projects, excluded
      case countsCoAuthors = "co-authors"
    }

    /// The rule in words, each with what it is about.
    fileprivate var words: [(about: String, word: String)] {
      [
        ("the period", windows.map { "\($0.from) to \($0.to)" }.joined(separator: ", ")),
        ("counted until", until ?? "the end of the period"), ("changes needed", "\(changes)"),
        ("projects", projects.joined(separator: ", ")),
        ("co-authors", countsCoAuthors ? "counted" : "not counted"),
        ("excluded", excluded.isEmpty ? "nobody" : excluded.joined(separator: ", ")),
      ]
    }
  }

  /// The rule, if the manifest has one of this form.
  package let rule: Rule?
  /// The branches that counted.
  package let branches: [Branch]
  /// The files that were read.
  package let inputs: [Input]
  /// How many may vote.
  package let people: Int
  /// The digest of the roll.
  package let digest: String

  private enum CodingKeys: String, CodingKey {
    case rule, branches, inputs, people
    case digest = "roll-sha256"
  }

  /// Reads a manifest; nothing if it is none.
  package init?(_ bytes: [UInt8]) {
    guard let manifest = try? JSONDecoder().decode(ManifestOnFile.self, from: Data(bytes)) else {
      return nil
    }
    self = manifest
  }

  /// Whether a roll is the one that the manifest is about.
  package func isAbout(_ roll: [UInt8]) -> Bool {
    SHA256Digest(of: roll).hexadecimal == digest
  }

  /// Where two manifests differ, line by line.
  package func differences(from other: ManifestOnFile) -> [String] {
    var lines: [String] = []
    if let rule, let old = other.rule {
      lines += zip(old.words, rule.words).filter { $0.word != $1.word }.map {
        "\($0.about): \($0.word) → \($1.word)"
      }
    }
    for branch in Set((branches + other.branches).map { "\($0.repository) \($0.branch)" }).sorted()
    {
      let tips = [self, other].map { manifest in
        manifest.branches.first { "\($0.repository) \($0.branch)" == branch }?.tip ?? "not read"
      }
      if tips[0] != tips[1] { lines.append("\(branch): \(tips[1]) → \(tips[0])") }
    }
    for file in Set((inputs + other.inputs).map(\.file)).sorted() {
      let digests = [self, other].map { manifest in
        manifest.inputs.first { $0.file == file }?.sha256
      }
      if digests[0] != digests[1] { lines.append("\(file) differs") }
    }
    return lines
  }
}
