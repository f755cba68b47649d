// A form asks a mapping for what it may contain, one key after another, and notes what does not fit:
// wrong types, missing fields, and in the end the keys that nobody asked for. It always goes on, so
// one run tells all that is wrong with a file.

/// A mapping of a YAML file while it is read.
struct Form {
  /// Where the mapping starts.
  let place: Place
  /// What the mapping describes, for messages, such as "contest 'council'".
  let subject: String
  /// What did not fit so far.
  var findings = Findings()
  private let entries: [YAMLNode.Entry]
  private let inherited: [YAMLNode.Entry]
  private var asked: [String] = []

  private init(
    _ entries: [YAMLNode.Entry], inheriting: [YAMLNode.Entry] = [], place: Place, subject: String
  ) {
    self.entries = entries
    inherited = inheriting
    self.place = place
    self.subject = subject
  }

  /// Reads a mapping with a function and then reports the keys for which it did not ask.
  static func reading<Value>(
    _ node: YAMLNode, as subject: String, inheriting: [YAMLNode.Entry] = [],
    findings: inout Findings, _ read: (inout Form) -> Value?
  ) -> Value? {
    guard case .mapping(let entries) = node.content else {
      findings.error(
        .wrongType, at: node.place,
        "\(subject) must be a mapping of keys to values, and here is \(node.kind)")
      return nil
    }
    var form = Form(entries, inheriting: inheriting, place: node.place, subject: subject)
    let value = read(&form)
    form.reportUnknownKeys()
    findings.append(form.findings)
    return value
  }

  /// Whether an error has been noted, in which case nothing should be built.
  var hasErrors: Bool { findings.hasErrors }

  /// What is written under a key; nothing if the key or its value is missing.
  mutating func node(_ key: String) -> YAMLNode? {
    asked.append(key)
    let entry = entries.first { $0.key.value == key } ?? inherited.first { $0.key.value == key }
    guard let value = entry?.value, !value.isEmpty else { return nil }
    return value
  }

  /// Where a key is written, or else where the mapping starts.
  func place(of key: String) -> Place {
    entries.first { $0.key.value == key }?.key.place ?? place
  }

  /// All keys and values, for mappings whose keys are names.
  mutating func allEntries() -> [YAMLNode.Entry] {
    asked += entries.map(\.key.value)
    return entries
  }

  /// Notes a missing field, with what to write.
  mutating func miss(_ key: String, code: FindingCode = .missingField, write: String) {
    findings.error(code, at: place, "no '\(key)' in \(subject); write \(write)")
  }

  private mutating func reportUnknownKeys() {
    for entry in entries where !asked.contains(entry.key.value) {
      let near = suggestion(for: entry.key.value, among: asked)
      let offer = near.isEmpty ? "; known are \(listed(asked.uniqued))" : near
      findings.error(
        .unknownKey, at: entry.key.place,
        "unknown key \(quoted(entry.key.value)) in \(subject)\(offer)")
    }
  }
}
