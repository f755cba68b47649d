/// The colours of charts, each for light and dark pages.
///
/// Text keeps a contrast of 4.5 with what it stands on, and a shape or its outline 3 with the page.
enum ChartColours {
  /// Each custom property with its colour on a light and on a dark page.
  static let all: [(name: String, light: String, dark: String)] =
    [
      ("chart-a", "#0b5fa5", "#6db3f2"),
      ("chart-b", "#b34700", "#f0995a"),
      ("chart-none", "#e6e2d8", "#45423b"),
      ("chart-edge", "#6a6974", "#a3a2ae"),
      ("chart-grid", "#d9d9de", "#3a3a42"),
      ("chart-inside", "#ffffff", "#14141a"),
    ]
    + numbered(
      "rank", light: ["#08519c", "#2b73b6", "#9ecae1", "#cfe1f2", "#eef4fa"],
      dark: ["#9ecbf5", "#5f9fd8", "#2b5c91", "#214264", "#192b3e"])
    + numbered(
      "rank-text", light: ["#ffffff", "#ffffff", "#14141a", "#14141a", "#14141a"],
      dark: ["#14141a", "#14141a", "#ffffff", "#ffffff", "#ffffff"])
    + numbered(
      "stack",
      light: [
        "#0b5fa5", "#b34700", "#00695f", "#a3286f", "#6b5d00", "#5b4bb0", "#7d4532", "#4a5568",
      ],
      dark: [
        "#6db3f2", "#f0995a", "#4fc4b6", "#f08fc4", "#cdbf4a", "#b3a5f5", "#d6a184", "#a9b6c8",
      ])
    + numbered(
      "win", light: ["#e6f0f9", "#cfe2f3", "#b3d2ec", "#97c0e4", "#7baedb"],
      dark: ["#14222f", "#183049", "#1b3c5e", "#1e4872", "#215486"])
    + numbered(
      "lose", light: ["#fcebe0", "#f9dac6", "#f4c4a3", "#eead81", "#e69a64"],
      dark: ["#2c1d13", "#422614", "#573015", "#6b3915", "#7f4315"])

  /// The properties as a rule for the whole page, and those of the page that charts take over.
  static let css =
    """
    :root {
      color-scheme: light dark;
      --chart-text: var(--ink, light-dark(#1c1c22, #ececf1));
      --chart-ground: var(--paper, light-dark(#ffffff, #14141a));
      --chart-line: var(--line, light-dark(#8a8994, #6f6e7a));

    """
    + all.map { "  --\($0.name): light-dark(\($0.light), \($0.dark));\n" }.joined()
    + "}"

  private static func numbered(
    _ name: String, light: [String], dark: [String]
  ) -> [(name: String, light: String, dark: String)] {
    zip(light, dark).enumerated().map { ("\(name)-\($0)", $1.0, $1.1) }
  }
}
