internal import Governance

/// What a gathering is called, in words and in its address.
struct EventName: Hashable {
  /// The part of the address; the same for all posts on one gathering.
  let slug: String
  /// Kind, place and year in words: "Wrenmouth PTG 2025"; nil if the kind is not known.
  let derived: String?
  /// The words of the post's header, if it names the event.
  let own: String?

  init(of post: SummaryPost) {
    let event = post.summary.event
    let year = String(event.year ?? post.date.year)
    let kind = event.kind?.rawValue
    derived = kind.map { kind in
      [event.place, kind, year].compactMap { $0 }.joined(separator: " ").withCapital
    }
    own = post.ownEvent.map { name in
      name.contains(" ")
        ? name : name.split(separator: "-").joined(separator: " ").withCapital
    }
    let parts = [kind, event.place, year].compactMap { $0 }.joined(separator: " ")
    let slug = Self.slug(of: post.ownEvent ?? parts)
    // The overview has that name.
    self.slug = slug == "index" ? "event-index" : slug
  }

  /// Letters and digits in lower case, all else as single hyphens; at most 96 bytes.
  static func slug(of words: String) -> String {
    var slug = ""
    for character in words.lowercased() {
      guard slug.utf8.count + character.utf8.count <= 96 else { break }
      if character.isLetter || character.isNumber {
        slug.append(character)
      } else if !slug.isEmpty, slug.last != "-" {
        slug.append("-")
      }
    }
    return slug.last == "-" ? String(slug.dropLast()) : slug
  }
}

extension String {
  fileprivate var withCapital: String { prefix(1).uppercased() + dropFirst() }
}
