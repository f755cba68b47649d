internal import Governance

/// What the file system says of everything that a site is made of, at one look.
struct SourceScan {
  let posts: [StampedFile]
  let pages: [StampedFile]
  let templates: [StampedFile]
  let staticFiles: [StampedFile]
  /// What lies in sections beside their texts: pictures and examples.
  let sectionFiles: [StampedFile]
  /// All that elections, people and settings are read from.
  let community: [StampedFile]
  /// The references of the repositories.
  let repositories: [StampedFile]

  /// When the first file was read: what was changed just before it may have changed again with the same
  /// stamp.
  let moment: Int

  init(
    _ tree: SourceTree, repositories paths: [String], sections: [SiteSection], moment: Int
  ) {
    self.moment = moment
    let site = tree.files(below: "site")
    func files(_ folder: String) -> [StampedFile] {
      site.filter { $0.path.hasPrefix("site/\(folder)/") }
    }
    posts = files("posts").filter { $0.path.hasSuffix(".md") }
    let inSections = sections.flatMap { tree.files(below: $0.folder) }
    pages = (files("pages") + inSections).filter { $0.path.hasSuffix(".md") }
    sectionFiles = inSections.filter { !$0.path.hasSuffix(".md") }
    templates = files("templates")
    staticFiles = files("static")
    let single = ["community.yml", "people.yml", ".mailmap"].compactMap { name in
      tree.stamp(of: name).map { StampedFile(path: name, stamp: $0) }
    }
    community =
      single + tree.files(below: "elections") + tree.files(below: "candidates")
    repositories = paths.flatMap { Self.references(of: $0) }
  }

  /// The files that hold what the branches of a repository point at.
  private static func references(of path: String) -> [StampedFile] {
    let inner = SourceTree(root: path + "/.git")
    let tree = inner.stamp(of: "HEAD") == nil ? SourceTree(root: path) : inner
    let single = ["HEAD", "packed-refs", "config", "shallow"].compactMap { name in
      tree.stamp(of: name).map { StampedFile(path: name, stamp: $0) }
    }
    return (single + tree.files(below: "refs") + tree.files(below: "reftable")).map {
      StampedFile(path: tree.root + "/" + $0.path, stamp: $0.stamp)
    }
  }

  /// What all stamps but those of posts come to; void stamps make it differ from any kept before.
  var digest: ContentDigest {
    Self.digest(of: [pages, templates, staticFiles, sectionFiles, community, repositories])
  }

  var communityDigest: ContentDigest { Self.digest(of: [community, repositories]) }

  private static func digest(of groups: [[StampedFile]]) -> ContentDigest {
    var builder = DigestBuilder("sources")
    for group in groups {
      builder.add(group.count)
      for file in group {
        builder.add(file.path)
        builder.add(file.stamp.size)
        builder.add(file.stamp.changed)
      }
    }
    return builder.digest
  }

  /// Whether some file but a post was changed so shortly before that its stamp may not tell of a change
  /// after it.
  var hasFreshFiles: Bool {
    [pages, templates, staticFiles, sectionFiles, community, repositories].contains { group in
      group.contains { $0.stamp.kept(at: moment).changed < 0 }
    }
  }
}
