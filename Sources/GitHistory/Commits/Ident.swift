/// Who wrote or committed something, and when: the value of an `author` or `committer` line.
///
/// What cannot be read stays empty or `nil`, and the commit carries a ``CommitNote`` about it.
package struct Ident: Hashable, Sendable {
  /// The name, trimmed; empty if there is none.
  package let name: String
  package let email: Email
  /// The moment, or `nil` if the line has none that can be read.
  package let time: Timestamp?

  /// Puts an ident together.
  package init(name: String, email: Email, time: Timestamp?) {
    self.name = name
    self.email = email
    self.time = time
  }

  /// An address exactly as it stands between the angle brackets; may be empty, may be no address.
  ///
  /// Letter case counts. Texts are equal if Unicode takes them for the same and they have as many
  /// bytes, which is as good as byte by byte and much faster where it is the same text.
  package struct Email: Hashable, Sendable {
    /// The address as text.
    package let text: String

    /// Takes an address as it is.
    package init(_ text: String) { self.text = text }

    package static func == (left: Email, right: Email) -> Bool {
      left.text == right.text && left.text.utf8.count == right.text.utf8.count
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(text) }
  }
}
