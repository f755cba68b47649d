extension BallotFormat {
  /// Tells the format of a file from the end of its name or, if that says nothing, from its lines.
  ///
  /// - Parameters:
  ///   - fileName: the name or the path of the file.
  ///   - bytes: the file, of which the first lines are enough.
  public init?(fileName: String, bytes: Span<UInt8>) {
    let name = fileName.split(separator: "/").last.map(String.init) ?? ""
    let ending = name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last
    switch ending?.lowercased() {
    case "cvotes": self = .cef
    case "csv": self = .csv
    case "blt": self = .blt
    case "soc", "soi", "toc", "toi": self = .preflib
    case "abif": self = .abif
    default:
      guard let format = Self.format(of: Self.firstLines(bytes)) else { return nil }
      self = format
    }
  }

  /// The lines at the start of a file that are not blank.
  private static func firstLines(_ bytes: Span<UInt8>) -> [String] {
    var cursor = Cursor(bytes)
    var lines: [String] = []
    // A tally sheet explains itself in some 30 lines before it names its first option.
    while lines.count < 100, !cursor.isAtEnd(in: bytes), cursor.position < 1 << 16 {
      let end = min(cursor.lineEnd(in: bytes), cursor.position + 1000)
      let line = FileText(bytes.extracting(cursor.position..<end)).trimmed.string
      if !line.isEmpty { lines.append(line) }
      cursor.skipLine(in: bytes)
    }
    return lines
  }

  private static func format(of lines: [String]) -> BallotFormat? {
    if lines.contains(where: isDebian) { return .debian }
    if lines.contains(where: { $0.hasPrefix("#/") }) { return .cef }
    if isPrefLib(lines) { return .preflib }
    let content = lines.filter { !$0.hasPrefix("#") }
    guard let first = content.first else { return nil }
    if isBLT(first) { return .blt }
    if content.contains(where: isABIF) { return .abif }
    if content.contains(where: { $0.contains(" > ") || $0.contains("||") }) { return .cef }
    return isCSV(content) ? .csv : nil
  }

  private static func isDebian(_ line: String) -> Bool {
    line.hasPrefix("V: ") || line.contains("Tally Sheet for the votes cast")
      || (line.contains("Option 1-") && line.contains(">: "))
  }

  private static func isPrefLib(_ lines: [String]) -> Bool {
    let keys = ["# FILE NAME:", "# DATA TYPE:", "# NUMBER ALTERNATIVES:", "# ALTERNATIVE NAME "]
    if lines.contains(where: { line in keys.contains(where: line.hasPrefix) }) { return true }
    return lines.count > 1 && isNumber(lines[0]) && lines[1].hasPrefix("1,")
  }

  /// Tells whether a line is nothing but the numbers of candidates and of seats.
  private static func isBLT(_ line: String) -> Bool {
    let numbers = line.prefix { $0 != "#" && $0 != "," }.split(separator: " ")
    return numbers.count == 2 && numbers.allSatisfy(isNumber)
  }

  /// Tells whether a line declares a candidate or counts votes; metadata alone could be JSON.
  private static func isABIF(_ line: String) -> Bool {
    if line.hasPrefix("="), line.contains(":[") { return true }
    let parts = line.split(separator: ":", maxSplits: 1)
    return parts.count == 2 && isNumber(parts[0]) && parts[1].contains { $0.isLetter || $0 == ">" }
  }

  private static func isCSV(_ lines: [String]) -> Bool {
    guard lines.count > 1, lines[0].contains(",") else { return false }
    return lines.dropFirst().contains { line in
      line.contains(",")
        && line.split(separator: ",").allSatisfy { isNumber($0) || $0 == "No opinion" }
    }
  }

  private static func isNumber(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { $0 &- UInt8(ascii: "0") < 10 }
  }
}
