internal import FoundationEssentials
internal import Governance

/// The keys of those who may certify: `allowed_signers` in the community folder, as `ssh-keygen` reads it.
struct AllowedSigners {
  /// The name of the file.
  static let fileName = "allowed_signers"
  /// The namespace of signatures over archives, so that no signature made for something else fits.
  static let namespace = "hustings-archive"

  private let bytes: [UInt8]?

  /// Reads the file, if there is one.
  init(_ community: InputCommunity) {
    let path = InputCommunity.onDisk(Self.fileName, below: community.path)
    bytes = FolderWriter.kind(of: path) == nil ? nil : try? ContestFiles.bytes(at: path)
  }

  /// The lines of an election's officials, each for this namespace only; nothing without any.
  ///
  /// A line is a handle, perhaps options, a key type and a key; comments behind the key are left out.
  func lines(for election: Election) -> [UInt8]? {
    guard let bytes, let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let officials = election.officials.map(\.value)
    let lines = text.split(whereSeparator: \.isNewline).compactMap { line -> String? in
      let words = line.split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
      guard let handle = words.first, officials.contains(handle),
        let type = words.firstIndex(where: Self.isKeyType), type + 1 < words.count,
        type == 1 || words[1..<type].allSatisfy({ $0.hasPrefix("namespaces=") })
      else { return nil }
      return "\(handle) namespaces=\"\(Self.namespace)\" \(words[type]) \(words[type + 1])\n"
    }
    return lines.isEmpty ? nil : Array(lines.joined().utf8)
  }

  private static func isKeyType(_ word: String) -> Bool {
    ["ssh-", "ecdsa-", "sk-ssh-", "sk-ecdsa-"].contains { word.hasPrefix($0) }
  }
}
