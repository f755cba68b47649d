import Testing

/// A sample folder that breaks one rule, and what is found in it.
struct Breakage: CustomTestStringConvertible, Sendable {
  /// The rule as a sentence.
  let testDescription: String
  /// The files.
  let folder: SampleFolder
  /// The lines printed, in order.
  let findings: [String]

  init(_ rule: String, in folder: SampleFolder, finds lines: String) {
    testDescription = rule
    self.folder = folder
    findings = lines.split(separator: "\n").map(String.init)
  }
}
