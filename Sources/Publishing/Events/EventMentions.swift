internal import Governance
internal import Markup

/// The people and links of a gathering's summaries.
struct EventMentions {
  let event: GatheredEvent
  let words: @Sendable (String) -> String

  /// Who is named, by name, with the number of actions that wait for them.
  var people: HTML {
    var open: [String: Int] = [:]
    for person in event.notes.flatMap(\.people) { open[person.name, default: 0] += 0 }
    for action in event.actions where !action.isDone {
      for name in action.assignees { open[name, default: 0] += 1 }
    }
    guard !open.isEmpty else { return .empty }
    let items = open.sorted { Self.precedes($0.key, $1.key) }.map { name, count -> HTML in
      let actions: HTML = count == 0 ? .empty : ", \(counted(count, "open action"))"
      return "<li><bdi>\(words(name))</bdi>\(actions)</li>\n"
    }
    return """
      <section aria-labelledby="people">
      <h2 id="people">People named</h2>
      <ul class="people">
      \(items)</ul>
      </section>

      """
  }

  /// The addresses on the web, each once, by kind; other links lead nowhere from here.
  var links: HTML {
    var seen: Set<String> = []
    let links = event.notes.flatMap(\.links).filter {
      WebAddress.isPlain($0.destination) && seen.insert($0.destination).inserted
    }
    guard !links.isEmpty else { return .empty }
    let lists = LinkKind.allCases.map { kind -> HTML in
      let items = links.filter { $0.kind == kind }.map(item)
      guard !items.isEmpty else { return .empty }
      return "<h3>\(kind.heading)</h3>\n<ul>\n\(items)</ul>\n"
    }
    return """
      <section aria-labelledby="links">
      <h2 id="links">Links</h2>
      \(lists)</section>

      """
  }

  private func item(_ link: SortedLink) -> HTML {
    let text = words(link.text)
    let shown = text.hasWords ? text : words(link.destination)
    let address = WebAddress.encoded(link.destination)
    return "<li><a href=\"\(address)\"><bdi>\(shown)</bdi></a></li>\n"
  }

  /// Without regard to case, then by bytes.
  private static func precedes(_ first: String, _ second: String) -> Bool {
    let (lower, other) = (first.lowercased(), second.lowercased())
    return lower == other
      ? first.utf8.lexicographicallyPrecedes(second.utf8)
      : lower.utf8.lexicographicallyPrecedes(other.utf8)
  }
}

extension LinkKind {
  fileprivate var heading: String {
    switch self {
    case .etherpad: "Notes"
    case .spec: "Specifications"
    case .review: "Changes"
    case .bug: "Bugs"
    case .mailingList: "Mailing lists"
    case .video: "Recordings"
    case .other: "Other pages"
    }
  }
}

/// What may be linked as an address on the web.
enum WebAddress {
  /// Whether it leads to a host by name, without a user in front, who could pose as another host.
  static func isPlain(_ address: String) -> Bool {
    let lower = address.lowercased()
    guard
      let scheme = ["https://", "http://"].first(where: lower.hasPrefix),
      address.unicodeScalars.allSatisfy({ $0.value > 0x20 && !(0x7F...0x9F).contains($0.value) })
    else { return false }
    let authority = address.dropFirst(scheme.count).prefix { !"/?#\\".contains($0) }
    return !authority.isEmpty && !authority.contains("@")
  }

  /// The address with all encoded that may not stand in one; what is encoded stays.
  static func encoded(_ address: String) -> String {
    address.unicodeScalars.map { scalar in
      let isPlain =
        (0x21..<0x7F).contains(scalar.value) && !"\"<>\\^`{|}".unicodeScalars.contains(scalar)
      return isPlain ? String(scalar) : String(scalar).encodedForAddress
    }.joined()
  }
}
