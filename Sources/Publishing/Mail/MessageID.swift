internal import Governance

/// What tells a message from all others, and is the same whenever it is rendered again.
///
/// Mail programs show a message once however often it was sent. The recipient enters only as part of a
/// digest.
package struct MessageID: Hashable, Sendable {
  /// The id between angle brackets.
  package let text: String
  /// The start of the digest, for file names.
  package let digest: String

  /// Creates an id.
  ///
  /// - Parameters:
  ///   - kind: what the message is about.
  ///   - election: the election.
  ///   - scope: the contest that was asked for; empty for all.
  ///   - recipient: who gets it.
  ///   - url: the community's, whose host goes behind the at sign.
  package init(kind: MailKind, election: String, scope: String, recipient: String, url: String?) {
    let source = "\(kind.rawValue)\n\(election)\n\(scope)\n\(recipient)"
    digest = String(SHA256Digest(of: source.utf8).hexadecimal.prefix(32))
    text = "<\(digest)@\(Self.host(of: url))>"
  }

  private static func host(of url: String?) -> String {
    let behindScheme = (url ?? "").drop { $0 != ":" }.drop { ":/".contains($0) }
    let host = behindScheme.prefix { !"/:?#".contains($0) }
    return (try? MailAddress("x@\(host)"))?.domain ?? "hustings.invalid"
  }
}
