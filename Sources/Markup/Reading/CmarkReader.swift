// The one file that calls the C library. Debian's libcmark-gfm 0.29.0.gfm.6 keeps the special characters of its
// extensions in a global table while it parses inlines, so that phase runs under a lock. The walk
// over its tree is a loop; nothing that comes out of here points into C memory.

import CCmark
import Synchronization

/// Runs the Markdown parser and copies what it finds into values.
enum CmarkReader {
  private static let inlinePhase = Mutex(())

  private static let extensions = ["table", "strikethrough", "autolink", "tasklist"]

  /// Done once, because registering changes global lists.
  private static let registration: Void = cmark_gfm_core_extensions_ensure_registered()

  /// Parses a text that ``LimitScan`` has passed, which is UTF-8 as ``SourceText`` has it.
  ///
  /// - Throws: the place where emphasis, links or blocks lie deeper in each other than `nesting`.
  static func nodes(of bytes: [UInt8], nesting: Int) throws(MarkupProblem) -> [ParsedNode] {
    _ = registration
    guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES) else {
      return []
    }
    defer { cmark_parser_free(parser) }
    for name in extensions {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else { return }
      cmark_parser_feed(parser, start.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    // What a lock gives back must be sendable, and an address is.
    let address = inlinePhase.withLock { _ in Int(bitPattern: cmark_parser_finish(parser)) }
    guard let root = OpaquePointer(bitPattern: address) else { return [] }
    defer { cmark_node_free(root) }
    return try walk(root, nesting: nesting)
  }

  private static func walk(
    _ root: OpaquePointer, nesting: Int
  ) throws(MarkupProblem) -> [ParsedNode] {
    var nodes: [ParsedNode] = []
    var depth = 0
    var next = cmark_node_first_child(root)
    while let pointer = next {
      let node = CmarkNode(pointer: pointer)
      if let kind = node.kind {
        nodes.append(ParsedNode(depth: depth, kind: kind, range: node.range))
      }
      if depth > 2 * nesting + 4 { throw tooDeep(near: nodes, nesting: nesting) }
      next = cmark_node_first_child(pointer)
      if next != nil {
        depth += 1
      } else {
        next = follower(of: pointer, depth: &depth)
      }
    }
    return nodes
  }

  /// The node behind a node and all that is in it; nil behind the last one.
  private static func follower(of node: OpaquePointer, depth: inout Int) -> OpaquePointer? {
    var node = node
    while true {
      if let next = cmark_node_next(node) { return next }
      guard depth > 0, let parent = cmark_node_parent(node) else { return nil }
      depth -= 1
      node = parent
    }
  }

  private static func tooDeep(near nodes: [ParsedNode], nesting: Int) -> MarkupProblem {
    let start = nodes.last { $0.range != nil }?.range?.start
    return MarkupProblem(
      line: start?.line ?? 1, column: start?.column ?? 1,
      message: "emphasis or images lie more than \(nesting) deep in each other here")
  }
}

/// A node of the parser's tree, which lives as long as the tree.
private struct CmarkNode {
  let pointer: OpaquePointer

  private var typeName: String {
    cmark_node_get_type_string(pointer).map { String(cString: $0) } ?? ""
  }

  var range: SourceRange? {
    let start = SourcePosition(
      line: Int(cmark_node_get_start_line(pointer)),
      column: Int(cmark_node_get_start_column(pointer)))
    let end = SourcePosition(
      line: Int(cmark_node_get_end_line(pointer)),
      column: Int(cmark_node_get_end_column(pointer)))
    return start.line > 0 && start.column > 0 ? SourceRange(start: start, end: end) : nil
  }

  var kind: ParsedNode.Kind? {
    let type = cmark_node_get_type(pointer)
    // Most nodes are words.
    return inlineKind(of: type) ?? blockKind(of: type) ?? extensionKind
  }

  private func blockKind(of type: cmark_node_type) -> ParsedNode.Kind? {
    switch type {
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading(level: Int(cmark_node_get_heading_level(pointer)))
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_LIST: .list(listStyle, isTight: cmark_node_get_list_tight(pointer) != 0)
    case CMARK_NODE_ITEM: .item(task)
    case CMARK_NODE_CODE_BLOCK:
      .codeBlock(info: string(cmark_node_get_fence_info(pointer)), text: literal)
    case CMARK_NODE_HTML_BLOCK: .htmlBlock(literal)
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_FOOTNOTE_DEFINITION: .footnote
    default: nil
    }
  }

  private func inlineKind(of type: cmark_node_type) -> ParsedNode.Kind? {
    switch type {
    case CMARK_NODE_TEXT: .text(literal)
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code(literal)
    case CMARK_NODE_HTML_INLINE: .html(literal)
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link(destination: destination, title: title)
    case CMARK_NODE_IMAGE: .image(source: destination, title: title)
    case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteReference(Int(literal) ?? 0)
    default: nil
    }
  }

  /// The extensions choose their type numbers when they register, so their names must do.
  private var extensionKind: ParsedNode.Kind? {
    switch typeName {
    case "table": .table(alignments)
    case "table_header", "table_row": .tableRow
    case "table_cell": .tableCell
    case "strikethrough": .strikethrough
    default: nil
    }
  }

  private var listStyle: List.Style {
    cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST
      ? .numbers(from: Int(cmark_node_get_list_start(pointer))) : .bullets
  }

  private var task: ListItem.Task? {
    guard typeName == "tasklist" else { return nil }
    return cmark_gfm_extensions_get_tasklist_item_checked(pointer) ? .done : .open
  }

  private var alignments: [Table.Alignment] {
    guard let letters = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return (0..<Int(cmark_gfm_extensions_get_table_columns(pointer))).map { column in
      switch letters[column] {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: .unspecified
      }
    }
  }

  private var literal: String { string(cmark_node_get_literal(pointer)) }
  private var destination: String { string(cmark_node_get_url(pointer)) }
  private var title: String { string(cmark_node_get_title(pointer)) }

  private func string(_ text: UnsafePointer<CChar>?) -> String {
    text.map { String(cString: $0).shown } ?? ""
  }
}
