/// Gerrit's name of a change: all commits that carry it are versions or backports of one change.
package struct ChangeID: Hashable, Sendable {
  /// The 40 hexadecimal digits that follow the `I`, as an id.
  private let digits: ObjectID

  /// Reads `I` and 40 hexadecimal digits of any size.
  package init?(_ text: String) {
    guard text.utf8.first == 0x49, let digits = ObjectID(text.dropFirst().lowercased()),
      digits.byteCount == 20
    else { return nil }
    self.digits = digits
  }

  /// Takes a name from a range of 20 bytes, as a cache keeps it.
  package init?(bytes: [UInt8], at range: Range<Int>) {
    guard range.count == 20, let digits = ObjectID(bytes: bytes, at: range) else { return nil }
    self.digits = digits
  }

  /// Appends the 20 bytes of the name.
  package func append(to bytes: inout [UInt8]) { digits.append(to: &bytes) }
}

extension ChangeID: CustomStringConvertible {
  package var description: String { "I\(digits)" }
}
