/// The style of charts and tables of figures.
package enum ChartStyle {
  /// Style sheet rules for a page's style sheet.
  package static let css = ""
}
