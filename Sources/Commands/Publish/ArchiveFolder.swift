internal import FoundationEssentials
internal import Governance

/// An archive as it lies on disk.
struct ArchiveFolder {
  /// The folder, as given.
  let path: String
  /// The files that archives have, by name.
  let files: [String: [UInt8]]
  /// The names of the signature files, without their endings.
  let signatures: [String]

  /// Reads a folder; files that no archive has are passed over.
  ///
  /// - Throws: ``WorkFailure`` if it is no folder, or a file of it cannot be read.
  init(_ path: String) throws {
    self.path = path
    guard case .folder = FileKind(path) else {
      throw WorkFailure(message: "'\(path.printable)': there is no such folder")
    }
    var files: [String: [UInt8]] = [:]
    for name in ArchiveFile.allCases.map(\.rawValue) + [DigestList.fileName] {
      let file = InputCommunity.onDisk(name, below: path)
      if FolderWriter.kind(of: file) != nil { files[name] = try ContestFiles.bytes(at: file) }
    }
    self.files = files
    let folder = InputCommunity.onDisk(ArchiveFile.signatures, below: path)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    signatures = names.filter { $0.hasSuffix(".sig") && !$0.hasPrefix(".") }
      .map { String($0.dropLast(4)) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The archives that a path means: itself, or those in it or in its folders, by name.
  static func archives(_ path: String) -> [String] {
    func isArchive(_ folder: String) -> Bool {
      let names = [DigestList.fileName, ArchiveFile.contest.rawValue, ArchiveFile.result.rawValue]
      return names.contains { FolderWriter(root: folder).has($0) }
    }
    func folders(in folder: String) -> [String] {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      return names.filter { !$0.hasPrefix(".") }.sorted()
        .map { InputCommunity.onDisk($0, below: folder) }
        .filter { FolderWriter.kind(of: $0) == .typeDirectory }
    }
    guard case .folder = FileKind(path), !isArchive(path) else { return [path] }
    let near = folders(in: path)
    let found = (near.filter(isArchive) + near.flatMap(folders(in:)).filter(isArchive))
    return found.isEmpty ? [path] : found
  }

  /// Where the signature of somebody is.
  func signature(of handle: String) -> String {
    InputCommunity.onDisk("\(ArchiveFile.signatures)/\(handle).sig", below: path)
  }

  /// The bytes that are signed.
  var signed: [UInt8]? { files[DigestList.fileName] }
}

/// The signatures over an archive, checked.
struct Certification {
  /// Officials whose signatures hold, by handle.
  private(set) var signers: [String] = []
  /// What is wrong with signatures.
  private(set) var problems: [String] = []

  /// Checks all signatures of an archive with the keys of a file.
  ///
  /// - Parameters:
  ///   - folder: the archive.
  ///   - keys: the file of allowed signers.
  ///   - officials: those who may sign; nothing if that cannot be read, in which case any key will do.
  init(of folder: ArchiveFolder, keys: String, officials: [String]?) async {
    guard let signed = folder.signed else { return }
    for handle in folder.signatures {
      let name = "\(ArchiveFile.signatures)/\(handle).sig"
      let path = folder.signature(of: handle)
      guard let bytes = try? ContestFiles.bytes(at: path), SignatureArmor(bytes) != nil else {
        problems.append("\(name) is not a signature as ssh-keygen writes it")
        continue
      }
      guard officials?.contains(handle) ?? true else {
        problems.append("\(name): \(quoted(handle)) is no official of the election")
        continue
      }
      guard FolderWriter.kind(of: keys) != nil else {
        problems.append("\(name) cannot be checked: there is no \(AllowedSigners.fileName)")
        continue
      }
      do {
        if try await SSHKeygen.verifies(signed, signature: path, signers: keys, principal: handle) {
          signers.append(handle)
        } else {
          problems.append(
            "\(name) does not fit \(DigestList.fileName) and the key of \(quoted(handle))")
        }
      } catch {
        problems.append("\(name) cannot be checked: \(error.message)")
      }
    }
  }
}
