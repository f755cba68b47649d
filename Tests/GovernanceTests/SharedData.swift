import Foundation
import Testing

/// The public data that tests of record read, kept outside the repository.
enum SharedData {
  /// The folder that `HUSTINGS_SHARED` names, or the one beside the repository.
  static let root =
    ProcessInfo.processInfo.environment["HUSTINGS_SHARED"]
    ?? URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "../shared").path

  static let isPresent = FileManager.default.fileExists(atPath: root + "/data")

  static let absence: Comment = "set HUSTINGS_SHARED to the folder with the shared data"

  /// The texts of the hostile files of a kind, each without its last line end.
  static func hostile(_ kind: String) -> [String] {
    files(below: "../hostile/" + kind).map { file in
      let text = String(decoding: file.bytes, as: UTF8.self)
      return text.unicodeScalars.last == "\n"
        ? String(text.unicodeScalars.dropLast()) : text
    }
  }

  /// All files below a folder of the data, by path, with their bytes.
  static func files(below folder: String) -> [(path: String, bytes: [UInt8])] {
    let base = root + "/data/" + folder
    let names = (FileManager.default.enumerator(atPath: base)?.allObjects as? [String]) ?? []
    return names.sorted().compactMap { name in
      guard let data = try? Data(contentsOf: URL(filePath: base + "/" + name)) else { return nil }
      return (folder + "/" + name, [UInt8](data))
    }
  }
}
