import Testing
import Glibc

/// The folder with real data and hostile input, which is no part of the repository.
enum SharedData {
  static let absence: Comment = "the shared data is not here; set HUSTINGS_SHARED"

  /// The folder's absolute path, because scripts use it from other folders: beside the package's root
  /// unless the environment names another.
  static var path: String {
    if let value = getenv("HUSTINGS_SHARED") { return String(cString: value) }
    let root = #filePath.split(separator: "/").dropLast(4)
    return "/" + (root.dropLast() + ["shared"]).joined(separator: "/")
  }

  /// Tells whether a file is there.
  static func has(_ file: String) -> Bool { access(path + "/" + file, R_OK) == 0 }
}
