/// What all charts share: a caption, the image or a word on its absence, and the figures as a table.
struct ChartFigure: Hashable, Sendable {
  /// What stands where the image is.
  enum Content: Hashable, Sendable {
    case drawing(Drawing, kind: String)
    case nothing(String)
  }

  /// More than this many figures are not read out but left to the table.
  static let describedFigures = 60

  let id: String
  let title: String
  let caption: String
  /// The figures in words, one each.
  let figures: [String]
  let content: Content
  let table: DataTable
  let downloads: [ChartDownload]
  /// What the drawing leaves out, if anything.
  var omission = ""

  var html: HTML {
    let note: HTML = omission.isEmpty ? .empty : " \(omission)"
    return """
      <figure class="chart"><figcaption>\(ChartText.plain(caption))\(note)</figcaption>\(image)\
      <details><summary>Data for this chart</summary>\(table.html)\(links)</details></figure>

      """
  }

  private var image: HTML {
    switch content {
    case .nothing(let reason): "<p class=\"chart-empty\">\(reason)</p>"
    case .drawing(let drawing, let kind): image(of: drawing, kind: kind)
    }
  }

  private func image(of drawing: Drawing, kind: String) -> HTML {
    let (width, height) = (Drawing.units(drawing.width), Drawing.units(drawing.height))
    let svg: HTML = """
      <svg class="\(kind) \(Self.widthClass(drawing.width))" viewBox="0 0 \(width) \(height)" \
      width="\(width)" height="\(height)" font-size="\(ChartText.size)" role="img" \
      aria-labelledby="\(id)-title \(id)-desc"><title id="\(id)-title">\(ChartText.plain(title))\
      </title><desc id="\(id)-desc">\(description)</desc>\(drawing.markup)</svg>
      """
    guard drawing.width > 3_200 else { return svg }
    return """
      <div class="scroll" role="region" aria-label="Chart: \(ChartText.plain(title))" \
      tabindex="0">\(svg)</div>
      """
  }

  private var description: String {
    let more = figures.count - Self.describedFigures
    let shown = figures.prefix(Self.describedFigures).joined(separator: "; ")
    return more > 0 ? "\(shown); and \(more) more in the table" : shown
  }

  private var links: HTML {
    guard !downloads.isEmpty else { return .empty }
    let links = downloads.map { download -> HTML in
      """
      <a href="\(download.address)">\(download.title)\
      <span class="vh">: \(ChartText.plain(title))</span></a>
      """
    }
    return "<p class=\"downloads\">Download: \(links.joined(separator: ", "))</p>"
  }

  /// Below which width on a screen an image scrolls and shrinks no more.
  private static func widthClass(_ width: Int) -> String {
    switch width {
    case ...3_200: "w0"
    case ...4_000: "w1"
    case ...5_200: "w2"
    case ...7_000: "w3"
    case ...10_000: "w4"
    case ...16_000: "w5"
    default: "w6"
    }
  }

  /// A name for a sentence among the figures.
  static func spoken(_ name: String) -> String {
    ChartText.isolated(ChartText.shortened(name, to: 4_000))
  }
}
