// The look in one sheet. Sizes grow from 16 to 18 px with the screen on a scale of 1.2; a line of text
// holds about 68 characters. Colours are named by what they are for, once for light and once for dark,
// and each pair that meets has a contrast of at least 4.5 to 1. Nothing loads fonts, so nothing moves.

/// The style sheet of what all pages share.
package enum ThemeStyle {
  package static let css = #"""
    :root {
      color-scheme: light dark;
      --ink: #1a1d21;
      --paper: #ffffff;
      --muted: #565d66;
      --line: #c9cfd6;
      --wash: #f3f5f7;
      --accent: #0b57a4;
      --accent-ink: #ffffff;
      --warn: #8a3c00;
      --code-paper: #f3f5f7;
      --measure: 42rem;
      --gap: 1.5rem;
    }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        --ink: #e6e8ea;
        --paper: #14171a;
        --muted: #a4acb5;
        --line: #3a424b;
        --wash: #1e2328;
        --accent: #7db8f5;
        --accent-ink: #0d1a27;
        --warn: #f0a868;
        --code-paper: #1e2328;
      }
    }
    @media print { :root { color-scheme: light; } }
    *, *::before, *::after { box-sizing: border-box; }
    html { font-size: clamp(100%, 0.95rem + 0.25vw, 112.5%); scroll-padding-top: 1rem; }
    body {
      margin: 0 auto; padding: 0 1rem; max-width: 62rem; color: var(--ink);
      background: var(--paper); line-height: 1.6; overflow-wrap: anywhere;
      font-family: system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
    }
    main { padding-bottom: 3rem; min-height: 60vh; }
    main > p, main > ul, main > ol, main > dl, main > blockquote, main > article > p,
    main > section > p, main > section > ul, main > section > ol, article.post > *, article.teaser > *,
    main > h1, main > h2, main > h3 { max-width: var(--measure); }
    h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2em 0 0.6em; text-wrap: balance; }
    h1 { font-size: 2.07rem; margin-top: 0.8em; }
    h2 { font-size: 1.44rem; }
    h3 { font-size: 1.2rem; }
    h4, h5, h6 { font-size: 1rem; }
    p, ul, ol, dl, blockquote, pre, table, figure { margin: 0 0 1rem; }
    li > p:last-child, blockquote > :last-child { margin-bottom: 0; }
    ul, ol { padding-left: 1.5rem; }
    a { color: var(--accent); text-underline-offset: 0.15em; }
    a:hover { text-decoration-thickness: 0.15em; }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
    :target { scroll-margin-top: 1rem; }
    blockquote { border-left: 4px solid var(--line); padding-left: 1rem; color: var(--muted); }
    /* Below the fourth level there is no room on a small screen. */
    :is(li, blockquote) :is(li, blockquote) :is(li, blockquote) :is(li, blockquote) :is(ul, ol, blockquote) {
      padding-left: 0; border-left: 0; list-style-position: inside;
    }
    img, svg, video { max-width: 100%; height: auto; }
    hr { border: 0; border-top: 1px solid var(--line); margin: 2rem 0; }
    code, pre, kbd, textarea {
      font-family: ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace; font-size: 0.9em;
    }
    :not(pre) > code { background: var(--code-paper); padding: 0.1em 0.3em; border-radius: 3px; }
    pre {
      background: var(--code-paper); padding: 0.8rem 1rem; overflow-x: auto; border-radius: 4px;
      overflow-wrap: normal; line-height: 1.45; border: 1px solid var(--line);
    }
    table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
    caption { text-align: left; color: var(--muted); padding-bottom: 0.4rem; }
    th, td {
      border: 1px solid var(--line); padding: 0.35rem 0.6rem; text-align: left; vertical-align: top;
      overflow-wrap: normal;
    }
    thead th { background: var(--wash); }
    .right, td.number, th.number { text-align: right; }
    .center { text-align: center; }
    .table, .scroll { overflow-x: auto; margin-bottom: 1rem; }
    .table > table, .scroll > table { margin-bottom: 0; }
    details { margin-bottom: 1rem; }
    summary { cursor: pointer; padding: 0.2rem 0; min-height: 24px; }
    button, input, select, textarea {
      font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--muted);
      border-radius: 4px; padding: 0.45rem 0.7rem; max-width: 100%;
    }
    button { background: var(--accent); color: var(--accent-ink); border-color: var(--accent); cursor: pointer; }
    .vh {
      position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
      white-space: nowrap;
    }
    .skip { position: absolute; left: -999rem; background: var(--paper); padding: 0.5rem 1rem; z-index: 2; }
    .skip:focus { left: 0.5rem; top: 0.5rem; }
    header.site {
      display: flex; flex-wrap: wrap; gap: 0.2rem 2rem; align-items: baseline; padding: 0.8rem 0;
      border-bottom: 1px solid var(--line);
    }
    .site-name { margin: 0; font-size: 1.2rem; font-weight: 700; }
    .site-name a { color: inherit; text-decoration: none; display: inline-block; padding: 0.2rem 0; }
    .menu ul, .trail ol, .tags, .signposts {
      display: flex; flex-wrap: wrap; gap: 0.1rem 1.2rem; list-style: none; margin: 0; padding: 0;
    }
    .menu a, .trail a, .tags a, .signposts a, .pages a { display: inline-block; padding: 0.25rem 0; min-width: 24px; }
    .menu a[aria-current] { color: inherit; font-weight: 700; text-decoration: none; }
    .trail { padding-top: 0.8rem; color: var(--muted); font-size: 0.9rem; }
    .trail ol { gap: 0 0.4rem; }
    .trail li + li::before { content: "/"; margin-right: 0.4rem; color: var(--muted); }
    .trail + h1, .trail + article > header > h1 { margin-top: 0.4em; }
    footer.site {
      border-top: 1px solid var(--line); padding: 1rem 0 2rem; color: var(--muted); font-size: 0.9rem;
    }
    .byline, .count, .note { color: var(--muted); }
    .byline { margin-bottom: 0.6rem; }
    .byline a, .overview a, ul.posts a, .neighbours a, .more a, .contents a, .series a {
      display: inline-block; padding: 0.1rem 0; min-height: 24px;
    }
    .tags { gap: 0.2rem 0.6rem; margin-bottom: 1rem; font-size: 0.9rem; }
    .tags a { border: 1px solid var(--line); border-radius: 1rem; padding: 0.1rem 0.7rem; text-decoration: none; }
    .tags a:hover { border-color: var(--accent); text-decoration: underline; }
    .teaser { border-bottom: 1px solid var(--line); padding-bottom: 0.4rem; }
    .teaser h2 { margin: 1.4rem 0 0.3rem; }
    ul.posts { list-style: none; padding: 0; max-width: var(--measure); }
    ul.posts time { color: var(--muted); margin-right: 0.6rem; }
    ul.posts p { color: var(--muted); margin-bottom: 0.8rem; }
    .contents, .series { border-left: 4px solid var(--accent); background: var(--wash); padding: 0.6rem 1rem; margin-bottom: 1.5rem; }
    .contents ul, .series ol { margin: 0; }
    .series p { margin: 0; }
    .contents ul ul { padding-left: 1.2rem; }
    .neighbours { border-top: 1px solid var(--line); margin-top: 2rem; padding-top: 1rem; }
    .neighbours p { margin: 0; }
    .pages { display: flex; gap: 1.5rem; margin: 1.5rem 0; align-items: baseline; }
    .footnotes { border-top: 1px solid var(--line); margin-top: 2rem; padding-top: 1rem; font-size: 0.9rem; }
    sup { line-height: 0; }
    sup a { padding: 0.3rem; }
    .footnotes a[role="doc-backlink"] { display: inline-block; min-width: 24px; min-height: 24px; text-align: center; }
    .tasks { list-style: none; padding-left: 0.4rem; }
    .task.open { color: var(--warn); }
    .refused { border: 2px solid var(--warn); padding: 0.6rem 1rem; margin-bottom: 1rem; border-radius: 4px; }
    .columns { display: grid; gap: 0 2.5rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); }
    @media print {
      header.site nav, footer.site, .skip, .trail, .neighbours, .pages, form { display: none; }
      body { max-width: none; font-size: 10pt; }
      a { color: inherit; }
      article.post a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 0.85em; }
      pre, table, figure, blockquote { break-inside: avoid; }
      h1, h2, h3 { break-after: avoid; }
      details > :not(summary) { display: block; }
    }
    @media (forced-colors: active) { .tags a { border-color: LinkText; } }
    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }

    """#
}
