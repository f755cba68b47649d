package import Governance
internal import Mustache

/// What messages of a kind say, with gaps for values.
package struct MailTemplate: Sendable {
  /// The most bytes that a template may have.
  package static let largest = 64 * 1024
  /// The most bytes that a message made from one may have.
  private static let largestBody = 1024 * 1024

  private let subject: MustacheTemplate
  private let body: MustacheTemplate
  private let isBuiltIn: Bool
  private let place: Place

  /// Where a community keeps its own text for a kind of message.
  package static func path(of kind: MailKind) -> String {
    "site/templates/mail/\(kind.rawValue).mustache"
  }

  /// The text for a kind of message that is used where a community has none of its own.
  package static func builtIn(_ kind: MailKind, findings: inout Findings) -> MailTemplate? {
    reading(
      SourceFile(path: "built-in/\(kind.rawValue).mustache", bytes: Array(kind.builtInText.utf8)),
      isBuiltIn: true, findings: &findings)
  }

  /// Reads a community's own text; nothing, and at least one finding, if it cannot be used.
  package static func reading(_ file: SourceFile, findings: inout Findings) -> MailTemplate? {
    reading(file, isBuiltIn: false, findings: &findings)
  }

  private static func reading(
    _ file: SourceFile, isBuiltIn: Bool, findings: inout Findings
  ) -> MailTemplate? {
    var own = Findings()
    defer { findings.append(own) }
    guard let text = text(of: file, findings: &own) else { return nil }
    guard let parts = Parts(text, file: file.path, findings: &own) else { return nil }
    let places = [parts.subjectPlace, parts.bodyPlace]
    for (part, place) in zip([parts.subject, parts.body], places) {
      own.append(TemplateCheck.findings(in: part, at: place, shape: MailValues.shape))
    }
    guard !own.hasErrors else { return nil }
    do {
      // Values are shown as they are, not as HTML. The engine stumbles over a bracket at the very end.
      return MailTemplate(
        subject: try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}\(parts.subject) "),
        body: try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}\n\(parts.body)\n"),
        isBuiltIn: isBuiltIn, place: Place(file: file.path))
    } catch {
      own.error(.mailTemplate, at: places[0], "the template cannot be read; look at its brackets")
      return nil
    }
  }

  /// The text of a file with line feeds only; nothing if it is no such text.
  private static func text(of file: SourceFile, findings: inout Findings) -> String? {
    let start = Place(file: file.path)
    guard file.bytes.count <= largest else {
      findings.error(
        .mailTemplate, at: start,
        "the template has \(file.bytes.count) bytes, and at most \(largest) are read")
      return nil
    }
    guard let whole = String(validating: file.bytes, as: UTF8.self) else {
      findings.error(.mailTemplate, at: start, "the template is not UTF-8; save it as UTF-8")
      return nil
    }
    var text = String.UnicodeScalarView()
    var line = 1
    for scalar in whole.unicodeScalars where !(text.isEmpty && scalar.value == 0xFEFF) {
      if text.last == "\r" {
        guard scalar == "\n" else { break }
        text.removeLast()
      }
      guard scalar.value >= 0x20 && scalar.value != 0x7F || "\n\t\r".unicodeScalars.contains(scalar)
      else {
        findings.error(
          .mailTemplate, at: Place(file: file.path, line: line),
          "the line contains the control character \(quoted(String(scalar))); remove it")
        return nil
      }
      if scalar == "\n" { line += 1 }
      text.append(scalar)
    }
    guard text.last != "\r" else {
      findings.error(
        .mailTemplate, at: Place(file: file.path, line: line),
        "the line ends with a carriage return alone; save the file with line feeds")
      return nil
    }
    return String(text)
  }

  /// Subject and text with values filled in; nothing, and a finding, if nothing is left of one of them.
  func filled(
    with values: TemplateValues, findings: inout Findings
  ) -> (subject: HeaderText, body: MailBody)? {
    let lookup = values.lookup
    let subject = HeaderText(subject.render(lookup))
    let text = body.render(lookup)
    guard !subject.text.isEmpty else {
      findings.error(.mailTemplate, at: place, "the subject is empty once its values are filled in")
      return nil
    }
    guard text.utf8.count <= Self.largestBody else {
      findings.error(
        .mailTemplate, at: place,
        "a message would have \(text.utf8.count) bytes, and at most \(Self.largestBody) are sensible"
      )
      return nil
    }
    let body = MailBody(isBuiltIn ? WrappedText.wrapped(text) : text)
    guard !body.lines.isEmpty else {
      findings.error(.mailTemplate, at: place, "the text is empty once its values are filled in")
      return nil
    }
    return (subject, body)
  }
}

/// A template's subject, which is its first line, and its text, which follows an empty one.
private struct Parts {
  let subject: Substring
  let subjectPlace: Place
  let body: Substring
  let bodyPlace: Place

  init?(_ text: String, file: String, findings: inout Findings) {
    let lines = text.split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
    let name = "Subject:"
    guard lines[0].hasPrefix(name), lines[0].dropFirst(name.count).contains(where: { $0 != " " })
    else {
      findings.error(
        .mailTemplate, at: Place(file: file),
        "the first line is no subject; write 'Subject: ' and what the message is about")
      return nil
    }
    guard lines.count > 2, lines[1].allSatisfy({ $0 == " " || $0 == "\t" }) else {
      findings.error(
        .mailTemplate, at: Place(file: file, line: 2),
        "the second line is not empty; leave it empty and write the text below it")
      return nil
    }
    subject = lines[0].dropFirst(name.count).drop { $0 == " " }
    let column = lines[0].unicodeScalars.count - subject.unicodeScalars.count + 1
    subjectPlace = Place(file: file, line: 1, column: column)
    body = lines[2]
    bodyPlace = Place(file: file, line: 3)
  }
}
