package import GitHistory

/// A name and an address as they stand in commits; what identities are resolved from.
///
/// Letter case counts; names are compared as ``Ident/Email`` compares addresses.
package struct Signature: Hashable, Sendable {
  /// The name; may be empty.
  package let name: String
  /// The address; may be empty or none at all.
  package let email: Ident.Email

  /// Puts a signature together.
  package init(name: String, email: Ident.Email) {
    self.name = name
    self.email = email
  }

  package static func == (left: Signature, right: Signature) -> Bool {
    left.email == right.email && left.name.utf8.count == right.name.utf8.count
      && left.name == right.name
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(email)
  }
}
