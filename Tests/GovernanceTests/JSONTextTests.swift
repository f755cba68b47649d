import Foundation
import Governance
import Testing

struct JSONTextTests {
  @Test(arguments: [
    (JSONText.null, "null\n"),
    (.bool(true), "true\n"),
    (.number(-3), "-3\n"),
    (.decimal("1.5"), "1.5\n"),
    (.string("a"), "\"a\"\n"),
    (.array([]), "[]\n"),
    (.object([]), "{}\n"),
    (.array([.number(1), .null]), "[1, null]\n"),
    (.strings(["a", "b"]), "[\"a\", \"b\"]\n"),
    (.array([.array([.number(1)]), .number(2)]), "[\n  [1],\n  2\n]\n"),
    (
      .object([("b", .number(1)), ("a", .object([("c", .array([.object([])]))]))]),
      """
      {
        "b": 1,
        "a": {
          "c": [
            {}
          ]
        }
      }

      """
    ),
  ])
  func `the layout is fixed and keys keep their order`(value: JSONText, text: String) {
    #expect(value.text == text)
  }

  @Test func `strings that make a long line have a line each, numbers never`() {
    let words = Array(repeating: "a word", count: 11)
    #expect(JSONText.strings(Array(words.dropLast())).text.split(separator: "\n").count == 1)
    #expect(JSONText.strings(words).text.split(separator: "\n").count == 13)
    let numbers = JSONText.array(Array(repeating: .number(1_000), count: 100))
    #expect(numbers.text.split(separator: "\n").count == 1)
  }

  @Test(arguments: [
    ("\"", #"\""#), ("\\", #"\\"#), ("\n", #"\n"#), ("\t", #"\t"#), ("\r", #"\r"#),
    ("\u{0}", #"\u0000"#), ("\u{1B}[31m", #"\u001b[31m"#), ("\u{7F}", #"\u007f"#),
    ("\u{9B}", #"\u009b"#), ("\u{2028}", #"\u2028"#), ("Zoë 🗳", "Zoë 🗳"), ("\r\n", #"\r\n"#),
  ])
  func `what could break a line or steer a terminal is escaped`(text: String, escaped: String) {
    #expect(JSONText.string(text).text == "\"\(escaped)\"\n")
  }

  @Test func `another parser reads the same values back`() throws {
    let text = String(String.UnicodeScalarView((0..<0x300).compactMap(Unicode.Scalar.init)))
    let value = JSONText.object([
      (text, .string(text)), ("numbers", .array([.number(.max), .number(.min), .decimal("0.25")])),
      ("nested", .array([.array([.bool(false), .null]), .object([])])),
    ])
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(value.text.utf8)) as? [String: Any])
    #expect(object[text] as? String == text)
    #expect((object["numbers"] as? [NSNumber])?.map(\.intValue).prefix(2) == [.max, .min])
    #expect((object["nested"] as? [Any])?.count == 2)
  }
}
