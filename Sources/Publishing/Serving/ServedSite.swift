/// A site as a server on the author's own machine gives it out.
package struct ServedSite: Sendable {
  /// An answer to a request.
  package struct Answer: Hashable, Sendable {
    package enum Status: Hashable, Sendable {
      case found, notFound
      /// What is asked for is at another path.
      case moved(String)
    }

    package let status: Status
    package let type: String
    package let bytes: [UInt8]
  }

  private let tree: SourceTree
  /// The path below which the site is, with a slash at both ends.
  package let base: String
  /// A script that all pages get besides their own, by its path on the server.
  private let reloadScript: String?

  /// Gives out a folder.
  ///
  /// - Parameters:
  ///   - root: the folder of the site.
  ///   - base: the path below which it is, such as `/community/`.
  ///   - reloads: whether pages load themselves anew when the site has changed.
  package init(root: String, base: String, reloads: Bool) {
    tree = SourceTree(root: root)
    let parts = base.split(separator: "/")
    self.base = parts.isEmpty ? "/" : "/" + parts.joined(separator: "/") + "/"
    reloadScript = reloads ? "\(self.base)\(ReloadScript.name)" : nil
  }

  /// Answers a request for a path, which is encoded as in an address and has no query.
  package func answer(to path: String) -> Answer {
    guard path.hasPrefix(base) else {
      return path + "/" == base ? moved(base) : path == "/" ? moved(base) : notFound
    }
    let rest = path.dropFirst(base.count)
    let parts = rest.split(separator: "/").map(\.decodedFromAddress)
    // Nothing hidden is a part of a site but the folder of well-known files.
    let isPlain = parts.allSatisfy {
      !$0.contains("/") && !$0.contains("\0") && ($0 == ".well-known" || !$0.hasPrefix("."))
    }
    guard isPlain else { return notFound }
    if rest.isEmpty || rest.hasSuffix("/") { return file(parts + ["index.html"]) ?? notFound }
    if let found = file(parts) { return found }
    return tree.stamp(of: (parts + ["index.html"]).joined(separator: "/")) == nil
      ? notFound : moved(path + "/")
  }

  private func file(_ parts: [String]) -> Answer? {
    guard let name = parts.last, let bytes = tree.bytes(of: parts.joined(separator: "/")) else {
      return nil
    }
    let type = Self.type(of: name)
    return Answer(
      status: .found, type: type,
      bytes: name.hasSuffix(".html") ? withReloading(bytes) : bytes)
  }

  private var notFound: Answer {
    Answer(
      status: .notFound, type: "text/html; charset=utf-8",
      bytes: tree.bytes(of: SitePath.notFound.text) ?? Array("There is no such page.\n".utf8))
  }

  private func moved(_ path: String) -> Answer {
    Answer(status: .moved(path), type: "text/plain", bytes: [])
  }

  /// A page that loads itself anew; the file on disk stays as it is.
  private func withReloading(_ bytes: [UInt8]) -> [UInt8] {
    guard let reloadScript else { return bytes }
    let end = Array("</head>".utf8)
    guard let place = bytes.firstRange(of: end)?.lowerBound else { return bytes }
    let script: HTML = "<script src=\"\(reloadScript)\" defer></script>\n"
    return bytes[..<place] + Array(script.text.utf8) + bytes[place...]
  }

  /// The media type of a file, by the ending of its name.
  static func type(of name: String) -> String {
    let ending = name.split(separator: ".").dropFirst().last.map { $0.lowercased() } ?? ""
    return types[ending] ?? "application/octet-stream"
  }

  private static let types = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8", "json": "application/json",
    "atom": "application/atom+xml; charset=utf-8", "xml": "application/xml",
    "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
    "gif": "image/gif", "webp": "image/webp", "ico": "image/x-icon",
    "txt": "text/plain; charset=utf-8", "csv": "text/csv; charset=utf-8",
    "cvotes": "text/plain; charset=utf-8", "ics": "text/calendar; charset=utf-8",
    "sig": "text/plain; charset=utf-8", "sqlite": "application/vnd.sqlite3",
    "pdf": "application/pdf", "woff2": "font/woff2",
  ]
}

/// The script by which a page on the author's own machine follows the site.
package enum ReloadScript {
  /// Its name below the site's base.
  package static let name = "_reload.js"
  /// The path below the base that tells the number of the last build.
  package static let counter = "_build"

  /// Asks each second for the number of the build, and loads the page anew when it is another.
  package static func text(base: String) -> String {
    """
    (function () {
      "use strict";
      var build = null;
      function look() {
        fetch("\(base)\(counter)", { cache: "no-store" })
          .then(function (answer) { return answer.text(); })
          .then(function (now) {
            if (build !== null && now !== build) { location.reload(); }
            build = now;
          })
          .catch(function () {})
          .then(function () { setTimeout(look, 1000); });
      }
      look();
    })();

    """
  }
}
