internal import Governance

/// The list of pages that results show, in files of a hundred, a page a line.
///
/// The page with results loads only the files of those it shows.
enum SearchTable {
  /// More pages than this are not read back from an index, lest a broken file ask for much memory.
  static let mostPages = 1 << 24

  private static let pagesInFile = 100

  static func name(_ index: Int) -> String { "pages-\(index)" }

  /// How many files a list of so many pages has.
  static func fileCount(_ pageCount: Int) -> Int { (pageCount + pagesInFile - 1) / pagesInFile }

  /// The line of a page: its address, title, kind, date and summary, as JSON.
  static func line(_ document: SearchDocument) -> [UInt8] {
    let fields = [
      document.path.address, document.title, document.kind, document.date, document.summary,
    ]
    return Array(JSONText.strings(fields).scriptText.utf8)
  }

  /// The files that hold the lines, in order.
  static func files(of lines: [ArraySlice<UInt8>]) -> [SiteFile] {
    (0..<fileCount(lines.count)).map { index in
      let start = index * pagesInFile
      var value = Array("[\n".utf8)
      for line in lines[start..<min(start + pagesInFile, lines.count)] {
        if value.count > 2 { value += Array(",\n".utf8) }
        value += line
      }
      return SearchFile.file(name(index), value: value + Array("\n]".utf8))
    }
  }

  /// The lines of one of the files; nil if it is none.
  static func lines(in bytes: [UInt8], index: Int) -> [ArraySlice<UInt8>]? {
    guard let value = SearchFile.value(in: bytes, named: name(index)), value.count >= 4 else {
      return nil
    }
    var lines: [ArraySlice<UInt8>] = []
    lines.reserveCapacity(pagesInFile)
    var rest = value.dropFirst(2).dropLast(2)
    // Between two lines stand a comma and a line feed.
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      lines.append(rest[..<end].dropLast())
      rest = rest[(end + 1)...]
    }
    return rest.isEmpty ? lines : lines + [rest]
  }

  /// The address in a line, which has no escapes in it.
  static func address(in line: ArraySlice<UInt8>) -> String? {
    guard line.starts(with: "[\"".utf8) else { return nil }
    let rest = line.dropFirst(2)
    guard let end = rest.firstIndex(of: UInt8(ascii: "\"")) else { return nil }
    return String(decoding: rest[..<end], as: UTF8.self)
  }
}
