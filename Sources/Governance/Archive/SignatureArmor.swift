internal import FoundationEssentials

// `ssh-keygen -Y sign` writes a signature as base64 in lines of 70 characters between two marks
// (OpenSSH, PROTOCOL.sshsig). Readers are lenient about line ends and what follows; an archive is not,
// so that no byte of it can change unseen.

/// A signature file as `ssh-keygen` writes it.
package struct SignatureArmor: Hashable, Sendable {
  /// The signature's bytes.
  package let blob: [UInt8]

  private static let start = "-----BEGIN SSH SIGNATURE-----"
  private static let end = "-----END SSH SIGNATURE-----"

  /// Reads a signature file; nothing if it is not written as `ssh-keygen` writes it, to the byte.
  package init?(_ bytes: [UInt8]) {
    guard bytes.count <= 1 << 16, let text = String(validating: bytes, as: UTF8.self) else {
      return nil
    }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 3, lines.removeFirst() == Self.start, lines.removeLast().isEmpty,
      lines.removeLast() == Self.end, let data = Data(base64Encoded: lines.joined()),
      data.starts(with: Array("SSHSIG".utf8))
    else { return nil }
    blob = Array(data)
    guard self.text.utf8.elementsEqual(bytes) else { return nil }
  }

  private var text: String {
    var rest = Data(blob).base64EncodedString()[...]
    var lines = [Self.start]
    while !rest.isEmpty {
      lines.append(String(rest.prefix(70)))
      rest = rest.dropFirst(70)
    }
    return (lines + [Self.end, ""]).joined(separator: "\n")
  }
}
