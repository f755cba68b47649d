/// A file with a chart's figures.
package struct ChartDownload: Hashable, Sendable {
  let title: String
  let address: String

  /// A link with a short title such as "CSV" and a relative address.
  package init(_ title: String, address: String) {
    self.title = title
    self.address = address
  }
}
