/// The list of an archive's files with their digests, as `sha256sum` writes and checks it.
package struct DigestList: Hashable, Sendable {
  /// A file and its digest.
  package struct Line: Hashable, Sendable {
    package let name: String
    package let sha256: String
  }

  /// The name under which archives have it.
  package static let fileName = "SHA256SUMS"

  /// The files by name.
  package let lines: [Line]

  /// Digests files.
  package init(of files: [(name: String, bytes: [UInt8])]) {
    lines = files.map { Line(name: $0.name, sha256: SHA256Digest(of: $0.bytes).hexadecimal) }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// The list as text.
  package var text: String { lines.map { "\($0.sha256)  \($0.name)\n" }.joined() }

  /// Reads a list; nothing if it is none, or not written as this program writes it.
  ///
  /// Names consist of small letters, digits, dots and underscores, so none leads out of the folder.
  package init?(_ bytes: [UInt8]) {
    guard bytes.count <= 1 << 16, let text = String(validating: bytes, as: UTF8.self) else {
      return nil
    }
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().compactMap {
      let parts = $0.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3, parts[1].isEmpty, parts[0].utf8.count == 64,
        parts[0].utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }),
        Self.isFileName(parts[2])
      else { return nil }
      return Line(name: String(parts[2]), sha256: String(parts[0]))
    }
    let names = lines.map(\.name)
    guard self.text.utf8.elementsEqual(bytes), !lines.isEmpty,
      zip(names, names.dropFirst()).allSatisfy({ $0.utf8.lexicographicallyPrecedes($1.utf8) })
    else { return nil }
  }

  private static func isFileName(_ text: Substring) -> Bool {
    !text.isEmpty && text.first != "."
      && text.utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2E || byte == 0x5F
      }
  }

  /// The digest of a file; nothing if it is not listed.
  package func digest(of name: String) -> String? { lines.first { $0.name == name }?.sha256 }
}
