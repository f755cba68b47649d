/// How the parts of a recount page look that no other page has.
package enum RecountStyle {
  package static let css = """
    .recount-command { overflow-wrap: anywhere; }
    #recount-outcome { font-weight: 700; }
    .recount-box textarea {
      box-sizing: border-box; width: 100%; font-family: monospace; white-space: pre;
      overflow: auto;
    }
    .recount-controls button, .recount-controls input { min-height: 24px; max-width: 100%; }
    .recount-differs td { font-weight: 700; }

    """
}
