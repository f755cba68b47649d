/// A text that is one clean line: what names and subjects become before they reach a header.
///
/// Line breaks of any kind and tabs become spaces, as do runs of them. Other controls and format
/// characters, with which a line could be reordered or hidden, are removed; the joiners that scripts and
/// emoji need stay. What is longer than the limit is cut and ends in "…".
package struct HeaderText: Hashable, Sendable {
  /// The line; may be empty.
  package let text: String

  /// The most characters (scalars) that are kept.
  package static let limit = 400

  /// Cleans a text.
  package init(_ raw: String, limit: Int = HeaderText.limit) {
    var kept = String.UnicodeScalarView()
    var count = 0
    var endsInSpace = true
    for scalar in raw.unicodeScalars {
      guard let clean = Self.cleaned(scalar) else { continue }
      if clean == " ", endsInSpace { continue }
      endsInSpace = clean == " "
      if count == limit {
        kept.append("…")
        break
      }
      kept.append(clean)
      count += 1
    }
    if kept.last == " " { kept.removeLast() }
    text = String(kept)
  }

  private static func cleaned(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.properties.generalCategory {
    case .lineSeparator, .paragraphSeparator: return " "
    case .control:
      switch scalar.value {
      case 0x09...0x0D, 0x85: return " "
      default: return nil
      }
    case .format: return scalar.value == 0x200C || scalar.value == 0x200D ? scalar : nil
    case .surrogate: return nil
    default: return scalar
    }
  }
}

extension HeaderText {
  /// A word longer than this could not be folded.
  private static let longestWord = 60

  /// The text as parts of a header between which it may be folded; the first will stand at a column.
  func parts(from column: Int) -> [String] {
    guard isPlain else { return EncodedWords.words(for: text, from: column) }
    return text.split(separator: " ").map(String.init)
  }

  /// The text as the name before an address, in quotation marks where it needs them.
  func nameParts(from column: Int) -> [String] {
    let isAtoms = text.utf8.allSatisfy { unit in
      switch unit {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x20: true
      default: "!#$%&'*+-/=?^_`{|}~".utf8.contains(unit)
      }
    }
    if isAtoms || !isPlain { return parts(from: column) }
    var marked = ""
    for character in text {
      if character == "\"" || character == "\\" { marked += "\\" }
      marked.append(character)
    }
    guard marked.utf8.count <= Self.longestWord else {
      return EncodedWords.words(for: text, from: column)
    }
    return ["\"\(marked)\""]
  }

  /// Whether the text can stand in a header as it is, and cannot be taken for an encoded one.
  private var isPlain: Bool {
    text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?")
      && text.split(separator: " ").allSatisfy { $0.utf8.count <= Self.longestWord }
  }
}
