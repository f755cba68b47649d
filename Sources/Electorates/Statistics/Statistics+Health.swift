internal import Governance

extension Statistics {
  /// On how few people and affiliations the work of each cycle rests.
  ///
  /// The absence factor is that of CHAOSS ("Contributor Absence Factor"), once called bus factor; the
  /// elephant factor likewise ("Elephant Factor").
  package var health: StatisticsTable {
    var cycles = Array(repeating: Load(), count: calendar.cycles.count)
    for entry in counted {
      let slot = slot(of: entry)
      guard cycles.indices.contains(slot) else { continue }
      for writer in activity.writers(of: entry) { cycles[slot].people[writer, default: 0] += 1 }
      for affiliation in affiliations(of: entry) {
        if let affiliation {
          cycles[slot].affiliations[affiliation, default: 0] += 1
        } else {
          cycles[slot].unknown += 1
        }
      }
    }
    return StatisticsTable(
      "Health per cycle",
      columns: [
        .init("cycle", .text), .init("people"),
        .init("absence", key: "absence-factor", hasBar: true),
        .init("elephant", key: "elephant-factor"),
        .init("largest affiliation", .text), .init("share", key: "largest-share", .share),
        .init("on file", key: "affiliation-on-file", .share),
      ],
      rows: shownCycles { !cycles[$0].people.isEmpty || cycles[$0].unknown > 0 }.map {
        cycles[$0].cells(calendar.cycles[$0].name)
      },
      definition: definition(
        adding: "Absence: the contributor absence factor, the fewest people who wrote half of the "
          + "commits. Elephant: the elephant factor, the fewest affiliations from which half of the commits came, of those whose authors' "
          + "affiliation is on file; share: the largest one's part of these; on file: how large a part "
          + "of all that is. A commit counts for its author and each co-author, and for each of their "
          + "affiliations on its date."),
      notes: notes)
  }

  /// The smallest number of parts that make up at least half of the whole; 0 of nothing.
  static func halfFactor(_ parts: some Sequence<Int>) -> Int {
    let sorted = parts.sorted(by: >)
    let whole = sorted.reduce(0, +)
    var (sum, count) = (0, 0)
    for part in sorted where sum < whole - sum {
      sum += part
      count += 1
    }
    return count
  }

  /// Who did how much in a cycle.
  private struct Load {
    var people: [Int: Int] = [:]
    var affiliations: [String: Int] = [:]
    var unknown = 0

    func cells(_ title: String) -> [StatisticsTable.Cell] {
      let known = affiliations.values.reduce(0, +)
      let largest = affiliations.min { first, second in
        first.value == second.value
          ? first.key.utf8.lexicographicallyPrecedes(second.key.utf8) : first.value > second.value
      }
      return [
        .text(title), .count(people.count), .count(Statistics.halfFactor(people.values)),
        affiliations.isEmpty ? .none : .count(Statistics.halfFactor(affiliations.values)),
        largest.map { .text($0.key) } ?? .none,
        largest.map { .share($0.value, of: known) } ?? .none,
        known + unknown > 0 ? .share(known, of: known + unknown) : .none,
      ]
    }
  }
}
