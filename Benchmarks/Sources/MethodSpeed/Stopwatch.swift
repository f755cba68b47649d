internal import Glibc

/// Measures the processor time of this process.
enum Stopwatch {
  /// The processor seconds, user and system, that each of several runs took, fastest first.
  static func seconds(runs: Int, _ body: () throws -> Int) rethrows -> [Double] {
    var seconds: [Double] = []
    var check = 0
    for _ in 0..<runs {
      let start = processorSeconds
      check &+= try body()
      seconds.append(processorSeconds - start)
    }
    // Whatever was counted is used, or it might not be counted at all.
    guard check != .min else { return [] }
    return seconds.sorted()
  }

  private static var processorSeconds: Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000
  }
}
