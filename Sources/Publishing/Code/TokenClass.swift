/// What a piece of code is, as far as its colour is concerned.
///
/// In HTML a class is one letter, for a long listing has thousands of them.
enum TokenClass: CaseIterable, Sendable {
  /// A word of the language, and an attribute or directive.
  case keyword
  case string
  case comment
  case number
  /// The name of a type, a lifetime, and an anchor or tag of YAML.
  case type
  /// A name that is declared as a function or called, and the command of a shell's line.
  case function
  /// A shell's variable, and a key of JSON, YAML, TOML or INI.
  case variable
  /// A sign that is easily overlooked: a shell's pipes and redirections, YAML's dashes.
  case `operator`
  /// Lines that a patch adds.
  case inserted
  /// Lines that a patch takes away.
  case deleted
  /// The line that says where in a file a change is.
  case hunk
  /// What a shell prints before a command.
  case prompt

  /// The name of the class in HTML.
  var letter: UInt8 {
    switch self {
    case .keyword: UInt8(ascii: "k")
    case .string: UInt8(ascii: "s")
    case .comment: UInt8(ascii: "c")
    case .number: UInt8(ascii: "n")
    case .type: UInt8(ascii: "t")
    case .function: UInt8(ascii: "f")
    case .variable: UInt8(ascii: "v")
    case .operator: UInt8(ascii: "o")
    case .inserted: UInt8(ascii: "i")
    case .deleted: UInt8(ascii: "d")
    case .hunk: UInt8(ascii: "h")
    case .prompt: UInt8(ascii: "p")
    }
  }
}
