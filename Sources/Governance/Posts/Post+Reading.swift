internal import Markup

extension Post {
  /// Reads a post; nothing if its name has no date, or if header or text cannot be read.
  ///
  /// Keys of the header other than `title` are for those who publish the site.
  package static func reading(_ file: SourceFile, findings: inout Findings) -> Post? {
    let name = file.parts.last ?? ""
    guard let date = day(of: name) else {
      findings.error(
        .fileName, at: Place(file: file.path),
        "a post is named after its day, as in '2026-09-30-what-happened.md'; rename the file")
      return nil
    }
    guard let (header, body, bodyLine) = parts(of: file, findings: &findings) else { return nil }
    var own = Findings()
    let node = YAMLNode.reading(header, at: Place(file: file.path, line: 2), findings: &own)
    findings.append(own)
    guard !own.hasErrors else { return nil }
    do throws(MarkupProblem) {
      let document = try Document(reading: body.span, limits: .post)
      let title =
        title(in: node) ?? document.headings.first?.text
        ?? name.dropFirst(11).dropLast(3).split(separator: "-").joined(separator: " ")
      return Post(
        path: file.path, date: date, title: title, document: document, bodyLine: bodyLine)
    } catch {
      findings.error(
        .markupLimit,
        at: Place(file: file.path, line: error.line + bodyLine - 1, column: error.column),
        error.message)
      return nil
    }
  }

  private static func day(of name: String) -> CivilDate? {
    let parts = name.split(separator: "-", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts[2].utf8.count == 2, name.hasSuffix(".md"),
      parts[..<3].allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// The header between two lines of `---`, if there is one, and what follows.
  private static func parts(
    of file: SourceFile, findings: inout Findings
  ) -> (header: [UInt8], body: [UInt8], bodyLine: Int)? {
    let bytes = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? file.bytes[3...] : file.bytes[...]
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard let first = lines.first, isRule(first) else { return ([], Array(bytes), 1) }
    guard let close = lines.dropFirst().firstIndex(where: isRule) else {
      findings.error(
        .headerNotClosed, at: Place(file: file.path),
        "the header is not closed; write '---' on a line of its own below its last field")
      return nil
    }
    let header = Array(lines[1..<close].joined(separator: [0x0A]))
    let body = Array(lines[(close + 1)...].joined(separator: [0x0A]))
    return (header, body, close + 2)
  }

  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    var line = line
    while let last = line.last, last == 0x20 || last == 0x0D { line.removeLast() }
    return line.elementsEqual([0x2D, 0x2D, 0x2D])
  }

  private static func title(in node: YAMLNode?) -> String? {
    guard case .mapping(let entries) = node?.content,
      case .scalar(let title, _) = entries.first(where: { $0.key.value == "title" })?.value.content,
      !title.isEmpty
    else { return nil }
    return title
  }
}
