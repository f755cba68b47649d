/// How the listings of a language are read.
enum CodeLanguage {
  case dialect(Dialect)
  case shell
  /// A shell's commands after a prompt, and what they printed.
  case console
  case yaml
  case diff

  /// Finds a language by the name that people give it after three backticks, in any case.
  init?(named name: String) {
    switch name.lowercased() {
    case "swift": self = .dialect(.swift)
    case "python", "py", "python3", "py3", "pyi": self = .dialect(.python)
    case "c", "h": self = .dialect(.c)
    case "go", "golang": self = .dialect(.go)
    case "rust", "rs": self = .dialect(.rust)
    case "javascript", "js", "mjs", "cjs", "node": self = .dialect(.javaScript)
    case "json", "jsonc", "json5", "jsonl", "ndjson": self = .dialect(.json)
    case "toml": self = .dialect(.toml)
    case "ini", "cfg", "conf": self = .dialect(.ini)
    case "shell", "sh", "bash", "zsh", "ksh": self = .shell
    case "console", "shell-session", "shellsession", "terminal": self = .console
    case "yaml", "yml": self = .yaml
    case "diff", "patch", "udiff": self = .diff
    default: return nil
    }
  }

  /// Reads a listing to its end.
  func scan(_ bytes: [UInt8]) -> CodeScanner {
    var scanner = CodeScanner(bytes)
    switch self {
    case .dialect(let dialect):
      var lexer = DialectLexer(dialect)
      lexer.read(&scanner)
    case .shell:
      var lexer = ShellLexer()
      // Many a listing of a session is only called "shell".
      if scanner.sees(ShellLexer.prompt) {
        lexer.readSession(&scanner)
      } else {
        lexer.read(&scanner)
      }
    case .console:
      var lexer = ShellLexer()
      lexer.readSession(&scanner)
    case .yaml:
      var lexer = YAMLLexer()
      lexer.read(&scanner)
    case .diff:
      var lexer = DiffLexer()
      lexer.read(&scanner)
    }
    scanner.finish()
    return scanner
  }
}
