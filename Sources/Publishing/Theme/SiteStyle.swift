/// The one style sheet of a site.
package enum SiteStyle {
  package static let css = [
    ThemeStyle.css, CodeStyle.css, ChartStyle.css, ElectionStyle.css, SearchStyle.css,
    RecountStyle.css,
  ].joined(separator: "\n")
}
