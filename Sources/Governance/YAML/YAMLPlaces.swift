import Yams

// Lines end for the parser also with a carriage return alone and with three characters of Unicode, and for it
// there is one more line behind a last one without an end. Editors see it otherwise.

/// Where the parser's marks lie in a file, in lines that end with a line feed.
struct YAMLPlaces {
  /// Where the text starts in its file.
  let start: Place
  /// Where each of the parser's lines starts.
  private var lines: [Place] = []
  private let end: Place

  /// Goes through a text that starts somewhere in its file.
  init(in text: String, from start: Place) {
    self.start = start
    var (line, column) = (start.line, 1)
    var isAfterReturn = false
    lines.append(Place(file: start.file, line: line))
    for scalar in text.unicodeScalars {
      column += 1
      switch scalar {
      case "\n":
        (line, column) = (line + 1, 1)
        if isAfterReturn { lines.removeLast() }
        lines.append(Place(file: start.file, line: line))
      case "\r", "\u{85}", "\u{2028}", "\u{2029}":
        lines.append(Place(file: start.file, line: line, column: column))
      default: break
      }
      isAfterReturn = scalar == "\r"
    }
    end = Place(file: start.file, line: line, column: column)
  }

  /// The place of a mark.
  func place(_ mark: Mark) -> Place {
    guard lines.indices.contains(mark.line - 1) else { return end }
    let line = lines[mark.line - 1]
    return Place(file: start.file, line: line.line, column: line.column + mark.column - 1)
  }
}
