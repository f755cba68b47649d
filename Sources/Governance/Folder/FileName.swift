// A name that a file, folder, contest or handle may have must be safe as a file on every system, as a
// part of an address, and on a terminal. So it is letters, digits and a few marks; what looks like a
// path, an option, a device or an escape is refused, not cleaned.

/// What names of files and folders may look like.
package enum FileName {
  /// The longest name, in bytes, with room for an extension.
  static let longest = 100

  /// Why a name is refused; nothing if it is fine.
  package static func objection(to name: String) -> String? {
    if name.isEmpty { return "it is empty" }
    if name == "." || name == ".." { return "it points to another folder" }
    if name.utf8.count > longest {
      return "it has \(name.utf8.count) bytes, and at most \(longest) are safe everywhere"
    }
    for scalar in name.unicodeScalars {
      if isInvisible(scalar) {
        return "it contains the invisible character \(visible(String(scalar)))"
      }
      if !isAllowed(scalar) { return "it contains \(quoted(String(scalar)))" }
    }
    if name.hasPrefix("-") { return "it starts with '-' and so looks like an option" }
    if name.hasPrefix(".") { return "it starts with '.' and so is hidden" }
    if name.hasPrefix(" ") || name.hasSuffix(" ") || name.hasSuffix(".") {
      return "it starts or ends with a space or a dot, which some systems drop"
    }
    let stem = name.prefix { $0 != "." }.lowercased()
    if devices.contains(stem) { return "\(quoted(stem)) names a device on Windows" }
    return nil
  }

  /// Notes a name in a file that could not be the name of a folder or page.
  static func report(_ name: Placed<String>, as kind: String, findings: inout Findings) {
    guard let objection = objection(to: name.value) else { return }
    findings.error(
      .fileName, at: name.place,
      "\(quoted(name.value)) cannot name a \(kind): \(objection); use letters, digits, '-' and '_'")
  }

  /// How names compare where letter case and the way accents are encoded do not count.
  static func folded(_ name: String) -> String { name.lowercased() }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".", "+", "@", " ", "'": return true
      default: return false
      }
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber:
      return true
    default: return false
    }
  }

  private static let devices: Set<String> = {
    var names: Set<String> = ["con", "prn", "aux", "nul"]
    for number in 1...9 { names.formUnion(["com\(number)", "lpt\(number)"]) }
    return names
  }()
}
