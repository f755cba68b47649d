internal import FoundationEssentials

/// Paths as seen from another file, so that two files can be moved together.
enum RelativePath {
  /// The path to `target` from the folder that holds `file`.
  static func path(to target: String, from file: String) -> String {
    let target = absolute(target)
    let folder = absolute(file).dropLast()
    let shared = zip(target, folder).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: folder.count - shared) + target[shared...])
      .joined(separator: "/")
  }

  /// The path that `relative` means when seen from the folder that holds `file`.
  static func path(_ relative: String, from file: String) -> String {
    if relative.hasPrefix("/") { return relative }
    return "/"
      + (absolute(file).dropLast() + relative.split(separator: "/").map(String.init))
      .joined(separator: "/")
  }

  /// The path as seen from a folder, or nothing if it does not lie in it; empty for the folder itself.
  static func path(_ path: String, inside folder: String) -> String? {
    let (target, root) = (absolute(path), absolute(folder))
    guard target.starts(with: root) else { return nil }
    return target.dropFirst(root.count).joined(separator: "/")
  }

  /// The path as seen from the root of the file system.
  static func absolutePath(of path: String) -> String {
    "/" + absolute(path).joined(separator: "/")
  }

  private static func absolute(_ path: String) -> [String] {
    let whole =
      path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    var parts: [String] = []
    for part in whole.split(separator: "/") where part != "." {
      if part == ".." { parts = parts.dropLast() } else { parts.append(String(part)) }
    }
    return parts
  }
}
