/// The one style sheet of a site.
package enum SiteStyle {
  package static let css = [
    ThemeStyle.css, CodeStyle.css, ChartStyle.css, ElectionStyle.css, SearchStyle.css,
    RecountStyle.css,
  ].joined(separator: "\n")
}

/// Scripts and style sheets as they are sent: without what is there for those who work on them.
enum Compacted {
  /// The lines without indentation, comments on lines of their own, and empty lines.
  ///
  /// Nothing inside a line is touched, so nothing need be known of the language.
  static func text(_ source: String) -> String {
    source.split(separator: "\n").map { $0.drop { $0 == " " } }
      .filter { !$0.isEmpty && !$0.hasPrefix("//") }.joined(separator: "\n") + "\n"
  }
}
