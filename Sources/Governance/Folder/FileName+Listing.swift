extension FileName {
  /// The names of a folder that are fit for use, sorted by their bytes; the others are reported.
  ///
  /// Names that differ only in letter case, or in how an accent is encoded, are one file on some
  /// systems and two on others, so neither is used.
  package static func fit(
    _ names: [String], in parent: String, findings: inout Findings
  ) -> [String] {
    let sorted = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let twins = Dictionary(grouping: sorted, by: folded).filter { $0.value.count > 1 }
    return sorted.filter { name in
      let place = Place(file: "\(parent)/\(name)")
      if let objection = objection(to: name) {
        findings.error(
          .fileName, at: place,
          "the file is not read because of its name: \(objection); rename it with letters, digits, "
            + "'-' and '_'")
        return false
      }
      let others = (twins[folded(name)] ?? []).filter { !$0.utf8.elementsEqual(name.utf8) }
      guard let other = others.first else { return true }
      findings.error(
        .fileNameTwin, at: place,
        "on some systems this is the same file as \(named(other, beside: name)); rename one of them"
      )
      return false
    }
  }

  /// The other name, spelled out in bytes where the two look alike.
  private static func named(_ other: String, beside name: String) -> String {
    guard other == name else { return quoted(other) }
    let scalars = other.unicodeScalars.map { scalar in
      scalar.isASCII ? String(scalar) : "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    }
    return "'\(scalars.joined())'"
  }
}
