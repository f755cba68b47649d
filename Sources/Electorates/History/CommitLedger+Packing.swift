import GitHistory

// A pack holds some thousands of rows, in their order: what was known when it was made. Packs are read
// back in the order in which they were made, and then the ledger is as it was. A pack that does not
// fit is refused as a whole: whoever reads a history anew loses nothing but time.

extension CommitLedger {
  /// The version of what packs hold; another one is not read.
  package static let packVersion = 1
  private static let rowsPerPack = 16_384
  /// How many bytes a row takes, or a little more.
  private static let usualRowSize = 110

  /// The rows from one on in packs; nothing if commits are missing, because rows could then change.
  package func packs(from first: Int) -> [[UInt8]]? {
    guard graph.missingCount == 0, first <= count else { return nil }
    var known = signatureCount(in: 0..<first, known: 0)
    return stride(from: first, to: count, by: Self.rowsPerPack).map { start in
      let range = start..<min(start + Self.rowsPerPack, count)
      let next = signatureCount(in: range, known: known)
      defer { known = next }
      return pack(range, signatures: known..<next)
    }
  }

  /// How many signatures it takes for some rows and those before.
  private func signatureCount(in range: Range<Int>, known: Int) -> Int {
    range.reduce(known) { count, number in
      max(count, author(of: number) + 1, (coauthors(of: number).max() ?? -1) + 1)
    }
  }

  private func pack(_ range: Range<Int>, signatures numbers: Range<Int>) -> [UInt8] {
    var writer = PackedWriter()
    writer.bytes.reserveCapacity(range.count * Self.usualRowSize)
    writer.append(range.lowerBound)
    writer.append(range.count)
    writer.append(Int(graph.ids[range.lowerBound].byteCount))
    writer.append(numbers.count)
    for number in numbers {
      writer.append(signatures[number].name)
      writer.append(signatures[number].email.text)
    }
    for number in range { append(number, to: &writer) }
    writer.seal()
    return writer.bytes
  }

  private func append(_ number: Int, to writer: inout PackedWriter) {
    let marks = rows[number].marks
    graph.ids[number].append(to: &writer.bytes)
    writer.append(Int(marks.rawValue))
    let parents = graph.parents(of: number)
    writer.append(parents.count)
    for parent in parents { writer.append(Int(parent)) }
    writer.append(author(of: number))
    if let authored = authored(number) { writer.append(authored) }
    if let committed = committed(number) { writer.append(committed) }
    writer.append(subjectBytes(of: number))
    changeID(of: number)?.append(to: &writer.bytes)
    if marks.contains(.coauthors) {
      let numbers = coauthors(of: number)
      writer.append(numbers.count)
      for number in numbers { writer.append(number) }
    }
    if marks.contains(.oddities) {
      let texts = oddities[number] ?? []
      writer.append(texts.count)
      for text in texts { writer.append(text) }
    }
  }

  /// Makes room for so many packs with so many bytes in all.
  package mutating func reserve(packs: Int, bytes: Int) {
    let more = packs * Self.rowsPerPack
    graph.reserve(more)
    rows.reserveCapacity(rows.count + more)
    texts.reserveCapacity(texts.count + bytes)
  }

  /// Adds the rows of a pack; fails, and is then of no use, if the pack is not the next one or damaged.
  ///
  /// Parents may come with later packs: in the end the graph must be whole.
  package mutating func restore(_ pack: some Sequence<UInt8>) -> Bool {
    let start = texts.count
    texts.append(contentsOf: pack)
    // The rows are read from where they will stay, because subjects are not copied out of them.
    let bytes = texts
    guard var reader = PackedReader(bytes, from: start),
      let first = reader.number(in: bytes.span), first == count,
      let rowCount = reader.number(in: bytes.span), rowCount > 0, rowCount <= Self.rowsPerPack,
      let idLength = reader.number(in: bytes.span), idLength == 20 || idLength == 32,
      let signatureCount = reader.number(in: bytes.span)
    else { return false }
    for _ in 0..<signatureCount {
      guard let name = Self.text(&reader, of: bytes), let email = Self.text(&reader, of: bytes)
      else {
        return false
      }
      _ = number(of: Signature(name: name, email: Ident.Email(email)))
    }
    for _ in 0..<rowCount {
      guard restoreRow(&reader, of: bytes, idLength: idLength) else { return false }
    }
    return reader.isAtEnd
  }

  private mutating func restoreRow(
    _ reader: inout PackedReader, of pack: [UInt8], idLength: Int
  ) -> Bool {
    let bytes = pack.span
    guard let idRange = reader.range(idLength), let id = ObjectID(bytes: pack, at: idRange),
      let marks = reader.number(in: bytes).map({ Marks(rawValue: UInt8(truncatingIfNeeded: $0)) }),
      let parentCount = reader.number(in: bytes), parentCount <= pack.count
    else { return false }
    for _ in 0..<parentCount {
      guard let parent = reader.number32(in: bytes) else { return false }
      graph.restoreParent(parent)
    }
    var row = Row.missing
    guard let author = reader.number32(in: bytes), author < signatures.count else { return false }
    row.author = author
    row.marks = marks
    if marks.contains(.authored) {
      guard let seconds = reader.number(in: bytes) else { return false }
      row.authored = seconds
    }
    var committed: Int?
    if marks.contains(.committed) {
      guard let seconds = reader.number(in: bytes) else { return false }
      committed = seconds
    }
    guard let length = reader.number32(in: bytes), let subject = reader.range(Int(length)),
      let start = Int32(exactly: subject.lowerBound)
    else { return false }
    row.subjectStart = start
    row.subjectCount = length
    if marks.contains(.changeID) {
      guard let range = reader.range(20), let id = ChangeID(bytes: pack, at: range) else {
        return false
      }
      row.changeID = Int32(truncatingIfNeeded: changeIDs.count)
      changeIDs.append(id)
    }
    rows.append(row)
    return graph.restore(id, committed: committed)
      && restoreRest(&reader, of: pack, marks: marks)
  }

  /// Restores what few commits have.
  private mutating func restoreRest(
    _ reader: inout PackedReader, of pack: [UInt8], marks: Marks
  ) -> Bool {
    let (bytes, number) = (pack.span, rows.count - 1)
    if marks.contains(.coauthors) {
      guard let count = reader.number(in: bytes), count <= pack.count else { return false }
      var numbers: [Int] = []
      for _ in 0..<count {
        guard let coauthor = reader.number(in: bytes), coauthor < signatures.count else {
          return false
        }
        numbers.append(coauthor)
      }
      coauthors[number] = numbers
    }
    if marks.contains(.oddities) {
      guard let count = reader.number(in: bytes), count <= pack.count else { return false }
      var texts: [String] = []
      for _ in 0..<count {
        guard let text = Self.text(&reader, of: pack) else { return false }
        texts.append(text)
      }
      oddities[number] = texts
    }
    return true
  }

  private static func text(_ reader: inout PackedReader, of pack: [UInt8]) -> String? {
    guard let length = reader.number(in: pack.span), let range = reader.range(length) else {
      return nil
    }
    return String(decoding: pack[range], as: UTF8.self)
  }
}
