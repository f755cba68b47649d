/// The style of charts and tables of figures.
///
/// Colours are the custom properties of `ChartColours`. Text and paper are the page's `--ink` and
/// `--paper`, lines its `--line`, and where it has none, black on white or the reverse.
package enum ChartStyle {
  /// Rules for a page's style sheet.
  package static let css = [
    ChartColours.css, figures, shapes, series, tables, otherMedia,
  ].joined(separator: "\n")

  private static let figures = """
    .chart { margin: 1.5rem 0; }
    .chart figcaption { margin-block-end: 0.5rem; }
    .chart svg { display: block; max-width: 100%; height: auto; overflow: visible; }
    .chart .w1 { min-width: 20rem; }
    .chart .w2 { min-width: 25rem; }
    .chart .w3 { min-width: 32.5rem; }
    .chart .w4 { min-width: 43.75rem; }
    .chart .w5 { min-width: 62.5rem; }
    .chart .w6 { min-width: 100rem; }
    .chart .pairs, .chart .ranks { width: 100%; min-width: 21rem; max-width: 34rem; }
    .chart details { margin-block-start: 0.5rem; }
    .chart-empty { padding: 1rem; border: 1px dashed var(--chart-edge); }
    .scroll { position: relative; overflow-x: auto; max-width: 100%; }
    .vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
      white-space: nowrap; }
    """

  private static let shapes = """
    .chart svg text { fill: var(--chart-text); font-variant-numeric: tabular-nums; }
    .chart svg .value { font-weight: 600; }
    .chart svg .inside { fill: var(--chart-inside); font-weight: 600; }
    .chart svg .rim { stroke: var(--chart-ground); stroke-width: 6px; stroke-linejoin: round;
      user-select: none; }
    .chart svg .grid { stroke: var(--chart-grid); }
    .chart svg .axis { stroke: var(--chart-edge); }
    .chart svg .a { fill: var(--chart-a); }
    .chart svg .b { fill: var(--chart-b); }
    .chart svg .none { fill: var(--chart-none); stroke: var(--chart-edge); }
    .chart svg .none-text { fill: var(--chart-text); }
    .chart svg .empty { fill: none; stroke: var(--chart-edge); stroke-dasharray: 4 4; }
    .chart svg .half { stroke: var(--chart-text); stroke-width: 2px; }
    .chart svg .half-inside { stroke: var(--chart-ground); stroke-width: 2px;
      stroke-dasharray: 3 3; }
    .chart svg .node { fill: var(--chart-ground); stroke: var(--chart-edge);
      stroke-width: 1.5px; }
    .chart svg .first { stroke: var(--chart-a); stroke-width: 3px; }
    .chart svg .edge { fill: none; stroke: var(--chart-edge); }
    .chart svg .edge.up { stroke: var(--chart-b); }
    .chart svg .head { fill: var(--chart-edge); }
    .chart svg .head.up { fill: var(--chart-b); }
    .chart svg .m0 { stroke-width: 1.5px; }
    .chart svg .m1 { stroke-width: 2.5px; }
    .chart svg .m2 { stroke-width: 3.5px; }
    .chart svg .m3 { stroke-width: 4.5px; }
    .chart svg .m4 { stroke-width: 5.5px; }
    """

  private static let series =
    (0..<5).map { rank in
      """
      .chart svg .rank-\(rank) { fill: var(--rank-\(rank)); stroke: var(--chart-edge); }
      .chart svg .rank-\(rank)-text { fill: var(--rank-text-\(rank)); }

      """
    }.joined()
    + (0..<8).map { index in
      """
      .chart svg .stack-\(index) { fill: var(--stack-\(index)); stroke: var(--chart-ground); }
      .chart svg .line-\(index) { stroke: var(--stack-\(index)); fill: var(--stack-\(index)); }

      """
    }.joined()
      + """
      .chart svg .line { fill: none; stroke-width: 2.5px; stroke-linejoin: round; }
      .chart svg .point { stroke-width: 2px; }
      .chart svg .hollow { fill: var(--chart-ground); }
      .chart svg .dash-1 { stroke-dasharray: 8 4; }
      .chart svg .dash-2 { stroke-dasharray: 2 4; }
      .chart svg .dash-3 { stroke-dasharray: 8 4 2 4; }
      """

  private static let tables =
    """
    .data { border-collapse: collapse; }
    .data caption { text-align: start; padding-block: 0.25rem; }
    .data caption > span { display: inline-block; position: sticky; inset-inline-start: 0;
      max-width: min(100%, calc(100vw - 2.5rem)); }
    .data th, .data td { border: 1px solid var(--chart-line); padding: 0.35rem 0.6rem;
      text-align: start; overflow-wrap: break-word; min-width: 3rem; }
    .data .number, .matrix td { text-align: end; font-variant-numeric: tabular-nums;
      white-space: nowrap; }
    .data tbody th { min-width: 7rem; max-width: 20rem; }
    .data thead th { min-width: 6.5rem; max-width: 14rem; vertical-align: bottom; }
    .data tfoot { font-weight: 600; border-block-start: 2px solid var(--chart-edge); }
    .matrix .self { text-align: center; }
    .matrix tbody th, .matrix thead th:first-child { position: sticky; inset-inline-start: 0;
      background: var(--chart-ground); max-width: 9rem; }

    """
    + (0..<5).map { depth in
      """
      .matrix .win.s\(depth) { background: var(--win-\(depth)); color: var(--chart-text); }
      .matrix .lose.s\(depth) { background: var(--lose-\(depth)); color: var(--chart-text); }

      """
    }.joined()

  // Where colours are the reader's own, shapes are told apart by outline, order and labels.
  private static let otherMedia = """
    @media (forced-colors: active) {
      .chart svg { forced-color-adjust: none; }
      .chart svg :is(.none, .empty, [class^="rank-"]:not(text), [class^="stack-"], .b) {
        fill: Canvas; stroke: CanvasText; }
      .chart svg .a { fill: CanvasText; stroke: CanvasText; }
      .chart svg .b { stroke-dasharray: 4 2; }
      .chart svg text[class] { fill: CanvasText; }
      .chart svg .rim { stroke: Canvas; }
      .chart svg .half-inside { stroke: Canvas; }
      .chart svg :is(.grid, .axis, .half, .edge, .line, .edge.up) { stroke: CanvasText; }
      .chart svg :is(.head, .head.up) { fill: CanvasText; }
      .chart svg .point { fill: CanvasText; stroke: CanvasText; }
      .chart svg :is(.node, .hollow) { fill: Canvas; stroke: CanvasText; }
    }
    @media print {
      .chart, .matrix { color-scheme: light; print-color-adjust: exact; }
      .chart { break-inside: avoid; }
      .chart svg { min-width: 0; }
      .scroll { overflow: visible; }
      .matrix th { position: static; }
    }
    """
}
