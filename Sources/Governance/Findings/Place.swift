/// A position in a file of the community folder.
package struct Place: Hashable, Sendable {
  /// The file's path relative to the community folder, with `/` between its parts.
  package let file: String
  /// The line, from 1.
  package let line: Int
  /// The column, from 1, in Unicode scalars.
  package let column: Int

  /// Creates a place; without a position it is the start of the file.
  package init(file: String, line: Int = 1, column: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension Place: Comparable {
  /// By the bytes of the path, then by line and column.
  package static func < (first: Place, second: Place) -> Bool {
    if !first.file.utf8.elementsEqual(second.file.utf8) {
      return first.file.utf8.lexicographicallyPrecedes(second.file.utf8)
    }
    return (first.line, first.column) < (second.line, second.column)
  }
}

extension Place: CustomStringConvertible {
  /// The place as compilers print it, with nothing in the path that could disturb a terminal.
  package var description: String { "\(visible(file)):\(line):\(column)" }
}

/// A value together with where it is written.
package struct Placed<Value: Sendable>: Sendable {
  /// The value.
  package let value: Value
  /// Where it is written.
  package let place: Place

  /// Creates a placed value.
  package init(_ value: Value, at place: Place) {
    self.value = value
    self.place = place
  }
}

extension Placed: Equatable where Value: Equatable {}
extension Placed: Hashable where Value: Hashable {}
