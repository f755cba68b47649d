/// A file of the community folder as it was read.
package struct SourceFile: Hashable, Sendable {
  /// Its path relative to the community folder, with `/` between its parts.
  package let path: String
  /// Its content.
  package let bytes: [UInt8]

  /// Creates a file.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The names along the path.
  package var parts: [String] {
    path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
  }
}
