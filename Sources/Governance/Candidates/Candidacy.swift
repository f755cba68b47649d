/// A statement with the contest it is for: a candidacy, a public "I am not running", or a retreat.
package struct Candidacy: Hashable, Sendable {
  /// The election's id, which may not exist.
  package let election: String
  /// The contest's id, which may not exist.
  package let contest: String
  /// The person, by the handle on file if there is one, in lower case for comparison.
  package let identity: String
  /// What is written.
  package let statement: Statement

  /// Whether the person stands, does not stand, or retreats.
  package var kind: StatementKind { statement.kind }
  /// The file, relative to the community folder.
  package var path: String { statement.path.path }
  /// The short name that the statement or its file gives.
  package var handle: String { statement.handle.value }
  /// The start of the file.
  package var place: Place { Place(file: path) }

  /// Where a fact is written, or the start of the file if the path tells it.
  package func place(of fact: Stated?) -> Place {
    place(at: fact?.position)
  }

  /// A position in the file.
  package func place(at position: TextPosition?) -> Place {
    Place(file: path, line: position?.line ?? 1, column: position?.column ?? 1)
  }

  /// Who supports the candidate: the handles of the field `endorsements`.
  package var endorsers: [Placed<String>] {
    guard let field = statement.field("endorsements") else { return [] }
    let separators: Set<Character> = [",", "\n", " ", "[", "]"]
    return field.value.split { separators.contains($0) }.map {
      let handle = $0.hasPrefix("@") ? $0.dropFirst() : $0
      return Placed(String(handle), at: place(at: field.position))
    }
  }

  /// When the statement says it was handed in; nothing if it does not, or not readably.
  package var submitted: Instant? {
    statement.field("submitted").flatMap { try? Instant($0.value, for: .moment) }
  }
}
