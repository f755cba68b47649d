/// What Condorcet Election Format allows in a candidate's name.
package enum CEFName {
  /// The part of a name that the format cannot hold, in words; nothing if it can hold all of it.
  ///
  /// Reserved are `> = ; , # / * ^` and the null byte; `<` makes a vote invalid, two bars end the tags, and
  /// blanks around a name are not part of it.
  package static func fault(in name: String) -> String? {
    let bytes = Array(name.utf8)
    for byte in bytes {
      if ">=;,#/*^<".utf8.contains(byte) {
        return "'\(String(decoding: [byte], as: UTF8.self))'"
      }
      if byte < 0x20 || byte == 0x7F { return "a control character" }
    }
    let bar = UInt8(ascii: "|")
    if zip(bytes, bytes.dropFirst()).contains(where: { $0 == bar && $1 == bar }) {
      return "'||'"
    }
    if bytes.first == UInt8(ascii: " ") || bytes.last == UInt8(ascii: " ") {
      return "a blank at its end"
    }
    return nil
  }
}
