/// Something odd in a commit that was read all the same.
package enum CommitNote: Hashable, Sendable {
  /// The two people a commit names.
  package enum Role: String, Sendable { case author, committer }

  case missing(Role)
  case repeated(Role)
  /// The line is not `Name <address> seconds zone`; what it has was kept.
  case malformed(Role, line: String)
  /// The line has no moment between 1970 and 9999.
  case undated(Role, line: String)
  /// The zone is none on earth and was taken as UTC; the moment stands.
  case oddZone(Role, zone: String)
  case malformedParent(line: String)
  case unknownEncoding(String)
  /// Bytes that are not in the encoding were taken as Latin-1.
  case takenAsLatin1
  /// The commit has this many bytes, and only its beginning was kept.
  case cut(bytes: Int)
  case malformedCoauthor(String)
  case malformedChangeID(String)
  /// Of several Change-Ids the last counts.
  case severalChangeIDs
  /// A line that would count as a trailer if the paragraph were a block of trailers.
  case outsideTrailers(line: String)
}

extension CommitNote: CustomStringConvertible {
  /// The note in words, with untrusted text in quotes.
  package var description: String {
    switch self {
    case .missing(let role): "has no \(role.rawValue)"
    case .repeated(let role): "names its \(role.rawValue) twice; the first counts"
    case .malformed(let role, let line):
      "\(role.rawValue) '\(line)' is not 'Name <address> seconds zone'"
    case .undated(let role, let line):
      "\(role.rawValue) '\(line)' has no date between 1970 and 9999"
    case .oddZone(let role, let zone): "\(role.rawValue)'s zone '\(zone)' is taken as UTC"
    case .malformedParent(let line): "'\(line)' names no parent"
    case .unknownEncoding(let name):
      "encoding '\(name)' is not known; read as UTF-8, or else as Latin-1"
    case .takenAsLatin1: "is not in UTF-8 and names no encoding; read as Latin-1"
    case .cut(let bytes): "has \(bytes) bytes; what lies beyond \(CommitParser.limit) is not read"
    case .malformedCoauthor(let value): "co-author '\(value)' is not 'Name <address>'"
    case .malformedChangeID(let value): "Change-Id '\(value)' is not 'I' and 40 hexadecimal digits"
    case .severalChangeIDs: "has several Change-Ids; the last counts"
    case .outsideTrailers(let line): "'\(line)' stands among other text and is no trailer"
    }
  }
}
