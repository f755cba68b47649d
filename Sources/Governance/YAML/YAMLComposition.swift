import Yams

/// Turns the parser's tree into ours, and notes what the scan of the bytes could not see.
struct YAMLComposition {
  /// Where the parser's marks lie in the file.
  let places: YAMLPlaces

  /// The node of a parsed node; nothing if it, or a part that it needs, is refused.
  func node(_ node: Node, depth: Int, findings: inout Findings) -> YAMLNode? {
    let place = place(node.mark)
    guard depth >= 0 else {
      findings.error(.yamlRefused, at: place, "this is nested too deep; flatten it")
      return nil
    }
    guard node.anchor == nil else {
      findings.error(.yamlRefused, at: place, "anchors are not read; write the value out")
      return nil
    }
    switch node {
    case .scalar(let scalar): return text(scalar, at: place, findings: &findings)
    case .sequence(let items):
      let list = items.compactMap { self.node($0, depth: depth - 1, findings: &findings) }
      return YAMLNode(content: .list(list), place: place)
    case .mapping(let pairs):
      let entries = pairs.compactMap { entry($0, $1, depth: depth - 1, findings: &findings) }
      return YAMLNode(content: .mapping(entries), place: place)
    case .alias:
      findings.error(.yamlRefused, at: place, "aliases are not read; write the value out")
      return nil
    }
  }

  private func text(
    _ scalar: Node.Scalar, at place: Place, findings: inout Findings
  ) -> YAMLNode? {
    // An escape in double quotes can name any character.
    if let control = scalar.string.unicodeScalars.first(where: isControl) {
      findings.error(
        .yamlRefused, at: place,
        "the text holds the control character \(visible(String(control))); remove it")
      return nil
    }
    let isQuoted = scalar.style != .plain
    return YAMLNode(content: .scalar(scalar.string, isQuoted: isQuoted), place: place)
  }

  private func entry(
    _ key: Node, _ value: Node, depth: Int, findings: inout Findings
  ) -> YAMLNode.Entry? {
    guard case .scalar(let name) = key else {
      findings.error(.yamlRefused, at: place(key.mark), "a key must be a plain text")
      return nil
    }
    guard let value = node(value, depth: depth, findings: &findings) else { return nil }
    return YAMLNode.Entry(key: Placed(name.string, at: place(name.mark)), value: value)
  }

  private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
  }

  private func place(_ mark: Mark?) -> Place {
    mark.map { places.place($0) } ?? places.start
  }
}
