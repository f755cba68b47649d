/// The part of the style sheet that only the pages about elections need.
package enum ElectionStyle {
  /// Rules that use the theme's properties `--ink`, `--paper`, `--muted`, `--line`, `--accent` and
  /// `--wash`.
  ///
  /// A statement stands in a frame of its own, indented and with smaller headings, so that nothing
  /// its author writes looks like a part of the page around it.
  package static let css = """
    article.statement {
      border: 1px solid var(--line);
      border-left: .4rem solid var(--line);
      background: var(--wash);
      padding: .25rem 1rem;
      margin: .75rem 0 1rem;
      overflow-wrap: anywhere;
      /* Towers of accents reach no further. */
      overflow: clip;
    }
    article.statement :is(h4, h5, h6) {
      font: inherit;
      font-weight: 700;
      margin: 1rem 0 .25rem;
    }
    article.statement pre, article.statement .table { overflow-x: auto; }
    section.candidate { border-top: 1px solid var(--line); margin-top: 1.5rem; }
    section.candidate > h3 { margin-bottom: .25rem; }
    p.meta { color: var(--muted); margin: 0; overflow-wrap: anywhere; }
    p.note { color: var(--muted); }
    p.lead { font-size: 1.15em; }
    p.notice, p.warning {
      border-left: .4rem solid var(--accent);
      background: var(--wash);
      padding: .5rem 1rem;
    }
    .badge {
      display: inline-block;
      border: 1px solid var(--line);
      border-radius: .3rem;
      padding: 0 .4rem;
      white-space: nowrap;
      background: var(--wash);
      color: var(--ink);
    }
    .badge:is(.now, .seat) {
      border-color: var(--accent);
      background: var(--accent);
      color: var(--paper);
      font-weight: 700;
    }
    .badge:is(.reserve, .next, .agrees) { border-color: var(--accent); }
    .badge:is(.capped, .tied, .differs) { border-style: dashed; border-color: var(--ink); }
    .badge:is(.past, .unknown) { color: var(--muted); }
    dl.rules dt { font-weight: 700; margin-top: .5rem; }
    dl.rules dd { margin-left: 1.25rem; }
    ol.seats li, ol.reserve li, ul.record li { margin: .25rem 0; }
    table.data time { white-space: nowrap; }
    code.digest {
      display: inline-block;
      min-width: 17em;
      font-size: .8em;
      word-break: break-all;
    }

    """
}
