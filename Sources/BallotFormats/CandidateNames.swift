/// The candidates' names in the order of a file, checked as they come.
struct CandidateNames {
  private(set) var names: [String] = []
  private var known: Set<String> = []
  private(set) var problems: [BallotFileProblem] = []

  /// Takes the next name, whatever is wrong with it, so that the numbers of the others stay right.
  mutating func append(_ text: FileText, at cursor: Cursor) {
    let name = text.string
    if text.isLatin1 {
      problems.append(
        cursor.problem(
          "the name of candidate \(names.count + 1) is not UTF-8; read as Latin-1: '\(name)'",
          severity: .warning))
    }
    if name.isEmpty {
      problems.append(cursor.problem("candidate \(names.count + 1) has no name"))
    } else if name.unicodeScalars.contains(where: Self.isControl) {
      problems.append(
        cursor.problem("the name of candidate \(names.count + 1) has a control character"))
    } else if !known.insert(name).inserted {
      problems.append(
        cursor.problem("two candidates are called '\(name)'; each needs a name of its own"))
    }
    names.append(name)
  }

  /// Numbers in place of the names that are missing, which is a problem reported elsewhere.
  mutating func fill(to count: Int) {
    while names.count < count { names.append("\(names.count + 1)") }
  }

  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    let isSpace = scalar == "\n" || scalar == "\r" || scalar == "\t"
    return scalar.properties.generalCategory == .control && !isSpace
  }
}
