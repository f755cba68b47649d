internal import Governance

/// The words behind the fence of a computed block: `hustings compare first=compass second="log book"`.
struct BlockWords: Hashable, Sendable {
  /// A word and where it begins, from 1, in Unicode scalars.
  struct Word: Hashable, Sendable {
    let text: String
    let column: Int
  }

  /// A parameter.
  struct Parameter: Hashable, Sendable {
    let key: Word
    let value: Word
  }

  /// What is asked for: the word after `hustings`.
  let kind: Word?
  /// The words without a key, after the kind.
  let operands: [Word]
  let parameters: [Parameter]
  /// Where a word that is missing would stand.
  let end: Int

  /// What the first word of a computed block is.
  static let mark = "hustings"

  /// Reads the words.
  init(_ info: String) throws(BlockProblem) {
    var reader = Reader(scalars: Array(info.unicodeScalars))
    var words: [Word] = []
    var parameters: [Parameter] = []
    while let token = try reader.next() {
      switch token {
      case .word(let word): words.append(word)
      case .parameter(let parameter):
        if let twice = parameters.first(where: { $0.key.text == parameter.key.text }) {
          throw BlockProblem(
            column: parameter.key.column,
            message: "\(quoted(twice.key.text)) is given twice; leave one out")
        }
        parameters.append(parameter)
      }
    }
    let own = words.first?.text == Self.mark ? words.dropFirst() : words[...]
    kind = own.first
    operands = Array(own.dropFirst())
    self.parameters = parameters
    end = info.unicodeScalars.count + 1
  }
}

private enum Token {
  case word(BlockWords.Word)
  case parameter(BlockWords.Parameter)
}

private struct Reader {
  let scalars: [Unicode.Scalar]
  var position = 0

  init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  mutating func next() throws(BlockProblem) -> Token? {
    while position < scalars.count, isSpace(scalars[position]) { position += 1 }
    guard position < scalars.count else { return nil }
    let start = position
    let word = try plainWord(until: { $0 == "=" })
    guard position < scalars.count, scalars[position] == "=" else { return .word(word) }
    guard !word.text.isEmpty else {
      throw BlockProblem(
        column: start + 1, message: "there is no name before '='; write 'name=value'")
    }
    position += 1
    let value = try value()
    guard !value.text.isEmpty else {
      throw BlockProblem(
        column: value.column,
        message: "\(quoted(word.text)) has no value; write '\(word.text)=' and one, without a space"
      )
    }
    return .parameter(.init(key: word, value: value))
  }

  private mutating func value() throws(BlockProblem) -> BlockWords.Word {
    guard position < scalars.count, scalars[position] == "\"" else {
      return try plainWord(until: { _ in false })
    }
    let column = position + 1
    var text = String.UnicodeScalarView()
    position += 1
    while position < scalars.count, scalars[position] != "\"" {
      text.append(scalars[position])
      position += 1
    }
    guard position < scalars.count else {
      throw BlockProblem(column: column, message: "the quotation that begins here has no end")
    }
    position += 1
    guard position == scalars.count || isSpace(scalars[position]) else {
      throw BlockProblem(
        column: position + 1, message: "a space must follow the end of a quotation")
    }
    return BlockWords.Word(text: String(text), column: column)
  }

  private mutating func plainWord(
    until isEnd: (Unicode.Scalar) -> Bool
  ) throws(BlockProblem) -> BlockWords.Word {
    let start = position
    while position < scalars.count, !isSpace(scalars[position]), !isEnd(scalars[position]) {
      guard scalars[position] != "\"" else {
        throw BlockProblem(
          column: position + 1,
          message: "a quotation can only be the whole value, as in 'name=\"two words\"'")
      }
      position += 1
    }
    let text = String(String.UnicodeScalarView(scalars[start..<position]))
    return BlockWords.Word(text: text, column: start + 1)
  }

  private func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
}
