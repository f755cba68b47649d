extension YAMLWords {
  /// A value or key from another community's files, without the control characters that are refused
  /// when a file is read, and without addresses, also such as those characters parted.
  static func imported(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars
    where scalar.properties.generalCategory != .control || scalar == "\n" || scalar == "\t" {
      kept.append(scalar)
    }
    return scalar(Email.masked(String(kept)).text)
  }
}
