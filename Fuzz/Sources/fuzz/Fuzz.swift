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
    guard let chosen else {
      complain("name one of the readers; 'fuzz --list' prints them")
      exit(64)
    }
    // libFuzzer sees the arguments without the reader's name, and so do the processes that it starts.
    setenv(variable, chosen.name, 1)
    let isNamed = CommandLine.arguments.dropFirst().first == chosen.name
    var count = CommandLine.argc - (isNamed ? 1 : 0)
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    if isNamed {
      CommandLine.unsafeArgv[1] = CommandLine.unsafeArgv[0]
      arguments = CommandLine.unsafeArgv + 1
    }
    exit(
      LLVMFuzzerRunDriver(&count, &arguments) { bytes, size in
        fuzz.chosen?.read(Array(UnsafeBufferPointer(start: bytes, count: size)))
        return 0
      })
  }
}

/// What tells the processes that libFuzzer starts which reader they have.
private let variable = "HUSTINGS_FUZZ_READER"

/// The reader that the command line names, or else the variable.
private let chosen: Reader? = {
  let named = CommandLine.arguments.dropFirst().first
  let inherited = getenv(variable).map { String(cString: $0) }
  return Reader.all.first { $0.name == named } ?? Reader.all.first { $0.name == inherited }
}()
