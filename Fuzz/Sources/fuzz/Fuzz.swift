import CFuzzer
import Glibc

/// Runs libFuzzer with one of the readers: `fuzz READER [OPTION…] [FOLDER|FILE…]`.
///
/// `fuzz --list` prints the readers with what each reads.
@main
enum Fuzz {
  static func main() {
    if CommandLine.arguments.dropFirst().first == "--list" {
      for reader in Reader.all { print("\(reader.name)\t\(reader.subject)") }
      return
    }
    guard chosen != nil else {
      fputs("name one of the readers; 'fuzz --list' prints them\n", stderr)
      exit(64)
    }
    // libFuzzer sees the arguments without the reader's name.
    var count = CommandLine.argc - 1
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv + 1
    CommandLine.unsafeArgv[1] = CommandLine.unsafeArgv[0]
    exit(
      LLVMFuzzerRunDriver(&count, &arguments) { bytes, size in
        chosen?.read(Array(UnsafeBufferPointer(start: bytes, count: size)))
        return 0
      })
  }
}

/// The reader that the command line names.
private let chosen = CommandLine.arguments.dropFirst().first.flatMap { name in
  Reader.all.first { $0.name == name }
}
