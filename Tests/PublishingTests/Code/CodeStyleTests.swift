import Foundation
import Testing

@testable import Publishing

// WCAG 2.2: relative luminance and contrast ratio.

private func luminance(_ colour: Substring) -> Double {
  let parts = [16, 8, 0].map { shift in
    let value = Double((Int(colour, radix: 16) ?? 0) >> shift & 0xFF) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
  return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
}

private func contrast(_ first: Substring, _ second: Substring) -> Double {
  let values = [luminance(first), luminance(second)].sorted()
  return (values[1] + 0.05) / (values[0] + 0.05)
}

/// The colours by name, of the light and of the dark.
private func palettes() -> [[Substring: Substring]] {
  CodeStyle.css.components(separatedBy: "@media").map { part in
    let pairs = part.matches(of: #/--code-([a-z]+): #([0-9a-f]{6});/#).map { ($0.1, $0.2) }
    return Dictionary(uniqueKeysWithValues: pairs.map { (Substring($0.0), Substring($0.1)) })
  }
}

struct CodeStyleTests {
  @Test func `black on white has the contrast of the guidelines`() {
    #expect(abs(contrast("000000", "ffffff") - 21) < 0.001)
  }

  @Test(arguments: [0, 1])
  func `every colour can be read on its paper`(index: Int) throws {
    let palette = palettes()[index]
    let paper = try #require(palette["paper"])
    #expect(palette.count == 14)
    for (name, colour) in palette where name != "paper" {
      #expect(contrast(colour, paper) >= 4.5, "\(name)")
    }
  }

  @Test(arguments: TokenClass.allCases)
  func `every class has a rule, and its colour two values`(token: TokenClass) throws {
    let property = "--code-\(token)"
    let letter = Unicode.Scalar(token.letter)
    #expect(CodeStyle.css.contains("pre .\(letter) { color: var(\(property));"))
    #expect(CodeStyle.css.components(separatedBy: "\(property): #").count == 3)
  }

  @Test func `letters are different`() {
    #expect(Set(TokenClass.allCases.map(\.letter)).count == TokenClass.allCases.count)
  }
}
