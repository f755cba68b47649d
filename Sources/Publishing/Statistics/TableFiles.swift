internal import Electorates
internal import Governance

/// The figures of a table as files beside a page, for other programs.
struct TableFiles {
  private let csv: SitePath
  private let json: SitePath
  /// The files.
  let files: [SiteFile]

  /// Writes a table as it is published.
  init(_ table: StatisticsTable, named name: String, of page: SitePath) {
    self.init(named: name, of: page, table: table.published)
  }

  /// The place of files that were written elsewhere.
  init(named name: String, of page: SitePath) { self.init(named: name, of: page, table: nil) }

  private init(named name: String, of page: SitePath, table: StatisticsTable?) {
    let csv = page.data(name, ending: "csv")
    let json = page.data(name, ending: "json")
    self.csv = csv
    self.json = json
    files =
      table.map { table in
        [
          SiteFile(csv, StatisticsTable.csv([table])),
          SiteFile(json, StatisticsTable.json([table]).text),
        ]
      } ?? []
  }

  /// Links for a chart on a page.
  func downloads(from page: SitePath) -> [ChartDownload] {
    [
      ChartDownload("CSV", address: page.link(to: csv)),
      ChartDownload("JSON", address: page.link(to: json)),
    ]
  }

  /// Links for a table without a chart.
  func links(from page: SitePath, title: String) -> HTML {
    """
    <p class="downloads">\(title): <a href="\(page.link(to: csv))">CSV</a>, \
    <a href="\(page.link(to: json))">JSON</a></p>

    """
  }
}

extension SitePath {
  /// A file of figures beside a page.
  ///
  /// Names have no dot, so no two pages of a folder can want the same file, whatever their names are.
  fileprivate func data(_ name: String, ending: String) -> SitePath {
    self == .statistics
      ? SitePath((folder + ["\(name).\(ending)"]).joined(separator: "/"))
      : with(ending: "\(name).\(ending)")
  }
}
