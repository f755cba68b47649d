internal import Governance

/// What differs between two rolls.
package struct RollDifference: Hashable, Sendable {
  /// Lines that only the second has, in its order.
  package private(set) var added: [RollTable.Row] = []
  /// Lines that only the first has, in its order.
  package private(set) var removed: [RollTable.Row] = []
  /// Lines of the same person that say something else.
  package private(set) var changed: [(before: RollTable.Row, after: RollTable.Row)] = []

  /// Compares two rolls; lines are of the same person if they have the same handle or, without one, the
  /// same address, name or deciding commit.
  package init(from first: RollTable, to second: RollTable) {
    var before = Dictionary(grouping: first.rows, by: \.identity)
    for row in second.rows {
      guard var rows = before[row.identity], !rows.isEmpty else {
        added.append(row)
        continue
      }
      let old = rows.removeFirst()
      before[row.identity] = rows
      if old.because != row.because || old.changes != row.changes || old.name != row.name {
        changed.append((old, row))
      }
    }
    removed = before.values.joined().sorted { $0.place < $1.place }
  }

  /// Whether there is none.
  package var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }

  package static func == (left: RollDifference, right: RollDifference) -> Bool {
    left.added == right.added && left.removed == right.removed
      && left.changed.map(\.before) == right.changed.map(\.before)
      && left.changed.map(\.after) == right.changed.map(\.after)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(added)
    hasher.combine(removed)
  }
}

extension RollTable.Row {
  /// What tells the line's person from others.
  fileprivate var identity: String {
    if !handle.isEmpty { return "handle " + handle.lowercased() }
    if let address = addresses.first { return "address " + address }
    return name.isEmpty ? "commit " + commit : "name " + name
  }
}
