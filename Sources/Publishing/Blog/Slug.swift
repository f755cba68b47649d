extension String {
  /// The text as a part of an address: letters and digits in lower case with hyphens between words.
  ///
  /// Different texts can have one slug; what is listed under it is joined.
  package var slug: String {
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
