/// What one person says for one contest, as read from one file.
///
/// The file's bytes are kept as they are: `header` and `body` are ranges in them, `body` is an exact
/// suffix, and nothing is normalised, re-encoded or trimmed. What is read from the text (a name, an
/// employer) carries where it was found, so that a reader can look.
package struct Statement: Sendable, Hashable {
  /// Where the file lies, and what that says about election and contest.
  package let path: StatementPath
  /// The whole file, byte for byte.
  package let bytes: [UInt8]
  /// How the bytes were turned into text for reading.
  package let encoding: TextEncoding
  /// In which manner the statement names its author.
  package let dialect: StatementDialect
  /// Whether the person stands, does not stand, or retreats.
  package let kind: StatementKind
  /// The author's name; where the text has none, the file's name stands in.
  package let name: Stated
  /// The short name that identifies the author in the community; never an e-mail address.
  package let handle: Stated
  /// The employer or funder, where the statement says one.
  package let affiliation: Stated?
  /// The author's address if a field or the file's name gives it; not for publication.
  package let email: Email?
  /// All `key: value` pairs of the header, in the file's order.
  package let fields: [StatementField]
  /// The bytes before the body: byte order mark, front matter or metadata list; often empty.
  package let header: Range<Int>
  /// The bytes of the statement itself, up to the end of the file.
  package let body: Range<Int>
  /// The line, counted from 1, on which the body begins.
  package let bodyLine: Int
  /// How many words the body has, HTML comments left out.
  package let wordCount: Int

  /// The statement itself as text.
  package var text: String { encoding.decoded(bytes[body]) }

  /// The first field with this key, compared without case.
  package func field(_ key: String) -> StatementField? {
    let key = key.lowercased()
    return fields.first { $0.key.lowercased() == key }
  }
}

/// The manners in which communities have written the head of a statement.
package enum StatementDialect: String, Sendable, CaseIterable {
  /// YAML between two `---` lines.
  case frontMatter
  /// No header; who writes is told by the path, a heading, or a signature (OpenStack).
  case plain
  /// A few `key: value` lines between two long rows of dashes (Elekto, Kubernetes).
  case elekto
  /// A list of `- Key: value` items at the top, perhaps below a heading (NixOS).
  case bullets
}

/// What a statement does.
package enum StatementKind: String, Sendable, CaseIterable {
  /// The person stands for the contest.
  case candidacy
  /// The person says in public that they do not stand.
  case nonCandidacy = "non-candidacy"
  /// The person retreats from an earlier candidacy.
  case withdrawal
}

/// A place in a file: line and Unicode scalar in the line, both counted from 1.
package struct TextPosition: Sendable, Hashable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// A fact that a statement gives about its author, and where.
package struct Stated: Sendable, Hashable {
  /// What kind of place the fact was read from, from the surest to the weakest.
  package enum Source: String, Sendable {
    /// A field of the header.
    case field
    /// A heading, or a section of its own.
    case heading
    /// The line below the closing words.
    case signature
    /// A sentence in which the author speaks of themselves.
    case sentence
    /// The file's name.
    case fileName
  }

  package let value: String
  package let source: Source
  /// Where in the file; nil if the file's name says it.
  package let position: TextPosition?
}

/// One `key: value` of a header, as written.
package struct StatementField: Sendable, Hashable {
  /// The key without list marks, emphasis and a trailing "(optional)".
  package let key: String
  /// The value without surrounding blanks and quotes; lines of a longer value joined by a newline.
  package let value: String
  /// Where the key begins.
  package let position: TextPosition
  /// Whether an e-mail address stands in it: not for publication then.
  package var isPrivate: Bool { Email.first(in: value) != nil }
}

/// Something to tell the author of a statement, and where.
package struct StatementProblem: Sendable, Hashable {
  package enum Severity: String, Sendable { case warning, error }

  package let position: TextPosition
  package let severity: Severity
  /// A stable name for the kind of problem, such as `empty-statement`.
  package let code: String
  /// What is wrong, why, and what would be right; lower case, without a full stop.
  package let message: String
}
