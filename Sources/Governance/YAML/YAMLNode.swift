/// A value of a YAML file with its position; all scalars are text, and typed by who reads them.
package struct YAMLNode: Sendable {
  /// What is written.
  package indirect enum Content: Sendable {
    /// A text; quoted or not, so that an empty one can be told from a missing one.
    case scalar(String, isQuoted: Bool)
    /// Values in order.
    case list([YAMLNode])
    /// Keys with their values in order; no key occurs twice.
    case mapping([Entry])
  }

  /// A key with its value.
  package struct Entry: Sendable {
    /// The key.
    package let key: Placed<String>
    /// The value.
    package let value: YAMLNode
  }

  /// What is written.
  package let content: Content
  /// Where it starts.
  package let place: Place

  /// Whether nothing is written after the key.
  package var isEmpty: Bool {
    if case .scalar("", isQuoted: false) = content { true } else { false }
  }

  /// What it is, in the words of messages.
  var kind: String {
    switch content {
    case .scalar(let text, _): isEmpty ? "nothing" : "the text \(quoted(text))"
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }
}

/// How much of a YAML file is read before it is refused.
package struct YAMLLimits: Hashable, Sendable {
  /// The most bytes of a file.
  package let bytes: Int
  /// The deepest nesting.
  package let depth: Int
  /// The most keys, values and list items.
  package let nodes: Int

  /// For files written by hand: 256 kB.
  package static let settings = YAMLLimits(bytes: 256 * 1024, depth: 32, nodes: 30_000)
  /// For lists of people, which grow with the community: 2 MB.
  package static let people = YAMLLimits(bytes: 2 * 1024 * 1024, depth: 32, nodes: 120_000)
}
