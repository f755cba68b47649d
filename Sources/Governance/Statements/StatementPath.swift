/// What the place and name of a statement's file say.
///
/// Communities keep statements as `candidates/<election>/<contest>/<handle>.md` (so does a community
/// folder), as `<contest>/<year>/candidate-<handle>.md` (Elekto), or all in one folder.
package struct StatementPath: Sendable, Hashable {
  /// The path as given, with `/` between its components.
  package let path: String
  /// The election, if a folder names one.
  package let election: String?
  /// The contest; where one folder holds a whole election, that folder's name.
  package let contest: String?
  /// The file's name without folder, extension and marks of kind; an address is cut to its local part.
  package let stem: String
  /// The address that the file is named after, if it is.
  package let email: Email?
  /// The kind of statement that the path itself declares.
  package let declaredKind: StatementKind?
  /// Whether the file's name says Markdown.
  package let isMarkdown: Bool

  /// Reads the last components of a path.
  package init(_ path: String) {
    self.path = path
    var folders = path.split(separator: "/").map(String.init).filter { $0 != "." }
    let name = folders.popLast() ?? ""
    if let root = folders.lastIndex(where: { Self.roots.contains($0.lowercased()) }) {
      // A file right below `candidates/` is told apart by the folder around that.
      let inside = folders[(root + 1)...]
      folders = inside.isEmpty ? Array(folders[..<root]) : Array(inside)
    }
    (election, contest) = Self.electionAndContest(folders)
    let (bare, isMarkdown) = Self.withoutExtension(name)
    self.isMarkdown = isMarkdown
    email = Email(bare)
    var stem = email?.localPart ?? bare
    if stem.hasPrefix("candidate-"), stem.count > 10 { stem.removeFirst(10) }
    var kind: StatementKind?
    for (mark, meaning) in Self.marks where stem.lowercased().hasSuffix(mark) {
      stem.removeLast(mark.count)
      kind = meaning
      break
    }
    self.stem = stem
    declaredKind = kind
  }

  private static let roots: Set<String> = ["candidates", "candidacies", "nominations", "nominees"]

  private static let marks: [(String, StatementKind)] = [
    (".non-candidacy", .nonCandidacy), ("-non-candidacy", .nonCandidacy),
    (".noncandidacy", .nonCandidacy), (".withdrawal", .withdrawal), ("-withdrawal", .withdrawal),
    (".withdrawn", .withdrawal), ("-withdrawn", .withdrawal),
  ]

  private static func electionAndContest(_ folders: [String]) -> (String?, String?) {
    guard let inner = folders.last else { return (nil, nil) }
    guard folders.count > 1 else { return (inner, inner) }
    let outer = folders[folders.count - 2]
    // `steering/2021`: a year is an election, and the folder around it the body.
    if inner.count == 4, inner.allSatisfy(\.isNumber), !outer.allSatisfy(\.isNumber) {
      return (inner, outer)
    }
    return (outer, inner)
  }

  // `.md` is an extension and a top-level domain: `ada@example.org.md` is an address with an
  // extension, `ada@example.md` an address.
  private static func withoutExtension(_ name: String) -> (String, isMarkdown: Bool) {
    for (suffix, isMarkdown) in [
      (".md", true), (".markdown", true), (".txt", false), (".rst", false),
    ]
    where name.lowercased().hasSuffix(suffix) && name.count > suffix.count {
      let bare = String(name.dropLast(suffix.count))
      if bare.contains("@"), Email(bare) == nil, Email(name) != nil { return (name, false) }
      return (bare, isMarkdown)
    }
    return (name, false)
  }
}
