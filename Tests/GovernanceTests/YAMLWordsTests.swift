@testable import Governance
import Testing

struct YAMLWordsTests {
  /// Letters, marks and the rest of the lower planes, but for controls, which no file may hold.
  private static let letters = (0x20..<0x300).compactMap(Unicode.Scalar.init).filter {
    $0.properties.generalCategory != .control
  }.map { "a\(String($0))b" }

  @Test(arguments: RandomCommunity.hostile + letters)
  func `words are read back as they were`(text: String) throws {
    let lines = "key: \(YAMLWords.scalar(text))\nlist: \(YAMLWords.list([text, text]))\n"
    var findings = Findings()
    let node = try #require(
      YAMLNode.reading(Array(lines.utf8), at: Place(file: "x"), findings: &findings))
    guard case .mapping(let entries) = node.content, entries.count == 2,
      case .scalar(let value, _) = entries[0].value.content,
      case .list(let items) = entries[1].value.content
    else {
      Issue.record("it is read as something else")
      return
    }
    #expect(Array(value.utf8) == Array(text.utf8))
    #expect(items.count == 2)
  }
}
