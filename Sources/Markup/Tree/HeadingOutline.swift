/// Gives each heading its depth and its id, in the order of the text.
struct HeadingOutline {
  private var openLevels: [Int] = []
  private var used: Set<String> = []
  private var counts: [String: Int] = [:]

  /// Finds a heading's place below those before it.
  ///
  /// The depth is that of the section tree: a heading of level 4 below one of level 2 is one deeper,
  /// so that no reader of the outline meets a gap.
  mutating func place(level: Int, title: String) -> (depth: Int, id: String) {
    while let last = openLevels.last, last >= level { openLevels.removeLast() }
    openLevels.append(level)
    return (openLevels.count, uniqueID(for: title))
  }

  /// The second of the same title becomes `title-2`, unless another heading is called that.
  private mutating func uniqueID(for title: String) -> String {
    let slug = Self.slug(of: title)
    var id = slug
    var number = counts[slug] ?? 1
    while !used.insert(id).inserted {
      number += 1
      id = "\(slug)-\(number)"
    }
    counts[slug] = number
    return id
  }

  /// Letters and digits in lower case, with hyphens between words; never empty, never an underscore.
  static func slug(of title: String) -> String {
    plainSlug(of: title) ?? slugOfAnyScript(of: title)
  }

  /// The slug of a title of ASCII characters alone, which most are.
  private static func plainSlug(of title: String) -> String? {
    var slug: [UInt8] = []
    for byte in title.utf8 {
      guard byte < 0x80, byte != UInt8(ascii: "\r") else { return nil }
      guard slug.count < 80 else { continue }
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        slug.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        slug.append(byte | 0x20)
      default:
        if let last = slug.last, last != UInt8(ascii: "-"), byte != UInt8(ascii: "'") {
          slug.append(UInt8(ascii: "-"))
        }
      }
    }
    if slug.last == UInt8(ascii: "-") { slug.removeLast() }
    return slug.isEmpty ? "section" : String(decoding: slug, as: UTF8.self)
  }

  private static func slugOfAnyScript(of title: String) -> String {
    var slug = ""
    var length = 0
    for character in title.lowercased() where length < 80 {
      if character.isLetter || character.isNumber {
        slug.append(character)
        length += 1
      } else if slug.last != "-", !slug.isEmpty, character != "'", character != "’" {
        slug.append("-")
        length += 1
      }
    }
    if slug.last == "-" { slug.removeLast() }
    return slug.isEmpty ? "section" : slug
  }
}
