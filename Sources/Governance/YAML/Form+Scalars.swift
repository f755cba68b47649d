extension Form {
  /// A text.
  mutating func text(_ key: String) -> Placed<String>? {
    guard let node = node(key) else { return nil }
    guard case .scalar(let text, _) = node.content else {
      findings.error(
        .wrongType, at: node.place, "'\(key)' must be a single text, and here is \(node.kind)")
      return nil
    }
    return Placed(text, at: node.place)
  }

  /// A text without which the file cannot be used.
  mutating func requiredText(_ key: String, write: String) -> Placed<String>? {
    let value = text(key)
    if value == nil, node(key) == nil { miss(key, write: write) }
    return value
  }

  /// A whole number in digits.
  mutating func integer(_ key: String, in range: ClosedRange<Int>) -> Placed<Int>? {
    guard let text = text(key) else { return nil }
    let digits = text.value.utf8
    guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }),
      digits.count == 1 || digits.first != UInt8(ascii: "0")
    else {
      findings.error(
        .wrongType, at: text.place,
        "'\(key)' must be a whole number such as \(max(range.lowerBound, 1)), "
          + "and here is \(quoted(text.value))")
      return nil
    }
    guard let number = Int(text.value), range.contains(number) else {
      findings.error(
        .wrongValue, at: text.place,
        "'\(key)' must be from \(range.lowerBound) to \(range.upperBound), "
          + "and here is \(quoted(text.value))")
      return nil
    }
    return Placed(number, at: text.place)
  }

  /// Yes or no; no if it is left out.
  mutating func flag(_ key: String) -> Bool {
    guard let text = text(key) else { return false }
    switch text.value {
    case "yes", "true": return true
    case "no", "false": return false
    default:
      findings.error(
        .wrongType, at: text.place,
        "'\(key)' must be 'yes' or 'no', and here is \(quoted(text.value))")
      return false
    }
  }

  /// One of the words of a type.
  mutating func word<Word: RawRepresentable & CaseIterable>(
    _ key: String, as type: Word.Type
  ) -> Word? where Word.RawValue == String {
    guard let text = text(key) else { return nil }
    if let word = Word(rawValue: text.value) { return word }
    findings.error(
      .unknownWord, at: text.place,
      "'\(key)' is \(quoted(text.value)), which is none of "
        + "\(listed(Word.allCases.map(\.rawValue), joining: "or"))"
        + suggestion(for: text.value, among: Word.allCases.map(\.rawValue)))
    return nil
  }

  /// A time.
  mutating func instant(_ key: String, for purpose: Instant.Purpose) -> Placed<Instant>? {
    guard let text = text(key) else { return nil }
    do {
      return Placed(try Instant(text.value, for: purpose), at: text.place)
    } catch {
      findings.error(.wrongDate, at: text.place, "'\(key)': \(error.message)")
      return nil
    }
  }

  /// A time of day in UTC.
  mutating func timeOfDay(_ key: String) -> TimeOfDay? {
    guard let text = text(key) else { return nil }
    if let time = TimeOfDay(text.value) { return time }
    findings.error(
      .wrongValue, at: text.place,
      "'\(key)' is \(quoted(text.value)); write a whole or half hour with its zone, as in "
        + "'12:00 UTC'")
    return nil
  }

  /// A length of time that is the same at any time of the year.
  mutating func exactLength(_ key: String) -> Length? {
    guard let length = length(key), let text = text(key) else { return nil }
    if length.seconds != nil { return length }
    findings.error(
      .wrongValue, at: text.place,
      "'\(key)' is \(quoted(text.value)), which is not always as long; write days, weeks or hours")
    return nil
  }

  /// A length of time.
  mutating func length(_ key: String) -> Length? {
    guard let text = text(key) else { return nil }
    if let length = Length(text.value) { return length }
    findings.error(
      .wrongType, at: text.place,
      "'\(key)' must be a length such as '7 days', '2 cycles' or '1 year', "
        + "and here is \(quoted(text.value))")
    return nil
  }
}
