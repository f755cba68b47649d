/// A page at an old address that leads to the new one, without a script and without a server's help.
struct Redirection {
  let path: SitePath
  let target: SitePath
  let title: String

  /// Where the page for an old address is; nil if that is no address below the site's own.
  static func path(of alias: String) -> SitePath? {
    let text = alias.hasPrefix("/") ? String(alias.dropFirst()) : alias
    let path = SitePath(text)
    let isPlain = path.parts.allSatisfy { part in
      part != "." && part != ".." && !part.contains { "\\?#:".contains($0) || $0.isNewline }
        && !part.hasPrefix(".")
    }
    guard isPlain, !path.parts.isEmpty, !alias.contains("://") else { return nil }
    let isFile = path.parts.last?.hasSuffix(".html") ?? false
    return isFile ? path : SitePath(path.text + "/index.html")
  }

  func file(of site: SiteIdentity) -> SiteFile {
    let link = path.link(to: target)
    let canonical: HTML =
      site.absolute(target).map { "<link rel=\"canonical\" href=\"\($0)\">\n" } ?? ""
    let html: HTML = """
      <!DOCTYPE html>
      <html lang="\(site.language)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="refresh" content="0; url=\(link)">
      <meta name="robots" content="noindex">
      <title>\(title)</title>
      \(canonical)<link rel="stylesheet" href="\(path.link(to: .styleSheet))">
      <link rel="icon" href="data:,">
      </head>
      <body>
      <main>
      <h1>\(title)</h1>
      <p>This page is now at <a href="\(link)">another address</a>.</p>
      </main>
      </body>
      </html>

      """
    return SiteFile(path, html)
  }
}
