/// What a commit says, as bytes; the views on it are computed when asked for.
package struct Message: Hashable, Sendable {
  /// The message as it is stored, or its beginning; a part of what git printed, and not a copy.
  package let bytes: ArraySlice<UInt8>
  package let encoding: TextEncoding
  /// Tells that the end is missing, because the commit was too large to keep.
  package let isCut: Bool

  /// Takes a message as it is.
  package init(_ bytes: ArraySlice<UInt8>, encoding: TextEncoding = .utf8, isCut: Bool = false) {
    self.bytes = bytes
    self.encoding = encoding
    self.isCut = isCut
  }

  /// Takes a message from text.
  package init(_ text: String) { self.init(Array(text.utf8)[...]) }

  /// The first paragraph as one line, as `git log --format=%s` has it; at most 1,000 bytes of it.
  package var subject: String {
    let bytes = bytes.span
    var subject = ""
    var line = bytes.line(at: 0)
    while let blank = line, bytes.isBlank(blank) { line = bytes.line(after: blank) }
    while let text = line, !bytes.isBlank(text) {
      let trimmed = bytes.trimmedEnd(text)
      let left = Self.longestSubject - subject.utf8.count
      if left <= 0 { break }
      let shown = bytes.beginning(of: trimmed, upTo: left)
      let words = encoding.text(bytes.extracting(shown)).text
      if subject.isEmpty { subject = words } else { subject += " " + words }
      line = bytes.line(after: text)
    }
    return subject
  }

  private static let longestSubject = 1000

  /// Appends the subject in UTF-8, without making a text of it if it is one line of ASCII.
  package func appendSubject(to text: inout [UInt8]) {
    let span = bytes.span
    guard encoding == .utf8, let line = span.line(at: 0), !span.isBlank(line),
      line.count <= Self.longestSubject, span.isASCII(line),
      span.line(after: line).map({ bytes.span.isBlank($0) }) ?? true
    else {
      text += subject.utf8
      return
    }
    let trimmed = span.trimmedEnd(line)
    let start = bytes.startIndex
    text += bytes[start + trimmed.lowerBound..<start + trimmed.upperBound]
  }

  /// What the commit takes back, if its subject says that it is a revert.
  package var revert: Revert? {
    guard Self.isRevert(subject: subject.utf8) else { return nil }
    let bytes = bytes.span
    var line = bytes.line(at: 0)
    while let text = line {
      if let id = Revert.id(in: text, of: bytes) { return Revert(of: id) }
      line = bytes.line(after: text)
    }
    return Revert(of: nil)
  }

  /// Whether a commit with this subject takes another back.
  package static func isRevert(subject: some Collection<UInt8>) -> Bool {
    // Most subjects do not begin with this letter, and need no closer look.
    guard subject.first == 0x52 else { return false }
    return subject.starts(with: "Revert \"".utf8) || subject.starts(with: "Revert '".utf8)
  }

  /// The undoing of another commit.
  package struct Revert: Hashable, Sendable {
    /// The commit taken back, where the message names it in full.
    package let commit: ObjectID?

    init(of commit: ObjectID?) { self.commit = commit }

    /// Finds the id in a line that git writes when it makes a revert.
    fileprivate static func id(in line: Range<Int>, of bytes: Span<UInt8>) -> ObjectID? {
      let words = "This reverts commit "
      guard bytes.has(words, at: line.lowerBound, to: line.upperBound) else { return nil }
      let start = line.lowerBound + words.utf8.count
      var end = start
      while end < line.upperBound, bytes[end].isAlphanumeric { end += 1 }
      return ObjectID(hex: bytes, from: start, to: end)
    }
  }
}
