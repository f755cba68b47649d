internal import Dispatch
internal import Synchronization
internal import Voting

// A ballot of a table is one line, and votes add up, so parts of a long table are read at the same time
// and put together in their order. The parts depend on the file alone: nothing that is read tells on how
// many cores.

extension CSVReader {
  /// About how many bytes of ballots a part has.
  static let partSize = 1 << 22

  /// Reads all ballots of a table from a cursor behind its names, on all cores if it is long.
  ///
  /// Only pairs are counted in parts: to put rankings together takes as long as to read them.
  static func reading(
    _ bytes: Span<UInt8>, candidates: Int, options: ReadingOptions, from cursor: Cursor,
    partSize: Int = partSize
  ) -> CSVReader {
    let starts = options.keep == .pairs ? lineStarts(bytes, from: cursor.position, partSize) : []
    if !starts.isEmpty {
      let parts = readers(
        [cursor] + starts.map(Cursor.init(atLineStart:)), candidates: candidates, options: options)
      let read = read(parts, bytes)
      var whole = read[0]
      if read.dropFirst().allSatisfy({ whole.append($0) }) { return whole }
      // Somewhere are more votes than can be counted; a single reader says at which line.
    }
    var reader = CSVReader(candidates: candidates, options: options, from: cursor)
    reader.readBallots(bytes)
    return reader
  }

  private static func readers(
    _ cursors: [Cursor], candidates: Int, options: ReadingOptions
  ) -> [CSVReader] {
    let ends = cursors.dropFirst().map { Int?($0.position) } + [nil]
    return zip(cursors, ends).map {
      CSVReader(candidates: candidates, options: options, from: $0, to: $1)
    }
  }

  /// The starts of lines at which the parts after the first one begin.
  private static func lineStarts(
    _ bytes: Span<UInt8>, from start: Int, _ partSize: Int
  ) -> [Int] {
    var starts: [Int] = []
    var position = start
    while bytes.count - position > 2 * partSize {
      position += partSize
      while position < bytes.count, bytes[position - 1] != UInt8(ascii: "\n") { position += 1 }
      if position < bytes.count { starts.append(position) }
    }
    return starts
  }

  /// Lets each reader read its part, as many at a time as there are cores.
  private static func read(_ readers: [CSVReader], _ bytes: Span<UInt8>) -> [CSVReader] {
    let done = Mutex(readers)
    bytes.withUnsafeBufferPointer { buffer in
      // The calls below end before this one does, and nobody writes to the bytes.
      nonisolated(unsafe) let buffer = buffer
      DispatchQueue.concurrentPerform(iterations: readers.count) { index in
        var reader = readers[index]
        reader.readBallots(buffer.span)
        let final = reader
        done.withLock { $0[index] = final }
      }
    }
    return done.withLock { $0 }
  }
}
