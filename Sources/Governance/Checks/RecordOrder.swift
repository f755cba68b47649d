/// Entries of the record stand in the order of time: the file only grows at its end.
enum RecordOrder {
  static func check(_ input: CheckedFolder, _ findings: inout Findings) {
    for election in input.folder.elections {
      let entries = election.record.entries
      for (entry, next) in zip(entries, entries.dropFirst()) where next.date < entry.date {
        findings.error(
          .recordOrder, at: next.place,
          "this was done at \(next.date.utcText), before the entry above it at "
            + "\(entry.date.utcText); the record only grows at its end, so write when it was entered"
        )
      }
    }
  }
}
