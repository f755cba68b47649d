internal import Glibc

/// The streams that a program is started with: input, output and errors.
enum StandardStreams {
  /// Takes the numbers of streams that whoever started the program closed.
  ///
  /// Otherwise the next file to be opened would get such a number, and what is printed would go into it.
  /// They are opened the wrong way round, so that using one is the error that it was.
  static func occupy() {
    for number in STDIN_FILENO...STDERR_FILENO where fcntl(number, F_GETFD) < 0 {
      _ = open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
