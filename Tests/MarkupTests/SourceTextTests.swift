import Randomness
import Markup
import Testing

@Suite struct `Encodings` {
  private func read(_ bytes: [UInt8]) throws -> Document {
    try Document(reading: bytes.span, limits: .statement)
  }

  @Test(arguments: [
    ([0x63, 0x61, 0x66, 0xC3, 0xA9], SourceText.Encoding.utf8, "café"),
    ([0x63, 0x61, 0x66, 0xE9], .latin1, "café"),
    ([0xEF, 0xBB, 0xBF, 0x61], .utf8, "a"),
    ([0x61, 0x00, 0x62], .utf8, "a\u{FFFD}b"),
    ([0x61, 0x0D, 0x0A, 0x62, 0x0D, 0x63], .utf8, "a b c"),
    ([0xED, 0xA0, 0x80], .latin1, "í\u{A0}\u{FFFD}"),
    ([0xC0, 0xAF], .latin1, "À¯"),
    ([0xF4, 0x90, 0x80, 0x80], .latin1, "ô\u{FFFD}\u{FFFD}\u{FFFD}"),
    ([0xFF, 0xFE, 0x61, 0x00], .latin1, "ÿþa\u{FFFD}"),
    ([0xEF, 0xBB], .latin1, "ï»"),
    ([], .utf8, ""),
  ])
  func `every file is text`(bytes: [UInt8], encoding: SourceText.Encoding, text: String) throws {
    let document = try read(bytes)
    #expect(document.encoding == encoding)
    #expect(document.plainText == text)
  }

  @Test func `a byte order mark hides no heading and moves no column`() throws {
    let document = try read([0xEF, 0xBB, 0xBF] + Array("# a\n".utf8))
    #expect(document.headings.map(\.range.description) == ["1:1-1:3"])
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `random bytes are read and rendered`(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    let bytes = (0..<200).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    let html = HTMLRenderer(.statement(idPrefix: "a-")).html(of: try read(bytes)).text
    #expect(HTMLAudit.complaints(about: html, idPrefix: "a-") == [])
  }
}
