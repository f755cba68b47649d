/// The lists of exceptions and members that electorates name can be read, row by row.
enum ListRow {
  static func check(_ input: CheckedFolder, _ findings: inout Findings) {
    let folder = input.folder
    let named = folder.community.electorates.map(\.rule)
    let own = folder.elections.flatMap(\.contests).compactMap { folder.electorate(of: $0) }
    for path in Set((named + own).compactMap(\.exceptions?.value)).sorted() {
      guard let file = folder.lists[path] else { continue }
      _ = RollException.reading(file, findings: &findings)
    }
    for path in Set((named + own).compactMap(\.members?.value)).sorted() {
      guard let file = folder.lists[path] else { continue }
      _ = MemberList.reading(file, findings: &findings)
    }
  }
}
