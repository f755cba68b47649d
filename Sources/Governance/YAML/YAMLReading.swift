import Yams

extension YAMLNode {
  /// Reads a YAML file, or a part of one, whole or not at all.
  ///
  /// The bytes are UTF-8, with or without a byte order mark, and start somewhere in their file. There
  /// is no node if they are empty or refused; in the second case there is a finding.
  package static func reading(
    _ bytes: [UInt8], at start: Place, limits: YAMLLimits = .settings, findings: inout Findings
  ) -> YAMLNode? {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard let text = text(of: content, at: start, findings: &findings) else { return nil }
    if let objection = YAMLScan.objection(to: content.span, limits: limits) {
      let place = place(of: objection.offset, in: content, from: start)
      findings.error(objection.code, at: place, objection.message)
      return nil
    }
    do {
      let parser = try Parser(
        yaml: text, resolver: .basic, constructor: .default, encoding: .utf8)
      guard let root = try parser.singleRoot() else { return nil }
      var refusals = Findings()
      let node = YAMLComposition(places: YAMLPlaces(in: text, from: start))
        .node(root, depth: limits.depth, findings: &refusals)
      findings.append(refusals)
      return refusals.isEmpty ? node : nil
    } catch let error as YamlError {
      Self.note(error, from: YAMLPlaces(in: text, from: start), findings: &findings)
    } catch {
      findings.error(.yamlSyntax, at: start, "this is not YAML")
    }
    return nil
  }

  private static func text(
    of bytes: [UInt8], at start: Place, findings: inout Findings
  ) -> String? {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      findings.error(
        .yamlRefused, at: start, "the file is in UTF-16; save it as UTF-8")
      return nil
    }
    let valid = String(decoding: bytes, as: UTF8.self).utf8
    let offset = zip(bytes, valid).prefix { $0 == $1 }.count
    findings.error(
      .yamlRefused, at: place(of: offset, in: bytes, from: start),
      "the bytes here are not UTF-8; save the file as UTF-8")
    return nil
  }

  /// The line and column of an offset; columns count Unicode scalars.
  static func place(of offset: Int, in bytes: [UInt8], from start: Place) -> Place {
    var (line, column) = (start.line, 1)
    for byte in bytes.prefix(offset) {
      if byte == 0x0A {
        (line, column) = (line + 1, 1)
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return Place(file: start.file, line: line, column: column)
  }

  private static func note(_ error: YamlError, from places: YAMLPlaces, findings: inout Findings) {
    let start = places.start
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      // What is left open is found at the end of the file, and mended where it was opened.
      let isLeftOpen = problem.contains("end of stream") || problem.contains("',' or")
      let best = isLeftOpen ? context?.mark ?? mark : mark
      findings.error(.yamlSyntax, at: places.place(best), "\(problem)\(advice(on: problem))")
    case .duplicatedKeysInMapping(let duplicates, let context):
      findings.error(
        .yamlRefused, at: places.place(context.mark),
        "\(listed(duplicates.map { quoted($0) })) is written more than once in this mapping; "
          + "keep one")
    case .reader(let problem, _, let value, _):
      findings.error(
        .yamlSyntax, at: start, "\(problem): \\u{\(String(value, radix: 16, uppercase: true))}")
    default: findings.error(.yamlSyntax, at: start, "this is not YAML")
    }
  }

  private static func advice(on problem: String) -> String {
    switch problem {
    case "mapping values are not allowed in this context":
      "; put quotes around a value that contains ': ', or mend the indentation"
    case "could not find expected ':'", "did not find expected key":
      "; write 'key: value', indented as the lines around it"
    case "did not find expected '-' indicator":
      "; start each item of the list with '- ', indented alike"
    case "found unexpected end of stream":
      "; close the quotes"
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      "; close the bracket"
    case "found character that cannot start any token":
      "; put quotes around the value"
    default: ""
    }
  }
}
