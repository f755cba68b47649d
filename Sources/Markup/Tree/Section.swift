/// A heading with what stands below it up to the next heading of its level.
package struct Section: Hashable, Sendable {
  /// The title.
  package var heading: Heading
  /// What stands between the title and the first section inside.
  package var blocks: [Block]
  /// The sections inside, in order.
  package var subsections: [Section]
}

extension Section {
  /// Builds the tree of sections; headings inside quotes and lists do not begin one.
  static func tree(of blocks: [Block]) -> [Section] {
    var rest = blocks.drop { $0.heading == nil }
    return sections(in: &rest, above: 0)
  }

  private static func sections(in rest: inout ArraySlice<Block>, above level: Int) -> [Section] {
    var result: [Section] = []
    while let heading = rest.first?.heading, heading.level > level {
      rest.removeFirst()
      let content = rest.prefix { $0.heading == nil }
      rest = rest.dropFirst(content.count)
      let inside = sections(in: &rest, above: heading.level)
      result.append(Section(heading: heading, blocks: Array(content), subsections: inside))
    }
    return result
  }
}

extension Block {
  fileprivate var heading: Heading? {
    if case .heading(let heading) = kind { heading } else { nil }
  }
}
