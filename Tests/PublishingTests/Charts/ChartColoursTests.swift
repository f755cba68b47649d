import Foundation
import Testing

@testable import Publishing

struct ChartColoursTests {
  /// The contrast of two colours by WCAG 2.2.
  private static func contrast(_ first: String, _ second: String) throws -> Double {
    let (a, b) = (try luminance(first), try luminance(second))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private static func luminance(_ colour: String) throws -> Double {
    let value = try #require(Int(colour.dropFirst(), radix: 16))
    let parts = [value >> 16, value >> 8, value].map { part -> Double in
      let share = Double(part & 255) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  private static func colour(_ name: String, isDark: Bool) throws -> String {
    switch name {
    case "ink": return isDark ? "#ececf1" : "#1c1c22"
    case "paper": return isDark ? "#14141a" : "#ffffff"
    default:
      let colour = try #require(ChartColours.all.first { $0.name == name })
      return isDark ? colour.dark : colour.light
    }
  }

  @Test(
    arguments: (0..<5).flatMap { [("rank-text-\($0)", "rank-\($0)")] }
      + (0..<8).map { ("chart-inside", "stack-\($0)") }
      + (0..<5).flatMap { [("ink", "win-\($0)"), ("ink", "lose-\($0)")] }
      + [("ink", "chart-none"), ("ink", "paper")],
    [false, true])
  func `text can be read on its shape`(pair: (text: String, shape: String), isDark: Bool) throws {
    let contrast = try Self.contrast(
      Self.colour(pair.text, isDark: isDark), Self.colour(pair.shape, isDark: isDark))
    #expect(contrast >= 4.5)
  }

  @Test(
    arguments: ["chart-a", "chart-b", "chart-edge"] + (0..<8).map { "stack-\($0)" },
    [false, true])
  func `a shape stands out from the page`(name: String, isDark: Bool) throws {
    let contrast = try Self.contrast(
      Self.colour(name, isDark: isDark), Self.colour("paper", isDark: isDark))
    #expect(contrast >= 3)
  }

  @Test func `all colours the style uses are defined, and braces match`() {
    let css = ChartStyle.css
    for part in css.components(separatedBy: "var(--").dropFirst() {
      let name = String(part.prefix { $0 != ")" && $0 != "," })
      guard !["ink", "paper", "line"].contains(name) else { continue }
      #expect(css.contains("  --\(name): "), "\(name)")
    }
    #expect(css.count { $0 == "{" } == css.count { $0 == "}" })
  }
}
