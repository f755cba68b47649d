internal import Glibc

/// A line on the terminal that says how far long work has come, and leaves no trace.
///
/// Where nobody looks, nothing is written. It is written anew only when there is something to see: each
/// time the count has grown by a step.
struct ProgressLine {
  private let isShown = isatty(STDERR_FILENO) == 1
  private var lastShown = 0
  private static let step = 5_000

  /// Says what is being done, and how far it has come.
  mutating func show(_ text: String, count: Int) {
    guard isShown, count == 0 || count - lastShown >= Self.step else { return }
    lastShown = count
    Terminal.standardError.write(raw: "\r\u{1B}[K\(text.printable)")
  }

  /// Clears the line.
  mutating func end() {
    guard isShown else { return }
    Terminal.standardError.write(raw: "\r\u{1B}[K")
    lastShown = 0
  }
}
