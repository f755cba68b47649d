// A server shows this page at the address that was asked for, at any depth; a relative link on it
// would lead elsewhere each time. So it links to nothing of the site but by absolute addresses, and
// its style travels inside the link to it: there is neither an inline style nor a request.

/// The page for addresses that lead nowhere, whole in itself.
package enum NotFoundPage {
  private static let policy =
    "default-src 'none'; style-src data:; base-uri 'none'; form-action 'none'"

  private static let style = """
    :root{color-scheme:light dark}
    body{margin:0;padding:12vh 1.25rem;font:1.125rem/1.6 system-ui,sans-serif;color:#1c1c1a;\
    background:#fdfcf9;overflow-wrap:anywhere}
    main{max-width:34rem;margin:0 auto}
    h1{font-size:2rem;line-height:1.2;margin:0 0 1rem}
    a{color:#0b5394;text-underline-offset:.15em}
    li{padding:.15rem 0}
    :focus-visible{outline:3px solid currentColor;outline-offset:3px}
    @media (prefers-color-scheme:dark){body{color:#ecebe6;background:#191a1c}a{color:#9cc7f2}}
    @media print{body{padding:0}}
    """

  package static func file(of site: SiteIdentity) -> SiteFile {
    SiteFile(.notFound, html(of: site))
  }

  private static func html(of site: SiteIdentity) -> HTML {
    """
    <!DOCTYPE html>
    <html lang="\(site.language)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="\(policy)">
    <meta name="robots" content="noindex">
    <title>Page not found | \(site.name)</title>
    <link rel="stylesheet" href="data:text/css,\(style.encodedForAddress)">
    </head>
    <body>
    <main>
    <h1>There is no such page</h1>
    <p>The address may be mistyped, or the page may have been taken down.</p>
    \(ways(in: site))
    </main>
    </body>
    </html>

    """
  }

  private static func ways(in site: SiteIdentity) -> HTML {
    guard let home = site.absolute(.home), let search = site.absolute(.search) else {
      return "<p>Begin again at the start page of \(site.name).</p>"
    }
    return """
      <ul>
      <li><a href="\(home)">\(site.name)</a></li>
      <li><a href="\(search)">Search</a></li>
      </ul>
      """
  }
}
