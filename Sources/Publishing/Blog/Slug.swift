extension String {
  /// The text as a part of an address: letters and digits in lower case with hyphens between words.
  ///
  /// Different texts can have one slug; what is listed under it is joined.
  package var slug: String {
    plainSlug ?? slugOfAnyScript
  }

  /// The slug of a text of ASCII characters alone, which nearly all tags are.
  private var plainSlug: String? {
    var slug: [UInt8] = []
    slug.reserveCapacity(utf8.count)
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        slug.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        slug.append(byte | 0x20)
      case 0x80...:
        return nil
      default:
        if let last = slug.last, last != UInt8(ascii: "-") { slug.append(UInt8(ascii: "-")) }
      }
    }
    if slug.last == UInt8(ascii: "-") { slug.removeLast() }
    return slug.isEmpty ? "-" : String(decoding: slug, as: UTF8.self)
  }

  private var slugOfAnyScript: String {
    var slug = ""
    for character in lowercased() {
      if character.isLetter || character.isNumber {
        slug.append(character)
      } else if !slug.isEmpty, slug.last != "-" {
        slug.append("-")
      }
    }
    if slug.last == "-" { slug.removeLast() }
    return slug.isEmpty ? "-" : slug
  }
}
