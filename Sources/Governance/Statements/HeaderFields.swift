// The subset of YAML that statement headers are written in: `key: value`, one level of items below a
// key (`info:` with `- employer: …`), and indented text. Folder files go through the YAML layer;
// statements of other communities are read here, because half of them are not quite YAML.

/// The fields of a header between two rules.
struct HeaderFields {
  private(set) var fields: [StatementField] = []
  private(set) var problems: [StatementProblem] = []
  private var keys: Set<String> = []
  private var pending: (key: String, lines: [String], position: TextPosition)?

  /// Reads the lines between the rules.
  init(_ lines: ArraySlice<StatementText.Line>) {
    for line in lines { read(line) }
    flush()
  }

  private mutating func read(_ line: StatementText.Line) {
    let text = line.trimmed
    guard !text.isEmpty, !text.hasPrefix("#") else { return }
    let isIndented = line.text.first?.isWhitespace ?? false
    let item = text.hasPrefix("- ") ? String(text.dropFirst(2)).trimmed() : nil
    if let (key, value) = Self.pair(item ?? text), item != nil || !isIndented || pending == nil {
      flush()
      pending = (key, value.isEmpty ? [] : [value], line.position)
    } else if pending != nil, isIndented || item != nil {
      pending?.lines.append(item ?? text)
    } else {
      problems.append(
        StatementProblem(
          position: line.position, severity: .warning, code: "header-line",
          message: "'\(text.prefix(60))' is no field of the header; write it as 'key: value'"))
    }
  }

  private mutating func flush() {
    guard let (key, read, position) = pending else { return }
    pending = nil
    var lines = read
    if let first = lines.first, ["|", ">", "|-", ">-"].contains(first) { lines.removeFirst() }
    // A key that only opens a list of pairs, such as `info:`, has nothing to say itself.
    guard !lines.isEmpty || key.lowercased() != "info" else { return }
    let value = lines.map(Self.unquoted).joined(separator: "\n")
    if !keys.insert(key.lowercased()).inserted {
      problems.append(
        StatementProblem(
          position: position, severity: .warning, code: "field-twice",
          message: "the header has '\(key)' twice; the first one is taken"))
    }
    fields.append(StatementField(key: key, value: value, position: position))
  }

  /// Splits `key: value` where the text has that form.
  static func pair(_ text: String) -> (key: String, value: String)? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let after = text.index(after: colon)
    guard after == text.endIndex || text[after].isWhitespace || text[after] == "*" else {
      return nil
    }
    var key = String(text[..<colon]).trimmed()
    guard let first = key.first, key.count <= 40, first.isLetter || "*_`\"'".contains(first),
      key.split(whereSeparator: \.isWhitespace).count <= 5
    else { return nil }
    // `**Name**: x` and `**Name:** x`
    var value = String(text[after...])
    if key.hasPrefix("*"), value.hasPrefix("*") { value = String(value.drop { $0 == "*" }) }
    key = key.filter { !"*`\"'".contains($0) }
    if key.lowercased().hasSuffix("(optional)") { key = String(key.dropLast(10)) }
    key = key.trimmed()
    return key.isEmpty ? nil : (key, value.trimmed())
  }

  /// A value without the quotes around it, and as YAML means what stands in them.
  private static func unquoted(_ text: String) -> String {
    guard text.count >= 2, let first = text.first, first == text.last, "\"'".contains(first) else {
      return text
    }
    let inner = text.dropFirst().dropLast()
    guard first == "\"" else {
      return inner.split(separator: "''", omittingEmptySubsequences: false).joined(separator: "'")
    }
    return unescaped(inner)
  }

  /// The escapes that names and places are written with; others stay as they are.
  private static func unescaped(_ text: Substring) -> String {
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    let widths: [Unicode.Scalar: Int] = ["x": 2, "u": 4, "U": 8]
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let mark = rest.first else {
        result.append(scalar)
        continue
      }
      if mark == "\"" || mark == "\\" {
        result.append(mark)
        rest.removeFirst()
      } else if let width = widths[mark], rest.count > width,
        let code = UInt32(String(Substring(rest.dropFirst().prefix(width))), radix: 16),
        let named = Unicode.Scalar(code)
      {
        result.append(named)
        rest = rest.dropFirst(width + 1)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
