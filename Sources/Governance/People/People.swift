/// The members of a community, found by handle or by address.
///
/// A person is never recognised by name alone: two people may share one.
package struct People: Sendable {
  /// Everybody on file, in the order of the file.
  package let all: [Person]
  private let byHandle: [String: Int]
  private let byEmail: [String: Int]

  /// Nobody on file.
  package static let none = People([])

  /// Indexes people; where two claim one handle or address, the first keeps it.
  package init(_ people: [Person]) {
    all = people
    var byHandle: [String: Int] = [:]
    var byEmail: [String: Int] = [:]
    for (index, person) in people.enumerated() where byHandle[Self.key(person.handle)] == nil {
      byHandle[Self.key(person.handle)] = index
    }
    for (index, person) in people.enumerated() {
      for handle in person.otherHandles where byHandle[Self.key(handle)] == nil {
        byHandle[Self.key(handle)] = index
      }
      for email in person.emails where byEmail[email.address] == nil {
        byEmail[email.address] = index
      }
    }
    self.byHandle = byHandle
    self.byEmail = byEmail
  }

  /// The person with this handle, now or earlier; letter case does not matter.
  package subscript(handle: String) -> Person? { byHandle[Self.key(handle)].map { all[$0] } }

  /// The person with this address.
  package subscript(email: Email) -> Person? { byEmail[email.address].map { all[$0] } }

  /// The handle under which a person is on file, or the one given, in lower case for comparison.
  package func identity(_ handle: String) -> String {
    Self.key(self[handle]?.handle ?? handle)
  }

  private static func key(_ handle: String) -> String { handle.lowercased() }
}
