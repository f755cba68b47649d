/// A node as the parser reports it, in the order of the text.
struct ParsedNode {
  /// The number of nodes around it; the document itself is not one.
  var depth: Int
  var kind: Kind
  /// Where the parser says that it stands; unknown for some inline nodes, inexact for others.
  var range: SourceRange?

  enum Kind {
    case paragraph
    case heading(level: Int)
    case blockQuote
    case list(List.Style, isTight: Bool)
    case item(ListItem.Task?)
    case codeBlock(info: String, text: String)
    case htmlBlock(String)
    case thematicBreak
    case table([Table.Alignment])
    case tableRow
    case tableCell
    case footnote
    case text(String)
    case softBreak
    case lineBreak
    case code(String)
    case html(String)
    case emphasis
    case strong
    case strikethrough
    case link(destination: String, title: String)
    case image(source: String, title: String)
    case footnoteReference(Int)
  }
}
