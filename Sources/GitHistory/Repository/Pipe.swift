internal import Glibc
internal import Synchronization
internal import SystemPackage

/// A pipe that is read and written without blocking a thread.
///
/// Instead of being told of every few bytes, its user looks again after a pause, in which git
/// fills or empties the pipe. Both ends close when the last reference goes.
final class Pipe: Sendable {
  let readEnd: FileDescriptor
  let writeEnd: FileDescriptor
  private let open = Mutex((read: true, write: true))

  /// As much as Linux lets anyone have.
  private static let capacity = 1 << 20
  /// What is made of so much fits into a processor's cache.
  private static let piece = 1 << 16

  /// Opens a pipe that programs started later do not inherit.
  init() throws {
    (readEnd, writeEnd) = try FileDescriptor.pipe(options: .closeOnExec)
    // Linux's F_SETPIPE_SZ, which is not imported. A pipe that stays small is slower, no more.
    let setPipeSize: CInt = 1031
    _ = fcntl(readEnd.rawValue, setPipeSize, CInt(Self.capacity))
  }

  deinit {
    closeReadEnd()
    closeWriteEnd()
  }

  /// Closes the end that is read, unless it is closed.
  func closeReadEnd() {
    open.withLock { open in
      if open.read { try? readEnd.close() }
      open.read = false
    }
  }

  /// Closes the end that is written, unless it is closed.
  func closeWriteEnd() {
    open.withLock { open in
      if open.write { try? writeEnd.close() }
      open.write = false
    }
  }

  /// Reads to the end and passes on what comes, in pieces of up to 64 kB.
  nonisolated(nonsending) func read(
    _ chunk: nonisolated(nonsending) (ArraySlice<UInt8>) async throws -> Void
  ) async throws {
    _ = fcntl(readEnd.rawValue, F_SETFL, O_NONBLOCK)
    var buffer = [UInt8](repeating: 0, count: Self.capacity)
    var pause = Pause()
    while true {
      var count = 0
      do {
        count = try buffer.withUnsafeMutableBytes { try readEnd.read(into: $0) }
        if count == 0 { return }
      } catch Errno.wouldBlock {}
      for start in stride(from: 0, to: count, by: Self.piece) {
        try await chunk(buffer[start..<min(start + Self.piece, count)])
      }
      pause.adapt(toFill: count, of: Self.capacity)
      try await Task.sleep(for: pause.length)
    }
  }

  /// Writes all bytes and closes both ends; ends early when the task is cancelled.
  ///
  /// The end that git reads stays open here until then: writing to a pipe that nobody can read
  /// would end this program.
  func write(_ bytes: [UInt8]) async {
    _ = fcntl(writeEnd.rawValue, F_SETFL, O_NONBLOCK)
    var rest = bytes[...]
    var pause = Pause()
    while !rest.isEmpty, !Task.isCancelled {
      do {
        let count = try rest.withUnsafeBytes { try writeEnd.write($0) }
        rest = rest.dropFirst(count)
      } catch Errno.wouldBlock {
        pause.adapt(toFill: 0, of: Self.capacity)
        try? await Task.sleep(for: pause.length)
      } catch {
        break
      }
    }
    closeWriteEnd()
    closeReadEnd()
  }
}

/// How long to leave a pipe alone: so long that git makes good use of it, however busy the machine.
private struct Pause {
  private var microseconds = 250
  private static let longest = 16_000

  var length: Duration { .microseconds(microseconds) }

  /// Waits longer next time if little had come, and shorter if the pipe was nearly full.
  mutating func adapt(toFill count: Int, of capacity: Int) {
    if count < capacity / 4 {
      microseconds = min(microseconds * 2, Self.longest)
    } else if count > capacity / 4 * 3 {
      microseconds = max(microseconds / 2, 1)
    }
  }
}
