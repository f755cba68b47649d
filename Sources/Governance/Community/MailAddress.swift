// Narrower than RFC 5322 on purpose. Quoted local parts, comments, address literals and letters outside
// ASCII are where mail programs disagree about where an address ends; a `!`, `%`, `|` or a leading `-`
// or `/` is a route, a pipe, an option or a file to some of them. Nobody is invited there.

/// An address to which a message can be sent: one that no program can take for anything else.
package struct MailAddress: Hashable, Sendable {
  /// Why a text is no such address.
  package struct Refusal: Error, Hashable, Sendable {
    /// What is wrong with it; does not show the address.
    package let reason: String
  }

  /// The address, its domain in lower case.
  package let text: String

  /// What follows the at sign.
  package var domain: String { String(text.drop { $0 != "@" }.dropFirst()) }

  /// Accepts an address and nothing else.
  package init(_ text: String) throws(Refusal) {
    if let reason = Self.objection(to: text) { throw Refusal(reason: reason) }
    let parts = text.split(separator: "@")
    self.text = parts[0] + "@" + parts[1].lowercased()
  }

  private static func objection(to text: String) -> String? {
    if text.isEmpty { return "it is empty" }
    if text.utf8.count > 254 {
      return "it has \(text.utf8.count) bytes, and at most 254 are delivered"
    }
    for scalar in text.unicodeScalars where !(0x21...0x7E).contains(scalar.value) {
      return
        "it contains \(quoted(String(scalar))), and only ASCII without spaces is safe everywhere"
    }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      return parts.count == 1 ? "it has no '@'" : "it has '@' more than once"
    }
    return objection(toLocalPart: parts[0]) ?? objection(toDomain: parts[1])
  }

  private static func objection(toLocalPart part: Substring) -> String? {
    if part.utf8.count > 64 {
      return "there are \(part.utf8.count) bytes before the '@', and at most 64 are delivered"
    }
    guard let first = part.utf8.first else { return "there is nothing before the '@'" }
    guard isLetterOrDigit(first) || first == UInt8(ascii: "_") else {
      return "it starts with \(quoted(String(part.prefix(1)))), which programs can take for "
        + "something else than an address"
    }
    for unit in part.utf8
    where !isLetterOrDigit(unit) && !"._+-='&#~*^{}/?".utf8.contains(unit) {
      return "it contains \(quoted(String(UnicodeScalar(unit)))) before the '@'"
    }
    if part.hasSuffix(".") || part.contains("..") { return "a dot before the '@' is misplaced" }
    return nil
  }

  private static func objection(toDomain domain: Substring) -> String? {
    let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1 else { return "its domain has no dot" }
    for label in labels {
      guard let first = label.utf8.first, let last = label.utf8.last, label.utf8.count <= 63 else {
        return "a part of its domain is \(label.isEmpty ? "empty" : "longer than 63 bytes")"
      }
      guard isLetterOrDigit(first), isLetterOrDigit(last),
        label.utf8.allSatisfy({ isLetterOrDigit($0) || $0 == UInt8(ascii: "-") })
      else { return "\(quoted(String(label))) is no part of a domain" }
    }
    guard labels.last?.utf8.contains(where: { !(0x30...0x39).contains($0) }) == true else {
      return "its domain ends in a number"
    }
    return nil
  }

  private static func isLetterOrDigit(_ unit: UInt8) -> Bool {
    switch unit {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}

/// Somebody who sends or gets a message.
package struct Mailbox: Hashable, Sendable {
  /// The name that is shown, as it was written; empty for none.
  package let name: String
  /// The address.
  package let address: MailAddress

  /// Creates a mailbox.
  package init(name: String = "", address: MailAddress) {
    self.name = name
    self.address = address
  }

  /// Reads `Halyard elections <elections@example.org>`, or an address alone.
  package init(_ text: String) throws(MailAddress.Refusal) {
    guard text.hasSuffix(">"), let open = text.lastIndex(of: "<") else {
      self.init(address: try MailAddress(text))
      return
    }
    var name = text[..<open].trimmed()
    if name.count > 1, name.hasPrefix("\""), name.hasSuffix("\"") {
      name = String(name.dropFirst().dropLast())
    }
    guard !name.contains(where: { "<>".contains($0) }) else {
      throw MailAddress.Refusal(reason: "it has angle brackets more than once")
    }
    self.init(
      name: name,
      address: try MailAddress(String(text[text.index(after: open)...].dropLast())))
  }
}
