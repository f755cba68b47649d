/// Who is a program: the patterns of `community.yml`, held against names and addresses.
///
/// A pattern covers a name, a whole address, or the part of an address before its at sign; letter case
/// does not matter, and `*` stands for anything.
package struct BotPatterns: Hashable, Sendable {
  private let globs: [Glob]

  /// Takes patterns as they are written.
  package init(_ patterns: [String]) { globs = patterns.map { Glob($0.lowercased()) } }

  /// Whether a name or address is one of a program.
  package func cover(name: String, address: String) -> Bool {
    guard !globs.isEmpty else { return false }
    let address = address.lowercased()
    let texts = [name.lowercased(), address, String(address.prefix { $0 != "@" })]
    return globs.contains { glob in texts.contains { !$0.isEmpty && glob.matches($0) } }
  }
}
