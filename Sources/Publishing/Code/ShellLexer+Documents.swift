extension ShellLexer {
  /// `<<END`, `<<-END`, `<<'END'` or the single string after `<<<`.
  mutating func readDocumentOperator(_ scanner: inout CodeScanner) {
    let start = scanner.position
    let signs = scanner.count(of: UInt8(ascii: "<"), limit: 3)
    scanner.skip(signs)
    let isIndented = signs == 2 && scanner.peek() == .minus
    if isIndented { scanner.skip() }
    scanner.mark(.operator, from: start)
    guard signs == 2 else { return }
    scanner.skip { $0.isBlank }
    let nameStart = scanner.position
    let delimiter = takeDelimiter(&scanner)
    guard !delimiter.isEmpty else { return }
    scanner.mark(.string, from: nameStart)
    documents.append(HereDocument(delimiter: delimiter, isIndented: isIndented))
  }

  private func takeDelimiter(_ scanner: inout CodeScanner) -> [UInt8] {
    var delimiter: [UInt8] = []
    scanner.skip { byte in
      guard !Self.endsWord(byte) else { return false }
      if byte != .quote, byte != .apostrophe, byte != .backslash { delimiter.append(byte) }
      return true
    }
    return delimiter
  }

  /// Reads the documents that the line before announced.
  mutating func readDocuments(_ scanner: inout CodeScanner) {
    guard !documents.isEmpty else { return }
    let start = scanner.position
    for document in documents { read(document, &scanner) }
    documents.removeAll(keepingCapacity: true)
    scanner.mark(.string, from: start)
  }

  private func read(_ document: HereDocument, _ scanner: inout CodeScanner) {
    while !scanner.isAtEnd {
      if document.isIndented { scanner.skip { $0 == UInt8(ascii: "\t") } }
      let isLast = scanner.sees(document.delimiter)
      if isLast {
        let next = scanner.peek(document.delimiter.count)
        if next == .lineFeed || next == 0 { return scanner.skip(document.delimiter.count) }
      }
      scanner.skipLine()
    }
  }
}
