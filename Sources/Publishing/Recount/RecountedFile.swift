internal import Governance

/// What a published contest can be counted from in a browser.
enum RecountedFile: Hashable {
  /// Every ranking: the text of `ballots.cvotes`.
  case ballots(String)
  /// Who is preferred to whom, how often: the text of `pairwise.csv`.
  case pairs(String)

  /// Finds what there is; nothing if no poll was held, or only its result is published.
  init?(_ declaration: ContestDeclaration, _ files: [ArchiveFile: [UInt8]]) {
    guard declaration.needsPoll, let published = declaration.ballots else { return nil }
    func text(_ file: ArchiveFile) -> String? {
      files[file].map { String(decoding: $0, as: UTF8.self) }
    }
    switch published.tier {
    case .full:
      guard let text = text(.ballots) else { return nil }
      self = .ballots(text)
    case .matrix:
      guard let text = text(.pairs) else { return nil }
      self = .pairs(text)
    case .result: return nil
    }
  }

  /// The file in the archive.
  var file: ArchiveFile {
    switch self {
    case .ballots: .ballots
    case .pairs: .pairs
    }
  }

  /// What it holds.
  var text: String {
    switch self {
    case .ballots(let text), .pairs(let text): text
    }
  }

  /// What the file holds, in a word or two.
  var noun: String {
    switch self {
    case .ballots: "ballots"
    case .pairs: "pairwise matrix"
    }
  }
}
