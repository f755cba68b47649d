/// A post of which only name and header are read yet, which takes far less time than its text.
package struct PostOutline: Sendable {
  /// The file, relative to the community folder.
  package let path: String
  /// The file's name without its ending, such as `2026-04-08-commits-per-cycle`.
  package let name: String
  /// The day in the file's name.
  package let date: CivilDate
  /// What the header says.
  package let header: PostHeader
  /// The file in its two parts.
  package let text: HeadedText

  /// Reads name and header; nothing if the name has no date or the header cannot be read.
  package init?(_ file: SourceFile, findings: inout Findings) {
    let name = file.parts.last ?? ""
    guard let date = Self.day(of: name) else {
      findings.error(
        .fileName, at: Place(file: file.path),
        "a post is named after its day, as in '2026-09-30-what-happened.md'; rename the file")
      return nil
    }
    guard let text = HeadedText(file, findings: &findings) else { return nil }
    var own = Findings()
    let header = PostHeader.reading(
      text.header, at: Place(file: file.path, line: 2), findings: &own)
    if let written = header?.date, written != date {
      own.error(
        .wrongDate, at: Place(file: file.path, line: 2),
        "the header says \(written) and the file's name \(date); a post has one day, so mend one")
    }
    findings.append(own)
    guard let header, !own.hasErrors else { return nil }
    path = file.path
    self.name = String(name.dropLast(3))
    self.date = date
    self.header = header
    self.text = text
  }

  /// Divides a file whose header was read before.
  package init?(_ file: SourceFile, header: PostHeader, findings: inout Findings) {
    let name = file.parts.last ?? ""
    guard let date = Self.day(of: name), let text = HeadedText(file, findings: &findings) else {
      return nil
    }
    path = file.path
    self.name = String(name.dropLast(3))
    self.date = date
    self.header = header
    self.text = text
  }

  /// The words of the file's name, for a title when there is no other.
  package var wordsOfName: String {
    name.dropFirst(11).split(separator: "-").joined(separator: " ")
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
}
