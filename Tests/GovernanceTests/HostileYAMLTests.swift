import Foundation
import Testing

@testable import Governance

struct HostileYAMLTests {
  private static let folder = SharedData.root + "/hostile/yaml/"

  @Test(
    .enabled(if: SharedData.isPresent, SharedData.absence),
    arguments: [
      ("alias-bomb-9x6", "the anchor"), ("alias-bomb-9x9", "the anchor"),
      ("bom-utf16", "UTF-16"), ("deep-flow-100k", "32 deep"), ("deep-flow-5k", "32 deep"),
      ("deep-map-5k", "32 deep"), ("dup-keys", "more than once"), ("invalid-utf8", "not UTF-8"),
      ("merge-bomb", "the anchor"), ("multi-doc", "a second document"),
      ("nul", "control character"),
      ("recursive-alias", "the anchor"), ("tag-python", "a tag"),
    ])
  func `a trap ends in one clear error`(name: String, reason: String) throws {
    let bytes = try Data(contentsOf: URL(filePath: Self.folder + name + ".yaml"))
    var findings = Findings()
    let node = YAMLNode.reading(
      Array(bytes), at: Place(file: "x.yml"), findings: &findings)
    #expect(node == nil)
    #expect(findings.sorted.count == 1)
    #expect(findings.sorted.first?.message.contains(reason) == true, "\(findings.sorted)")
  }

  @Test(
    .enabled(if: SharedData.isPresent, SharedData.absence),
    arguments: ["bigint", "norway", "octal-sexagesimal"])
  func `values that other readers turn into something else stay text`(name: String) throws {
    let bytes = try Data(contentsOf: URL(filePath: Self.folder + name + ".yaml"))
    var findings = Findings()
    let node = try #require(
      YAMLNode.reading(Array(bytes), at: Place(file: "x.yml"), findings: &findings))
    let written = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    guard case .mapping(let entries) = node.content else {
      Issue.record("no mapping")
      return
    }
    let read = entries.map { entry -> String in
      guard case .scalar(let text, _) = entry.value.content else { return "" }
      return "\(entry.key.value): \(text)"
    }
    #expect(read == written)
  }
}
