import Foundation

/// Real and hostile files that do not belong to the repository.
enum SharedData {
  private static let folder: URL = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let place = ProcessInfo.processInfo.environment["HUSTINGS_SHARED"] ?? "../shared"
    return place.hasPrefix("/") ? URL(filePath: place) : root.appending(path: place)
  }()

  static let isHere = FileManager.default.fileExists(atPath: ballots("A03.cvotes"))
  static let absence = "HUSTINGS_SHARED names no folder with the shared data"

  /// The script that builds repositories made to hurt, below the folder it lies in.
  static let hostileRepositories =
    folder.appending(path: "hostile/git/make.sh").standardized.path

  /// The source of the library that keeps what a power cut would leave.
  static let powerCut = folder.appending(path: "tools/powercut.c").standardized.path

  /// The path of a real ballot file.
  static func ballots(_ name: String) -> String {
    folder.appending(path: "data/ballots").appending(path: name).standardized.path
  }

  /// All real ballot files, by their names in the folder.
  static let ballotFiles =
    files(in: "data/ballots")
    + files(in: "data/ballots/scotland").map {
      "scotland/" + $0
    }

  /// The paths of the hostile files of a kind.
  static func hostile(_ kind: String) -> [String] {
    files(in: "hostile/" + kind).map {
      folder.appending(path: "hostile").appending(path: kind).appending(path: $0).standardized.path
    }
  }

  private static func files(in name: String) -> [String] {
    let place = folder.appending(path: name).path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    return names.filter { $0.contains(".") }.sorted()
  }
}
