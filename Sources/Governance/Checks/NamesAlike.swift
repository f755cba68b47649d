/// Candidates of a contest whose names voters could take for one another are pointed out.
enum NamesAlike {
  static func check(_ input: CheckedFolder, _ findings: inout Findings) {
    for scope in input.scopes {
      let standing = input.folder.standing(in: scope.contest, of: scope.election)
      let names = standing.map { letters(of: $0.statement.name.value) }
      for (index, candidacy) in standing.enumerated() {
        guard
          let other = (0..<index).first(where: { areAlike(names[index], names[$0]) })
        else { continue }
        findings.warning(
          .namesAlike, at: candidacy.place(of: candidacy.statement.name),
          "the name \(quoted(candidacy.statement.name.value)) is easily taken for "
            + "\(quoted(standing[other].statement.name.value)) in \(visible(standing[other].path)); "
            + "make sure that they are two people, and that ballots tell them apart")
      }
    }
  }

  private static func letters(of name: String) -> [Character] {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private static func areAlike(_ first: [Character], _ second: [Character]) -> Bool {
    guard min(first.count, second.count) >= 5, max(first.count, second.count) <= 64 else {
      return first == second
    }
    guard abs(first.count - second.count) <= 1 else { return false }
    return editDistance(first, second) <= 1
  }
}
