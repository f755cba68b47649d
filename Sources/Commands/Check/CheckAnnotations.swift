internal import Governance

// GitHub's workflow commands are lines `::name key=value,…::text`. Percent signs and line ends are
// escaped in text and values, colons and commas in values; so nothing in a file can end its value or
// begin another command. Described under "Workflow commands for GitHub Actions" in GitHub's manual.

/// What a check found, as annotations of a pull request.
struct CheckAnnotations {
  let lines: [String]

  init(_ report: CheckReport) {
    let findings = (report.errors + report.warnings).map { finding in
      Self.command(
        finding.severity.rawValue, at: finding.place, below: report.root,
        title: finding.code.rawValue, text: finding.message)
    }
    let reviews = report.reviews.map { review in
      Self.command(
        "notice", at: review.candidacy.place, below: report.root,
        title: review.headline.printable,
        text: review.facts.map { "\($0.label): \($0.text.printable)" }.joined(separator: "\n"))
    }
    lines = findings + reviews
  }

  static func command(
    _ name: String, at place: Place, below root: String, title: String, text: String
  ) -> String {
    let file = InputCommunity.onDisk(place.file, below: root)
    return "::\(name) file=\(value(file)),line=\(place.line),col=\(place.column),"
      + "title=\(value(title))::\(data(text))"
  }

  private static func data(_ text: String) -> String {
    escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A"])
  }

  private static func value(_ text: String) -> String {
    escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
  }

  private static func escaped(_ text: String, _ escapes: [Unicode.Scalar: String]) -> String {
    text.unicodeScalars.map { escapes[$0] ?? String($0) }.joined()
  }
}
