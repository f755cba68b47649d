internal import GitHistory
package import Governance

/// Somebody to whom commits belong: a person on file, or whoever uses an address.
package struct Contributor: Hashable, Sendable {
  /// By what the commits were recognised as one person's.
  package enum Evidence: Hashable, Sendable {
    /// `people.yml` has the address, or the one for which `.mailmap` says that it stands.
    case person(Person)
    /// All commits bear this address, or one for which `.mailmap` says that it stands.
    case address(String)
    /// The commits bear no address, so there is no telling whose they are.
    case nothing
  }

  /// By what the commits were recognised as one person's.
  package let evidence: Evidence
  /// The name to show, without addresses; may be empty.
  package let name: String
  /// The signatures of the commits, each once, in order; never published.
  package let signatures: [Signature]
  /// Whether this is a program.
  package let isBot: Bool

  /// The person, if they are on file.
  package var person: Person? {
    if case .person(let person) = evidence { person } else { nil }
  }

  /// The short name, if they are on file.
  package var handle: String? { person?.handle }

  /// The addresses in use or on file, each once, in order; never published.
  package var addresses: [String] {
    let used = signatures.map { $0.email.text.lowercased() }.filter { !$0.isEmpty }
    return Set(used + (person?.emails.map(\.address) ?? [])).sorted()
  }

  /// Whom they work for at a moment, if that is on file.
  package func affiliation(at seconds: Int) -> String? {
    person?.affiliation(at: Instant(seconds: seconds))
  }

  /// What is called after them in text: name and handle, as far as they are known.
  package var title: String {
    switch (name.isEmpty, handle.map { Email.masked($0).text }) {
    case (true, let handle): handle ?? "(nameless)"
    case (false, let handle?) where handle != name: "\(name) (\(handle))"
    case (false, _): name
    }
  }

  /// What tells them from all others and sorts them: the title, then the evidence.
  ///
  /// Holds the address of those who are not on file; never published.
  var sortKey: String {
    switch evidence {
    case .person(let person): "\(title)\u{0}\(person.handle)"
    case .address(let address): "\(title)\u{0}\u{0}\(address)"
    case .nothing: "\u{10FFFF}"
    }
  }
}
