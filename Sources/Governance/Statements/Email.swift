internal import Glibc

/// An e-mail address: identifies a person in git and on rolls, and reaches no published page or file.
///
/// Its description does not show it, so that interpolating one by mistake leaks nothing.
package struct Email: Sendable, Hashable, CustomStringConvertible {
  /// The address in lower case.
  package let address: String
  /// The part before the at sign.
  package var localPart: String { String(address.prefix { $0 != "@" }) }
  package var description: String { Self.mask }

  /// What stands in published text in the place of an address.
  package static let mask = "[address removed]"

  /// Accepts a text that is an address and nothing else.
  package init?(_ text: String) {
    guard let found = Self.ranges(in: text).first, found.range == text.startIndex..<text.endIndex,
      found.isPlain
    else { return nil }
    address = text.lowercased()
  }

  /// The first address in a text.
  package static func first(in text: String) -> Email? {
    ranges(in: text).first.flatMap { Email(String(text[$0.range])) }
  }

  /// The text with each address replaced by the mask, and how many there were.
  ///
  /// Addresses whose at sign is percent-encoded, as in links to review searches, count as well.
  package static func masked(_ text: String) -> (text: String, count: Int) {
    let found = ranges(in: text)
    guard !found.isEmpty else { return (text, 0) }
    var result = ""
    var rest = text.startIndex
    for (range, _) in found {
      result += text[rest..<range.lowerBound] + mask
      rest = range.upperBound
    }
    return (result + text[rest...], found.count)
  }

  /// Whether a text in UTF-8 has a sign that an address needs, which nearly none has.
  package static func mayStand(in text: Span<UInt8>) -> Bool {
    text.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return false }
      return memchr(start, 0x40, bytes.count) != nil || memchr(start, 0x25, bytes.count) != nil
    }
  }

  // Shape, not RFC 5322: what mail systems issue is `local@label.label`, and a miss here is a leak
  // while a false hit only masks a word. Works on UTF-8 code units; all marks are ASCII, letters
  // outside ASCII count as part of a local part or label.
  private static func ranges(in text: String) -> [(range: Range<String.Index>, isPlain: Bool)] {
    let units = text.utf8
    guard mayStand(in: units.span) else { return [] }
    var found: [(Range<String.Index>, Bool)] = []
    var floor = units.startIndex
    var index = units.startIndex
    while let sign = nextSign(from: index, in: units) {
      index = sign
      guard let afterSign = end(ofSignAt: index, in: units) else {
        units.formIndex(after: &index)
        continue
      }
      let start = startOfLocalPart(before: index, in: units, floor: floor)
      let end = endOfDomain(from: afterSign, in: units)
      if let end, start < index {
        found.append((start..<end, units[index] == 0x40))
        floor = end
        index = end
      } else {
        index = afterSign
      }
    }
    return found
  }

  /// Where the next byte is that an at sign may begin with.
  private static func nextSign(
    from index: String.Index, in units: String.UTF8View
  ) -> String.Index? {
    func maySign(_ byte: UInt8) -> Bool { byte == 0x40 || byte == 0x25 }
    let start = units.distance(from: units.startIndex, to: index)
    let found = units.withContiguousStorageIfAvailable { $0[start...].firstIndex(where: maySign) }
    guard let found else { return units[index...].firstIndex(where: maySign) }
    return found.map { units.index(units.startIndex, offsetBy: $0) }
  }

  private static func end(
    ofSignAt index: String.Index, in units: String.UTF8View
  ) -> String.Index? {
    if units[index] == 0x40 { return units.index(after: index) }
    guard units[index] == 0x25 else { return nil }
    for sign in ["%40", "%2540"] where units[index...].starts(with: sign.utf8) {
      return units.index(index, offsetBy: sign.utf8.count)
    }
    return nil
  }

  private static func startOfLocalPart(
    before sign: String.Index, in units: String.UTF8View, floor: String.Index
  ) -> String.Index {
    var start = sign
    while start > floor {
      let before = units.index(before: start)
      guard isWordUnit(units[before]) || ".+_-!#$&'*=^`{|}~".utf8.contains(units[before])
      else { break }
      start = before
    }
    // Marks that open a quotation or emphasis are not part of the address.
    while start < sign, !isWordUnit(units[start]), units[start] != 0x5F {
      units.formIndex(after: &start)
    }
    return start
  }

  private static func endOfDomain(
    from start: String.Index, in units: String.UTF8View
  ) -> String.Index? {
    var index = start
    var end: String.Index?
    var dots = 0
    while index < units.endIndex {
      let unit = units[index]
      if isWordUnit(unit) {
        if dots > 0 { end = units.index(after: index) }
      } else if unit == 0x2E {
        guard index > start, isWordUnit(units[units.index(before: index)]) else { break }
        dots += 1
      } else if unit != 0x2D {
        break
      }
      units.formIndex(after: &index)
    }
    return end
  }

  private static func isWordUnit(_ unit: UInt8) -> Bool {
    switch unit {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: false
    }
  }
}
