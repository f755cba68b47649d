/// Cycles have names of their own and do not overlap.
enum CycleDates {
  static func check(_ input: CheckedFolder, _ findings: inout Findings) {
    let cycles = input.folder.community.cycles
    var names: Set<String> = []
    for cycle in cycles where !names.insert(cycle.name).inserted {
      findings.error(
        .cycleDates, at: cycle.place,
        "there is another cycle \(quoted(cycle.name)); rename one of them")
    }
    for (earlier, later) in zip(cycles, cycles.dropFirst())
    where later.window.start < earlier.window.end {
      findings.error(
        .cycleDates, at: later.place,
        "cycle \(quoted(later.name)) starts on \(later.window.start.date), before "
          + "\(quoted(earlier.name)) ends on \(earlier.window.end.date); a change would count twice"
      )
    }
  }
}
