import Glibc

/// Something that reads untrusted bytes, and what must hold of what it makes of them.
struct Reader: Sendable {
  /// The name on the command line and of the folders for its inputs.
  let name: String
  /// What it reads, in a few words.
  let subject: String
  /// Reads an input; traps if a property does not hold.
  let read: @Sendable ([UInt8]) -> Void

  init(_ name: String, _ subject: String, read: @escaping @Sendable ([UInt8]) -> Void) {
    self.name = name
    self.subject = subject
    self.read = read
  }

  /// All readers, in the order of the table that `Fuzz/run` prints.
  static let all: [Reader] =
    ballots + community + texts + words + git + archives + site
}

/// Ends the run, with the reason, if a property does not hold of what was read.
func demand(_ holds: Bool, _ reason: @autoclosure () -> String) {
  guard !holds else { return }
  complain("PROPERTY: \(reason())")
  abort()
}

/// Writes a line to standard error.
func complain(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = write(2, bytes, bytes.count)
}

/// Several files in one input: each begins below a line `=== ` and its path.
func files(in bytes: [UInt8]) -> [(path: String, bytes: [UInt8])] {
  var files: [(path: String, bytes: [UInt8])] = []
  for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
    if line.starts(with: "=== ".utf8) {
      files.append((String(decoding: line.dropFirst(4), as: UTF8.self), []))
    } else if !files.isEmpty {
      files[files.count - 1].bytes += line + [0x0A]
    }
  }
  // The line feed before the next file, or at the end of the input, is none of the last line's own. A
  // folder has each path once.
  var seen: Set<String> = []
  return files.filter { seen.insert($0.path).inserted }.map {
    ($0.path, Array($0.bytes.dropLast()))
  }
}

/// The first line of an input and what follows it.
func firstLine(of bytes: [UInt8]) -> (line: String, rest: [UInt8]) {
  let end = bytes.firstIndex(of: 0x0A) ?? bytes.endIndex
  return (String(decoding: bytes[..<end], as: UTF8.self), Array(bytes[end...].dropFirst()))
}

/// The lines of a file, for places that must lie inside of it.
struct FileLines {
  private let bytes: [UInt8]
  /// Where each line begins.
  private let starts: [Int]

  /// Looks at the lines of a file; Markdown's, which begins at some byte, may also end with a carriage
  /// return alone.
  init(_ bytes: [UInt8], markdownFrom markdown: Int = .max) {
    self.bytes = bytes
    starts =
      [0]
      + bytes.indices.filter { index in
        let isReturn = index >= markdown && bytes[index] == 0x0D
        return bytes[index] == 0x0A || isReturn && bytes[(index + 1)...].first != 0x0A
      }.map { $0 + 1 }
  }

  /// How many lines there are, the one behind the last line feed included.
  var count: Int { starts.count }

  /// Demands that a place lies in the file or right behind one of its lines.
  func demand(line: Int, column: Int, _ what: @autoclosure () -> String) {
    guard starts.indices.contains(line - 1) else {
      return fuzz.demand(false, "line \(line) of \(starts.count): \(what())")
    }
    let start = starts[line - 1]
    let end = line < starts.count ? starts[line] : bytes.count + 1
    fuzz.demand(
      column >= 1 && column <= end - start, "column \(column) of line \(line): \(what())")
  }
}
