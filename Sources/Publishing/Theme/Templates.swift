internal import Governance
internal import Mustache

// A community that wants other pages overrides the frame around them, not the pages themselves:
// `layout.mustache` for all, `post.mustache` and the like for one kind. What stands in a page is always
// ours, so that nothing that must be on a result's page can get lost in a template.

/// The templates of `site/templates` that stand in for the built-in layout.
struct Templates: Sendable {
  private var library: MustacheLibrary
  private var digests: [String: ContentDigest] = [:]
  private let everything: ContentDigest

  /// No templates.
  static let none = Templates()

  private init() {
    library = MustacheLibrary()
    everything = DigestBuilder("templates").digest
  }

  /// Reads all templates; what cannot be read is noted.
  init(tree: SourceTree, files: [StampedFile], findings: inout Findings) {
    let folder = "site/templates/"
    var library = MustacheLibrary()
    var all = DigestBuilder("templates")
    for file in files where file.path.hasSuffix(".mustache") {
      let name = String(file.path.dropFirst(folder.count).dropLast(".mustache".count))
      // Those of mails have their own place and their own values.
      if name.hasPrefix("mail/") { continue }
      guard let bytes = tree.bytes(of: file.path),
        let text = String(validating: bytes, as: UTF8.self)
      else {
        findings.error(
          .siteTemplate, at: Place(file: file.path),
          "the template cannot be read as UTF-8; save it as UTF-8, and mend its permissions")
        continue
      }
      do {
        library.register(try MustacheTemplate(string: text), named: name)
        digests[name] = ContentDigest(of: bytes)
        all.add(name)
        all.add(ContentDigest(of: bytes))
      } catch let error as MustacheTemplate.ParserError {
        findings.error(
          .siteTemplate,
          at: Place(
            file: file.path, line: error.context.lineNumber,
            column: error.context.columnNumber + 1),
          "this is no Mustache template: \(Self.words(for: error.error))")
      } catch {
        findings.error(
          .siteTemplate, at: Place(file: file.path), "this is no Mustache template: \(error)")
      }
    }
    self.library = library
    everything = all.digest
  }

  /// What is wrong in plain words, with what to do.
  private static func words(for error: any Error) -> String {
    switch error as? MustacheTemplate.Error {
    case .sectionCloseNameIncorrect:
      "a section is closed by another name than it was opened with; write '{{/name}}' behind '{{#name}}'"
    case .expectedSectionEnd: "a section is not closed; write '{{/name}}' behind '{{#name}}'"
    case .unfinishedName: "a name has no '}}' behind it; write '{{name}}'"
    case .invalidSetDelimiter: "new delimiters are written as in '{{=<% %>=}}'"
    case .invalidConfigVariableSyntax, .unrecognisedConfigVariable:
      "a setting that begins with '%' is not known; take it out"
    default: "\(error)"
    }
  }

  private func name(for kind: SitePage.Kind) -> String? {
    [kind.rawValue, "layout"].first { digests[$0] != nil }
  }

  /// What the templates for a kind of page are; a template can include any other.
  func digest(for kind: SitePage.Kind) -> ContentDigest {
    name(for: kind) == nil ? DigestBuilder("no template").digest : everything
  }

  /// A page by the template of its kind; nil where there is none.
  func html(of page: SitePage, in layout: Layout) -> String? {
    guard let name = name(for: page.kind) else { return nil }
    return library.render(TemplateContext.values(of: page, in: layout), withTemplate: name)
  }
}

/// The values that templates can name; docs/site.md explains each.
enum TemplateContext {
  static func values(of page: SitePage, in layout: Layout) -> [String: Any] {
    let root = page.path
    let menu = layout.navigation.map { step in
      [
        "title": step.title, "address": root.link(to: step.path),
        "isCurrent": step.path == root,
      ] as [String: Any]
    }
    return [
      "site": [
        "name": layout.identity.name, "language": layout.identity.language,
        "description": layout.identity.description, "address": layout.identity.address ?? "",
        "home": root.link(to: .home), "menu": menu,
      ] as [String: Any],
      "page": [
        "title": page.title, "kind": page.kind.rawValue, "description": page.description,
        "path": page.path.text, "content": page.content.text,
        "metadata": PageMetadata(of: page, in: layout.identity, article: page.article).html.text,
        "contentSecurityPolicy": Layout.contentSecurityPolicy,
        "styleSheet": root.link(to: .styleSheet),
        "scripts": page.scripts.map { ["address": root.link(to: $0)] },
        "trail": page.trail.map { ["title": $0.title, "address": root.link(to: $0.path)] },
      ] as [String: Any],
    ]
  }
}
