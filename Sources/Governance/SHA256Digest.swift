internal import Crypto

/// The SHA-256 digest of some bytes.
package struct SHA256Digest: Hashable, Sendable {
  /// The digest in lower-case hexadecimal, as `sha256sum` prints it.
  package let hexadecimal: String

  /// Digests bytes.
  package init(of bytes: some Sequence<UInt8>) {
    hexadecimal = SHA256.hash(data: Array(bytes)).hexadecimal
  }
}

extension SHA256.Digest {
  /// The digest in lower-case hexadecimal.
  var hexadecimal: String {
    var text = ""
    for byte in self {
      if byte < 16 { text += "0" }
      text += String(byte, radix: 16)
    }
    return text
  }
}
