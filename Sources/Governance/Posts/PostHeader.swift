/// What the header of a post or page of the site says.
package struct PostHeader: Hashable, Sendable {
  /// The title; nil where the text below is to tell.
  package var title: String?
  /// The day, where it is written once more.
  package var date: CivilDate?
  /// The day of the last change that readers should know of.
  package var updated: CivilDate?
  /// Who wrote it, by handle or name, in order.
  package var authors: [String] = []
  /// What it is about, in the order of the header, each once.
  package var tags: [String] = []
  /// Whether it is not to be published yet.
  package var isDraft = false
  /// The series it is a part of.
  package var series: String?
  /// The id of the gathering it tells of.
  package var event: String?
  /// Addresses below the site's own at which it was found before.
  package var aliases: [String] = []
  /// A sentence for those who see only a link.
  package var description: String?
  /// The name by which feed readers know it for ever: a `tag:` URI.
  package var id: String?

  /// A header that says nothing.
  package init() {}
}

extension PostHeader {
  /// Reads a header; what cannot be read is noted and left out.
  ///
  /// Keys that mean nothing here are warned of only, because other generators have many of them.
  package static func reading(
    _ bytes: [UInt8], at place: Place, findings: inout Findings
  ) -> PostHeader? {
    guard let node = YAMLNode.reading(bytes, at: place, findings: &findings) else {
      return findings.hasErrors ? nil : PostHeader()
    }
    var own = Findings()
    let header = Form.reading(node, as: "the header of the post", findings: &own) { form in
      PostHeader(&form)
    }
    for finding in own.sorted {
      if finding.code == .unknownKey {
        findings.warning(.unknownKey, at: finding.place, finding.message)
      } else {
        findings.append(finding)
      }
    }
    return own.sorted.contains { $0.severity == .error && $0.code != .unknownKey } ? nil : header
  }

  private init(_ form: inout Form) {
    title = form.text("title")?.value
    date = Self.day("date", &form)
    updated = Self.day("updated", &form)
    authors = Self.list("author", &form) + Self.list("authors", &form)
    tags = Self.list("tags", &form).uniqued
    isDraft = form.flag("draft")
    series = form.text("series")?.value
    event = form.text("event")?.value
    aliases = Self.list("aliases", &form)
    description = form.text("description")?.value
    id = form.text("id")?.value
    if let event = form.text("event") {
      FileName.report(event, as: "event", findings: &form.findings)
    }
  }

  private static func day(_ key: String, _ form: inout Form) -> CivilDate? {
    form.instant(key, for: .day)?.value.date
  }

  /// Several texts in a list, or one without brackets.
  private static func list(_ key: String, _ form: inout Form) -> [String] {
    if case .scalar(let text, _)? = form.node(key)?.content { return [text] }
    return form.texts(key).map(\.value)
  }
}
