/// A statement is named after its author's handle, so that everybody has one place.
enum HandleDiffers {
  static func check(_ input: CheckedFolder, _ findings: inout Findings) {
    for candidacy in input.folder.candidacies {
      let stated = candidacy.statement.handle
      let stem = candidacy.statement.path.stem
      // A file named after an address identifies its author by that.
      guard stated.source == .field, candidacy.statement.path.email == nil,
        stated.value.lowercased() != stem.lowercased()
      else { continue }
      findings.error(
        .handleDiffers, at: candidacy.place(of: stated),
        "the handle is \(quoted(stated.value)), and the file is named after \(quoted(stem)); rename "
          + "the file or mend the handle")
    }
  }
}
