// The grammar is git's (gitmailmap(5)): `Proper Name <commit@…>`, `<proper@…> <commit@…>`,
// `Proper Name <proper@…> <commit@…>`, and `Proper Name <proper@…> Commit Name <commit@…>`. Names and
// addresses compare without letter case; `#` starts a comment at the start of a line.

/// What `.mailmap` says about which identities in commits belong together.
package struct Mailmap: Hashable, Sendable {
  /// One line of the file.
  package struct Entry: Hashable, Sendable {
    /// The name to show, if the line gives one.
    package let properName: String?
    /// The address to use, if the line gives one.
    package let properEmail: String?
    /// The name that a commit must bear for the line to apply, if the line gives one.
    package let commitName: String?
    /// The address that a commit must bear, in lower case.
    package let commitEmail: String
    /// Where the line is.
    package let place: Place
  }

  /// The lines in order.
  package let entries: [Entry]
  private let byEmail: [String: [Int]]

  /// Indexes lines.
  package init(_ entries: [Entry]) {
    self.entries = entries
    byEmail = Dictionary(grouping: entries.indices) { entries[$0].commitEmail }
  }

  /// The name and address for which those of a commit stand.
  ///
  /// A line that names both wins over one that only has the address; a later line over an earlier.
  package func resolved(name: String, email: String) -> (name: String, email: String) {
    let lines = (byEmail[email.lowercased()] ?? []).map { entries[$0] }
    let match =
      lines.last { $0.commitName?.lowercased() == name.lowercased() }
      ?? lines.last { $0.commitName == nil }
    return (match?.properName ?? name, match?.properEmail ?? email)
  }

  /// Reads the file; lines that git would pass over are reported.
  static func reading(_ bytes: [UInt8], file: String, findings: inout Findings) -> Mailmap {
    var entries: [Entry] = []
    // Lines end for git with a line feed and with nothing else.
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let place = Place(file: file, line: index + 1)
      let content = String(decoding: line, as: UTF8.self)[...].trimmed()
      if content.isEmpty || content.hasPrefix("#") { continue }
      if let entry = entry(content, at: place) {
        entries.append(entry)
      } else {
        findings.warning(
          .mailmapLine, at: place,
          "the line is passed over; write 'Proper Name <proper address> <address in commits>'")
      }
    }
    return Mailmap(entries)
  }

  private static func entry(_ line: String, at place: Place) -> Entry? {
    var rest = line[...]
    guard let first = identity(&rest) else { return nil }
    guard let second = identity(&rest) else {
      guard let name = first.name else { return nil }
      return Entry(
        properName: name, properEmail: nil, commitName: nil,
        commitEmail: first.email.lowercased(), place: place)
    }
    return Entry(
      properName: first.name, properEmail: first.email, commitName: second.name,
      commitEmail: second.email.lowercased(), place: place)
  }

  /// Takes `Name <address>` off the front; the name may be missing.
  private static func identity(_ rest: inout Substring) -> (name: String?, email: String)? {
    guard let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") else {
      return nil
    }
    let name = rest[..<open].trimmed()
    let email = rest[rest.index(after: open)..<close].trimmed()
    rest = rest[rest.index(after: close)...]
    return email.isEmpty ? nil : (name.isEmpty ? nil : name, email)
  }
}
