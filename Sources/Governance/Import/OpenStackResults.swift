// The results files have one fixed shape: `candidates:`, then two spaces and a project, then items of
// `key: value` lines. They are read as that shape, not as YAML in general.

/// What a results file of OpenStack's election repository says.
struct OpenStackResults {
  struct Entry {
    let project: String
    var isElected = false
    var fullName = ""
    var nick = ""
    /// The name of the statement's file, from the last part of its address.
    var fileName = ""
  }

  private(set) var candidates: [Entry] = []
  private(set) var hasStatistics = false

  init(_ text: String) {
    var isInside = false
    var project = ""
    for line in text.split(whereSeparator: \.isNewline) {
      let indent = line.prefix { $0 == " " }.count
      var words = String(line).trimmed()
      let startsItem = words.hasPrefix("- ")
      if startsItem { words = String(words.dropFirst(2)).trimmed() }
      guard let (key, value) = HeaderFields.pair(words) else { continue }
      if indent == 0, !startsItem {
        isInside = key == "candidates"
        if key.hasPrefix("election_statistics") || key.hasPrefix("elections_results") {
          hasStatistics = true
        }
      } else if isInside, value.isEmpty, indent <= 2, !startsItem {
        project = key
      } else if isInside {
        if startsItem { candidates.append(Entry(project: project)) }
        take(key, Self.unquoted(value))
      }
    }
  }

  private mutating func take(_ key: String, _ value: String) {
    guard let last = candidates.indices.last else { return }
    switch key {
    case "elected": candidates[last].isElected = value.lowercased() == "true"
    case "fullname": candidates[last].fullName = value
    case "ircname": candidates[last].nick = value
    case "url": candidates[last].fileName = Self.fileName(value)
    default: break
    }
  }

  private static func unquoted(_ value: String) -> String {
    value.filter { !"'\"\\".contains($0) }
  }

  /// The last part of an address with its percent signs resolved.
  private static func fileName(_ address: String) -> String {
    let part = address.split(separator: "/").last.map { Array($0.utf8) } ?? []
    var bytes: [UInt8] = []
    var place = 0
    while place < part.count {
      if part[place] == 0x25, place + 2 < part.count,
        let byte = UInt8(
          String(decoding: part[(place + 1)...(place + 2)], as: UTF8.self), radix: 16)
      {
        bytes.append(byte)
        place += 3
      } else {
        bytes.append(part[place])
        place += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
