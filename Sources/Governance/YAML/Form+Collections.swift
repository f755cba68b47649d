extension Form {
  /// A list of texts.
  mutating func texts(_ key: String) -> [Placed<String>] {
    guard let node = node(key) else { return [] }
    guard case .list(let items) = node.content else {
      findings.error(
        .wrongType, at: node.place,
        "'\(key)' must be a list, as in '\(key): [a, b]', and here is \(node.kind)")
      return []
    }
    return items.compactMap { item in
      guard case .scalar(let text, _) = item.content, !item.isEmpty else {
        findings.error(
          .wrongType, at: item.place,
          "each item of '\(key)' must be a single text, and here is \(item.kind)")
        return nil
      }
      return Placed(text, at: item.place)
    }
  }

  /// A mapping, read by a function.
  mutating func form<Value>(_ key: String, _ read: (inout Form) -> Value?) -> Value? {
    guard let node = node(key) else { return nil }
    return Form.reading(node, as: "'\(key)'", findings: &findings, read)
  }

  /// A list of mappings, each read by a function.
  mutating func forms<Value>(
    _ key: String, each subject: String, _ read: (inout Form) -> Value?
  ) -> [Value] {
    guard let node = node(key) else { return [] }
    guard case .list(let items) = node.content else {
      findings.error(
        .wrongType, at: node.place,
        "'\(key)' must be a list whose items start with '- ', and here is \(node.kind)")
      return []
    }
    return items.compactMap { Form.reading($0, as: subject, findings: &findings, read) }
  }

  /// A mapping from names to mappings, each read by a function.
  mutating func named<Value>(
    _ key: String, each subject: String, inheriting: [YAMLNode.Entry] = [],
    _ read: (Placed<String>, inout Form) -> Value?
  ) -> [Value] {
    guard let node = node(key) else { return [] }
    guard case .mapping(let entries) = node.content else {
      findings.error(
        .wrongType, at: node.place,
        "'\(key)' must be a mapping from names to what they are, and here is \(node.kind)")
      return []
    }
    return entries.compactMap { entry in
      let value =
        entry.value.isEmpty
        ? YAMLNode(content: .mapping([]), place: entry.key.place) : entry.value
      return Form.reading(
        value, as: "\(subject) \(quoted(entry.key.value))", inheriting: inheriting,
        findings: &findings
      ) { read(entry.key, &$0) }
    }
  }
}
