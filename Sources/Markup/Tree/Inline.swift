/// A part of a line of text: words, or words set apart.
package struct Inline: Hashable, Sendable {
  /// What the part is.
  package var kind: Kind
  /// Where it stands in the source, with its signs.
  package var range: SourceRange

  /// What a part of a line of text can be.
  package enum Kind: Hashable, Sendable {
    /// Words as they are; character references are already resolved.
    case text(String)
    /// The end of a source line inside a paragraph.
    case softBreak
    /// A line break that the author asked for.
    case lineBreak
    /// Code inside a line.
    case code(String)
    /// One raw HTML tag or comment, as written.
    case html(String)
    case emphasis([Inline])
    case strong([Inline])
    case strikethrough([Inline])
    case link(Link)
    case image(Image)
    case footnoteReference(FootnoteReference)
  }
}

/// A reference from a text to another page, or to a place in this one.
package struct Link: Hashable, Sendable {
  /// The address as the author gave it, not judged yet.
  package var destination: String
  /// The author's tooltip, often empty.
  package var title: String
  /// What the reader sees.
  package var content: [Inline]
  /// Where the whole link stands.
  package var range: SourceRange

  /// Whether the address itself is what the reader sees, as where a bare address became a link.
  package var isAutolink: Bool {
    let text = content.plainText
    return ["", "http://", "mailto:"].contains { $0 + text == destination }
  }
}

/// A picture that a text asks for.
package struct Image: Hashable, Sendable {
  /// The address as the author gave it, not judged yet.
  package var source: String
  /// The author's tooltip, often empty.
  package var title: String
  /// What stands in for the picture; plain text in the end.
  package var alternative: [Inline]
  /// Where the whole image stands.
  package var range: SourceRange
}

/// A mark that leads to a footnote.
package struct FootnoteReference: Hashable, Sendable {
  /// The footnote's number, counted from 1 in the order of first mention.
  package var number: Int
  /// Which mention of the footnote this is, counted from 1.
  package var mention: Int
}
