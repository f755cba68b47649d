/// What `git for-each-ref` lists: names, and the objects they stand for.
struct NamedObjects {
  /// A name and an object, which need not exist.
  struct Entry {
    let name: String
    /// The object's full id in hexadecimal, or `HEAD`.
    let object: String
    /// Tells that the name is the branch checked out.
    let isHead: Bool
  }

  var entries: [Entry] = []
  /// How many names stand for replacements of objects.
  private(set) var replacements = 0

  /// Reads lines of the form `id`, space, `*` or space, name.
  init(listing: Span<UInt8>) {
    var line = listing.line(at: 0)
    while let text = line {
      read(text, of: listing)
      line = listing.line(after: text)
    }
  }

  private mutating func read(_ line: Range<Int>, of listing: Span<UInt8>) {
    guard let space = listing.position(of: .space, from: line.lowerBound, to: line.upperBound),
      let object = ObjectID(hex: listing, from: line.lowerBound, to: space),
      space + 2 <= line.upperBound
    else { return }
    let name = TextEncoding.utf8.text(listing.extracting(space + 2..<line.upperBound)).text
    if name.hasPrefix("refs/replace/") {
      replacements += 1
      return
    }
    let isHead = listing[space + 1] != .space
    entries.append(Entry(name: name, object: object.description, isHead: isHead))
  }
}
