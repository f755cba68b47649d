import Foundation
import Testing

@testable import Governance

struct DocumentTests {
  private static let reference: String = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let data = try? Data(contentsOf: root.appending(path: "docs/files.md"))
    return String(decoding: data ?? Data(), as: UTF8.self)
  }()

  @Test(arguments: FindingCode.allCases)
  func `the reference of files names each code`(code: FindingCode) {
    #expect(Self.reference.contains("`\(code.rawValue)`"))
  }

  @Test(arguments: Contest.sharedKeys)
  func `the reference of files marks each key that can stand in the defaults`(key: String) {
    #expect(Self.reference.contains("| `\(key)` ° |"))
  }
}
