internal import ArgumentParser
internal import Glibc
internal import Governance

/// What options leave open, asked where somebody can answer.
struct Questions {
  /// The value of an option, or else the answer of whoever sits at the terminal.
  ///
  /// - Throws: the status for wrong usage, when it has named the option, if nobody can be asked or
  ///   nobody answers.
  func answer(_ given: String?, _ option: String, among known: [String] = []) throws -> String {
    if let given, !given.isEmpty { return given }
    let choice = known.isEmpty ? "" : " (\(known.joined(separator: ", ")))".printable
    guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else {
      throw missing(option, choice)
    }
    Terminal.standardError.ask("\(option)\(choice): ")
    let line = readLine() ?? ""
    let words = line.split(separator: " ").joined(separator: " ")
    guard !words.isEmpty else { throw missing(option, choice) }
    return words
  }

  private func missing(_ option: String, _ choice: String) -> ExitCode {
    Terminal.standardError.write("error: --\(option) is missing\(choice)")
    return .validationFailure
  }
}
