import Foundation

/// A message as a reader sees it who knows the standards and nothing of the writer.
package struct ReadMessage {
  /// Why something is no message.
  package struct Fault: Error, CustomStringConvertible {
    package let description: String
  }

  /// The headers in order, unfolded.
  package let headers: [(name: String, value: String)]
  /// The body as bytes, decoded.
  package let body: [UInt8]

  /// Reads a message whose lines end with a carriage return and a line feed, and none otherwise.
  package init(file bytes: [UInt8]) throws {
    var lines: [[UInt8]] = [[]]
    var index = 0
    while index < bytes.count {
      if bytes[index] == 13 {
        guard index + 1 < bytes.count, bytes[index + 1] == 10 else { throw Fault("bare CR") }
        lines.append([])
        index += 2
      } else if bytes[index] == 10 {
        throw Fault("bare LF")
      } else {
        lines[lines.count - 1].append(bytes[index])
        index += 1
      }
    }
    guard lines.popLast() == [] else { throw Fault("no line end at the end") }
    try self.init(lines)
  }

  /// Reads the messages of a mailbox file.
  package static func all(inMailbox bytes: [UInt8]) throws -> [ReadMessage] {
    guard !bytes.contains(13) else { throw Fault("CR in a mailbox") }
    var entries: [[[UInt8]]] = []
    for line in bytes.split(separator: 10, omittingEmptySubsequences: false) {
      if line.starts(with: Array("From ".utf8)) { entries.append([]) }
      if entries.isEmpty { throw Fault("the mailbox does not start with 'From '") }
      entries[entries.count - 1].append(Array(line))
    }
    return try entries.enumerated().map { number, lines in
      var lines = lines
      let first = String(decoding: lines.removeFirst(), as: UTF8.self)
      guard
        first.wholeMatch(
          of: /From [!-~]+@[!-~]+ [A-Z][a-z]{2} [A-Z][a-z]{2} [ 0-9]\d \d\d:\d\d:\d\d \d{4}/) != nil
      else { throw Fault("a line 'From ' in the wrong place") }
      // An empty line ends each, and the last line feed is not the start of a line.
      if number == entries.count - 1, lines.popLast() != [] {
        throw Fault("no line end at the end")
      }
      guard lines.popLast() == [] else { throw Fault("no empty line behind a message") }
      return try ReadMessage(lines)
    }
  }

  private init(_ lines: [[UInt8]]) throws {
    guard let border = lines.firstIndex(of: []) else { throw Fault("no empty line") }
    var headers: [(name: String, value: String)] = []
    for line in lines[..<border] {
      let text = String(decoding: line, as: UTF8.self)
      guard line.allSatisfy({ (0x20...0x7E).contains($0) }) else {
        throw Fault("header: not ASCII")
      }
      guard line.count <= 998 else { throw Fault("header: too long") }
      if line.count > 78, text.dropFirst().contains(" "), !text.contains("<") {
        throw Fault("header: not folded")
      }
      if text.hasPrefix(" ") {
        guard !headers.isEmpty, text.contains(where: { $0 != " " }) else { throw Fault("fold") }
        headers[headers.count - 1].value += text
      } else {
        guard let match = text.firstMatch(of: /^([A-Za-z-]+): ?/) else { throw Fault("no header") }
        headers.append((String(match.1), String(text[match.range.upperBound...])))
      }
    }
    self.headers = headers
    let encoding = headers.first { $0.name == "Content-Transfer-Encoding" }?.value
    body = try Self.decoded(Array(lines[(border + 1)...]), encoding)
  }

  private static func decoded(_ lines: [[UInt8]], _ encoding: String?) throws -> [UInt8] {
    var bytes: [UInt8] = []
    for line in lines {
      guard line.count <= 76, line.allSatisfy({ (0x20...0x7E).contains($0) || $0 == 9 }) else {
        throw Fault("body: a line is too long or not ASCII")
      }
      guard line.first != UInt8(ascii: "."), !line.starts(with: Array("From ".utf8)),
        !line.drop(while: { $0 == UInt8(ascii: ">") }).starts(with: Array("From ".utf8))
      else { throw Fault("body: a line that ends messages") }
      guard encoding == "quoted-printable" else {
        bytes += line + [10]
        continue
      }
      if line.last == 0x20 || line.last == 9 { throw Fault("body: blanks at the end of a line") }
      var rest = line[...]
      var goesOn = false
      while let first = rest.popFirst() {
        guard first == UInt8(ascii: "=") else {
          bytes.append(first)
          continue
        }
        if rest.isEmpty { goesOn = true; break }
        guard let byte = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else {
          throw Fault("body: '=' without digits")
        }
        bytes.append(byte)
        rest = rest.dropFirst(2)
      }
      if !goesOn { bytes.append(10) }
    }
    return bytes
  }
}

extension ReadMessage {
  /// The value of the only header of a name.
  package func header(_ name: String) throws -> String {
    let found = headers.filter { $0.name.lowercased() == name.lowercased() }
    guard let value = found.first?.value, found.count == 1 else {
      throw Fault("\(found.count) headers \(name)")
    }
    return value
  }

  /// The body as text.
  package var text: String { String(decoding: body, as: UTF8.self) }

  /// The subject as people read it.
  package func subject() throws -> String { try Self.decodedWords(try header("Subject")) }

  /// The one recipient: name and address.
  package func recipient() throws -> (name: String, address: String) {
    let value = try header("To")
    if value.wholeMatch(of: /[^\s<>(),:;"]+@[A-Za-z0-9.-]+/) != nil { return ("", value) }
    let word = #/(?:[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~]+)/#
    if let match = value.wholeMatch(of: #/"((?:[^"\\]|\\.)*)" <([^\s<>@]+@[A-Za-z0-9.-]+)>/#) {
      return (String(match.1).replacing(/\\(.)/) { String($0.1) }, String(match.2))
    }
    guard let open = value.lastIndex(of: "<"), value.hasSuffix(">"),
      value[..<open].split(separator: " ").allSatisfy({ $0.wholeMatch(of: word) != nil })
    else { throw Fault("not one recipient: \(value.count) characters") }
    return (
      try Self.decodedWords(String(value[..<open].dropLast())),
      String(value[value.index(after: open)...].dropLast())
    )
  }

  /// A text with its encoded words read; blanks between two of them do not count.
  static func decodedWords(_ text: String) throws -> String {
    var bytes: [UInt8] = []
    var wasEncoded = false
    for (index, word) in text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
      let match = word.wholeMatch(of: /=\?UTF-8\?Q\?([!->@-~]*)\?=/)
      if index > 0, !(wasEncoded && match != nil) { bytes.append(0x20) }
      wasEncoded = match != nil
      guard let content = match?.1 else {
        bytes += word.utf8
        continue
      }
      guard word.utf8.count <= 75 else { throw Fault("an encoded word is too long") }
      var own: [UInt8] = []
      var rest = Array(content.utf8)[...]
      while let first = rest.popFirst() {
        switch first {
        case UInt8(ascii: "_"): own.append(0x20)
        case UInt8(ascii: "="):
          guard let byte = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else {
            throw Fault("an encoded word has '=' without digits")
          }
          own.append(byte)
          rest = rest.dropFirst(2)
        default: own.append(first)
        }
      }
      guard String(validating: own, as: UTF8.self) != nil else {
        throw Fault("an encoded word ends within a character")
      }
      bytes += own
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension ReadMessage.Fault {
  init(_ description: String) { self.init(description: description) }
}
