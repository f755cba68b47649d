package import Markup

/// What a link of a summary leads to.
package enum LinkKind: String, Sendable, CaseIterable {
  /// Notes that many wrote together.
  case etherpad
  case spec
  case review
  case bug
  case mailingList = "mailing list"
  case video
  case other

  /// Judges an address by its host and path.
  package init(of address: String) {
    let lower = address.lowercased()
    guard let scheme = lower.firstRange(of: "://") else {
      self = .other
      return
    }
    let rest = lower[scheme.upperBound...]
    let host = String(rest.prefix { !"/?#:".contains($0) })
    let path = String(rest.dropFirst(host.count))
    self = Self.rules.first { $0.holds(host, path) }?.kind ?? .other
  }

  // First match wins. A change to a specs repository under review is a review.
  private static let rules: [(kind: LinkKind, holds: @Sendable (String, String) -> Bool)] = [
    (.etherpad, { host, _ in host.contains("etherpad") || host.contains("hackmd.") }),
    (.etherpad, { host, path in host == "docs.google.com" && path.hasPrefix("/document") }),
    (
      .mailingList,
      { host, path in
        host.hasPrefix("lists.") || path.contains("/pipermail/") || host.contains("markmail.")
          || host == "groups.google.com" || host.contains("mail-archive.")
      }
    ),
    (
      .video,
      { host, path in
        host.hasSuffix("youtube.com") || host == "youtu.be" || host.hasSuffix("vimeo.com")
          || path.hasPrefix("/videos/")
      }
    ),
    (
      .review,
      { host, path in
        host.hasPrefix("review.") || host.contains("gerrit") || path.contains("/pull/")
          || path.contains("/merge_requests/")
      }
    ),
    (
      .bug,
      { host, path in
        host.hasPrefix("bugs.") || host.contains("bugzilla") || host.hasPrefix("storyboard.")
          || path.contains("/issues/") || path.contains("/+bug/")
      }
    ),
    (
      .spec,
      { host, path in
        host.hasPrefix("specs.") || host.hasPrefix("blueprints.") || path.contains("-specs/")
          || path.hasSuffix("-specs") || path.contains("/specs/") || path.contains("/keps/")
          || path.contains("/rfcs/")
      }
    ),
  ]
}

/// A link with its kind.
package struct SortedLink: Sendable, Hashable {
  package let kind: LinkKind
  package let destination: String
  /// What the reader sees.
  package let text: String
  package let position: SourcePosition
}
