internal import FoundationEssentials
internal import Governance

/// The files of a repository that is imported; hidden ones and links are passed over.
struct ImportSource {
  /// The files, by path below the folder.
  private(set) var files: [NominationImport.File] = []
  /// What was not read, in sentences.
  private(set) var notes: [String] = []

  private static let (largestFile, mostFiles, deepest) = (4 << 20, 50_000, 12)

  /// Reads a folder with all inside it.
  ///
  /// - Throws: ``WorkFailure`` if there is no folder, or it holds far more than nominations.
  init(_ root: String) throws {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: root) else {
      throw WorkFailure(message: "'\(root.printable)' is no folder that can be read")
    }
    try read(names, in: root, below: "", depth: 0)
  }

  /// The files of one series of OpenStack's, or all; the folder itself may be the series.
  func series(_ name: String?) -> [NominationImport.File] {
    guard let name else { return files }
    let inside = files.filter { $0.path.split(separator: "/").dropLast().contains(Substring(name)) }
    if !inside.isEmpty { return inside }
    return files.map { NominationImport.File(path: "\(name)/\($0.path)", bytes: $0.bytes) }
  }

  private mutating func read(
    _ names: [String], in folder: String, below path: String, depth: Int
  ) throws {
    let manager = FileManager.default
    for name in names.sorted() where !name.hasPrefix(".") {
      let (onDisk, inside) = ("\(folder)/\(name)", path.isEmpty ? name : "\(path)/\(name)")
      let attributes = try? manager.attributesOfItem(atPath: onDisk)
      switch attributes?[.type] as? FileAttributeType {
      case .typeRegular: try readFile(onDisk, as: inside, size: attributes?[.size] as? Int)
      case .typeDirectory where depth < Self.deepest:
        guard let names = try? manager.contentsOfDirectory(atPath: onDisk) else {
          notes.append("\(inside): could not be read.")
          continue
        }
        try read(names, in: onDisk, below: inside, depth: depth + 1)
      default: notes.append("\(inside): is no file that is read here, and was not followed.")
      }
    }
  }

  private mutating func readFile(_ path: String, as inside: String, size: Int?) throws {
    guard files.count < Self.mostFiles else {
      throw WorkFailure(
        message: "there are more than \(Self.mostFiles) files; name the folder with the nominations"
      )
    }
    guard let size, size <= Self.largestFile, let data = try? Data(contentsOf: URL(filePath: path))
    else {
      notes.append("\(inside): was not read, because it is larger than 4 MB or may not be.")
      return
    }
    files.append(NominationImport.File(path: inside, bytes: Array(data)))
  }
}
